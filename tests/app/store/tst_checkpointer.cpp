// SPDX-License-Identifier: MIT
#include "store/checkpointer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <atomic>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

/// An index with one table, and a writer that fills a page and more with each commit.
class Writer
{
public:
    explicit Writer(const QString &path)
        : m_database(std::move(*Database::open(made(path), Database::Access::Write)))
    {
        m_database.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0;"
                       "CREATE TABLE t (number INTEGER PRIMARY KEY, bytes BLOB)");
        sqlite3_wal_hook(
            m_database.handle(),
            [](void *pages, sqlite3 *, const char *, int count) {
                *static_cast<int *>(pages) = count;
                return SQLITE_OK;
            },
            &m_pages);
    }

    /// Commits so many bytes; the pages that SQLite's log then has.
    int write(int bytes)
    {
        Statement insert = m_database.prepare("INSERT INTO t (bytes) VALUES (zeroblob(?1))");
        insert.bind(1, qint64(bytes));
        return insert.run() == SQLITE_DONE ? m_pages : -1;
    }

    const Database &database() const { return m_database; }

private:
    static QString made(const QString &path)
    {
        (void)QFile(path).open(QFile::WriteOnly);
        return path;
    }

    Database m_database;
    int m_pages = 0;
};

constexpr int large = 64 * 4096;

} // namespace

class TestCheckpointer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLogStaysAboutAsLongAsItsLimit()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"index.sqlite"_s);
        Writer writer(path);
        std::atomic<int> before = 0;
        int longest = 0;
        int begunAnew = 0;
        {
            Checkpointer checkpointer(path, [&] { ++before; });
            int last = 0;
            for (int i = 0; i < 3 * Checkpointer::waitAt / 64; ++i) {
                const int pages = writer.write(large);
                QVERIFY(pages > 0);
                begunAnew += pages < last ? 1 : 0;
                last = pages;
                longest = qMax(longest, pages);
                checkpointer.grown(pages);
            }
        }
        QVERIFY2(longest < Checkpointer::waitAt + 200, qPrintable(QString::number(longest)));
        QVERIFY(begunAnew >= 2);
        // Each time what the rows refer to was seen to first.
        QVERIFY(before >= begunAnew);
    }

    void aReaderThatStandsInTheWayDoesNotStopTheWriter()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"index.sqlite"_s);
        Writer writer(path);
        QVERIFY(writer.write(large) > 0);
        const auto reader = Database::open(path, Database::Access::ReadOnly);
        QVERIFY(reader);
        QCOMPARE(reader->run("BEGIN; SELECT count(*) FROM t"), SQLITE_OK);
        Checkpointer checkpointer(path, [] {});
        int pages = 0;
        while (pages < 2 * Checkpointer::waitAt) {
            const int now = writer.write(large);
            QVERIFY2(now > pages, "the log is not begun anew while the reader needs it");
            pages = now;
            checkpointer.grown(pages);
        }
        QCOMPARE(reader->number("SELECT count(*) FROM t"), 1);
        QCOMPARE(reader->run("COMMIT"), SQLITE_OK);
        // With the next wait the log can be begun anew.
        int now = pages;
        while (now >= pages && now < 3 * Checkpointer::waitAt) {
            pages = now;
            now = writer.write(large);
            QVERIFY(now > 0);
            checkpointer.grown(now);
        }
        QVERIFY(now < pages);
    }
};

QTEST_GUILESS_MAIN(TestCheckpointer)
#include "tst_checkpointer.moc"
