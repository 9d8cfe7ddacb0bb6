// SPDX-License-Identifier: MIT
#include "support/samples.h"
#include "store/exchangelog.h"
#include "store/logreader.h"

#include <QFile>
#include <QFileInfo>

#include <atomic>
#include <thread>

using namespace wirebell;
using namespace Qt::StringLiterals;

class tst_SpoolFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void canBeReadWhileItGrows();
    void isReadByAnotherThreadWhileItGrows();
    void isWhatTheExchangeRefersTo_data();
    void isWhatTheExchangeRefersTo();
    void takesOverWhatBeganInTheRecord();
    void refusesWhatComesAfterTheEnd();
    void namesItselfWhenItIsCutShort();
    void namesItselfWhenItCannotBeMade();

private:
    QString folder() const { return m_folder->path() + u"/log"_s; }
    QString path(const QUuid &id, const QString &ending) const
    {
        return folder() + u"/bytes/"_s + id.toString(QUuid::WithoutBraces) + ending;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_SpoolFile::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void tst_SpoolFile::canBeReadWhileItGrows()
{
    const auto log = std::move(ExchangeLog::open(folder())).value();
    const auto spool = log->spool(makeUuidV7(), Direction::In).value();
    QCOMPARE(spool->size(), 0);
    QCOMPARE(spool->readAll().value(), QByteArray());
    QByteArray all;
    for (int i = 1; i <= 20; ++i) {
        const QByteArray piece(i * 1000, char('a' + i));
        QVERIFY(spool->append(piece));
        all += piece;
        QCOMPARE(spool->size(), all.size());
        QCOMPARE(spool->readAll().value(), all);
        QCOMPARE(spool->read(all.size() - 3, 100).value(), all.mid(all.size() - 3));
    }
    QCOMPARE(spool->read(all.size() + 5, 100).value(), QByteArray());
}

void tst_SpoolFile::isReadByAnotherThreadWhileItGrows()
{
    const auto log = std::move(ExchangeLog::open(folder())).value();
    const auto spool = log->spool(makeUuidV7(), Direction::Out).value();
    constexpr qint64 wanted = 4'000'000;
    std::atomic<int> wrong = 0;
    std::thread reader([&] {
        for (qint64 seen = 0; seen < wanted;) {
            const qint64 size = spool->size();
            const auto bytes = spool->read(seen, size - seen);
            if (!bytes || bytes->size() != size - seen || bytes->count('z') != bytes->size())
                ++wrong;
            seen = size;
        }
    });
    for (qint64 size = 0; size < wanted; size += 10'000)
        QVERIFY(spool->append(QByteArray(10'000, 'z')));
    reader.join();
    QCOMPARE(wrong.load(), 0);
}

void tst_SpoolFile::isWhatTheExchangeRefersTo_data()
{
    QTest::addColumn<Sync>("sync");
    QTest::newRow("for the end of the process") << Sync::Normal;
    QTest::newRow("for a power cut") << Sync::Full;
}

void tst_SpoolFile::isWhatTheExchangeRefersTo()
{
    QFETCH(const Sync, sync);
    const auto log = std::move(ExchangeLog::open(folder(), sync)).value();
    Exchange exchange = samples::caughtRequest();
    const auto request = log->spool(exchange.id, Direction::In).value();
    QVERIFY(request->append(QByteArray(400'000, 'q')));
    exchange.transcript.in = request;
    log->begin(exchange);
    QVERIFY(log->commit());

    const auto reader = std::move(LogReader::open(folder())).value();
    samples::compareRecorded(reader->load(1).value(), exchange);
    RETURN_IF_FAILED();

    const auto response = log->spool(exchange.id, Direction::Out).value();
    QVERIFY(response->append(QByteArray(500'000, 'r')));
    samples::answer(exchange);
    exchange.transcript.out = response;
    log->finish(exchange);
    QVERIFY(log->commit());
    const Exchange loaded = reader->load(1).value();
    samples::compareRecorded(loaded, exchange);
    RETURN_IF_FAILED();
    QCOMPARE(loaded.transcript.in->read(399'990, 100).value(), QByteArray(10, 'q'));
    // The record holds none of it.
    QVERIFY(QFileInfo(folder() + u"/bytes/000001.segment"_s).size() < 10'000);
    // What the log gave out stays readable, and is not copied onto itself by who finishes twice.
    log->finish(exchange);
    QVERIFY(log->commit());
    QCOMPARE(response->readAll().value(), QByteArray(500'000, 'r'));
    samples::compareRecorded(reader->load(1).value(), exchange);
}

void tst_SpoolFile::takesOverWhatBeganInTheRecord()
{
    const auto log = std::move(ExchangeLog::open(folder())).value();
    Exchange exchange = samples::caught();
    const QByteArray first = samples::bytesOf(exchange.transcript.in);
    log->begin(exchange);
    QVERIFY(log->commit());
    const auto spool = log->spool(exchange.id, Direction::In).value();
    QVERIFY(spool->append(first + QByteArray(300'000, 'm')));
    exchange.transcript.in = spool;
    log->finish(exchange);
    QVERIFY(log->commit());
    const auto reader = std::move(LogReader::open(folder())).value();
    samples::compareRecorded(reader->load(1).value(), exchange);
    RETURN_IF_FAILED();
    QCOMPARE(reader->row(1).value()->requestSize, spool->size());
}

void tst_SpoolFile::refusesWhatComesAfterTheEnd()
{
    const auto log = std::move(ExchangeLog::open(folder())).value();
    Exchange exchange = samples::caught();
    const auto spool = log->spool(exchange.id, Direction::In).value();
    QVERIFY(spool->append("all there is"));
    exchange.transcript.in = spool;
    log->finish(exchange);
    QVERIFY(log->commit());
    QCOMPARE(spool->append("more").error().kind, ErrorKind::StoreNotWritable);
    QCOMPARE(spool->readAll().value(), "all there is"_ba);
}

void tst_SpoolFile::namesItselfWhenItIsCutShort()
{
    const auto log = std::move(ExchangeLog::open(folder())).value();
    Exchange exchange = samples::caught();
    const auto spool = log->spool(exchange.id, Direction::In).value();
    QVERIFY(spool->append(QByteArray(1000, 'q')));
    exchange.transcript.in = spool;
    log->finish(exchange);
    QVERIFY(log->commit());
    QVERIFY(QFile::resize(path(exchange.id, u".in"_s), 500));
    const auto reader = std::move(LogReader::open(folder())).value();
    const Exchange loaded = reader->load(1).value();
    QCOMPARE(loaded.transcript.in->read(0, 500).value(), QByteArray(500, 'q'));
    QCOMPARE(loaded.transcript.in->readAll().error(), (Error{ErrorKind::StoreDamaged, path(exchange.id, u".in"_s)}));
    QVERIFY(QFile::remove(path(exchange.id, u".in"_s)));
    QCOMPARE(loaded.transcript.in->readAll().error(), (Error{ErrorKind::FileNotReadable, path(exchange.id, u".in"_s)}));
}

void tst_SpoolFile::namesItselfWhenItCannotBeMade()
{
    const auto log = std::move(ExchangeLog::open(folder())).value();
    const QUuid id = makeUuidV7();
    QVERIFY(QDir().mkpath(path(id, u".in"_s)));
    QCOMPARE(log->spool(id, Direction::In).error(), (Error{ErrorKind::StoreNotWritable, path(id, u".in"_s)}));
}

QTEST_GUILESS_MAIN(tst_SpoolFile)
#include "tst_spoolfile.moc"
