// SPDX-License-Identifier: MIT
#include "draft/resolve.h"
#include "ui/collection/collectionsidebar.h"
#include "ui/collection/samples.h"
#include "ui/collection/shelf.h"
#include "ui/log/logthread.h"
#include "ui/widgets/searchfield.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray requestFile(const char *name, int seq, const char *method = "GET")
{
    return QByteArray("info:\n  name: ") + name + "\n  type: http\n  seq: " + QByteArray::number(seq) +
           "\n\nhttp:\n  method: " + method + "\n  url: http://example.com/" + QByteArray(name).toLower() +
           "\n  auth: inherit\n";
}

/// The rows of the tree, indented, as they are shown.
QStringList rows(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        QString line = QString(depth * 2, u' ') + index.data().toString();
        const QString note = index.data(CollectionTree::NoteRole).toString();
        lines.append(note.isEmpty() ? line : line + u" ("_s + note + u')');
        lines += rows(model, index, depth + 1);
    }
    return lines;
}

} // namespace

class TestCollectionPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void samplesCanBeSentAsTheyAre();
    void aFolderIsListed();
    void theFilterNarrows();
    void enterOpensARequest();
    void aBrokenFileIsShownWithItsLine();
    void whatChangesOnDiskIsSeen();
    void writingMakesAFileThatReadsBack();
    void aFileWithForeignKeysIsForeign();
    void aFolderThatIsGoneIsTold();
    void closingTakesAFolderOut();

private:
    QStringList shown() const { return rows(*m_view->model()); }
    QModelIndex indexOf(const QString &name) const
    {
        const auto found = m_view->model()->match(m_view->model()->index(0, 0), Qt::DisplayRole, name, 1,
                                                  Qt::MatchExactly | Qt::MatchRecursive);
        return found.value(0);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LogThread> m_log;
    std::unique_ptr<Shelf> m_shelf;
    std::unique_ptr<QAction> m_actions[3];
    std::unique_ptr<CollectionSidebar> m_bar;
    QTreeView *m_view = nullptr;
};

void TestCollectionPanel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_log = std::make_unique<LogThread>();
    m_shelf = std::make_unique<Shelf>();
    for (auto &action : m_actions)
        action = std::make_unique<QAction>(u"action"_s);
    m_bar = std::make_unique<CollectionSidebar>(
        *m_shelf, *m_log,
        CollectionSidebar::Actions{m_actions[0].get(), m_actions[1].get(), m_actions[2].get()});
    m_view = m_bar->findChild<QTreeView *>(u"collections"_s);
    m_bar->resize(248, 700);
    m_bar->show();
}

void TestCollectionPanel::cleanup()
{
    m_bar.reset();
    m_shelf.reset();
    m_log.reset();
    m_folder.reset();
}

void TestCollectionPanel::samplesCanBeSentAsTheyAre()
{
    QCOMPARE(shown().first(), u"Samples (built in)"_s);
    QCOMPARE(shown().at(1), u"  Ring the bell"_s);
    Environment environment;
    environment.set("catcher", "http://127.0.0.1:9000");
    for (const RequestDraft &sample : samples()) {
        const auto request = resolve(sample, environment);
        QVERIFY2(request, qPrintable(sample.name));
        QCOMPARE(request->destination.host, u"127.0.0.1"_s);
    }
}

void TestCollectionPanel::aFolderIsListed()
{
    QAbstractItemModelTester tester(&m_shelf->tree(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    write(m_folder->filePath(u"opencollection.yml"_s), "opencollection: 1.0.0\ninfo:\n  name: Shop\n");
    write(m_folder->filePath(u"users/List.yml"_s), requestFile("List", 2));
    write(m_folder->filePath(u"users/Create.yml"_s), requestFile("Create", 1, "POST"));
    write(m_folder->filePath(u"Health.yml"_s), requestFile("Health", 1));
    write(m_folder->filePath(u"Graph.yml"_s), "info:\n  name: Graph\n  type: graphql\n");
    m_shelf->openFolder(m_folder->path());
    QTRY_VERIFY(shown().contains(u"Shop"_s));
    const QStringList all = shown();
    QCOMPARE(all.sliced(all.indexOf(u"Shop"_s)),
             (QStringList{u"Shop"_s, u"  users"_s, u"    Create"_s, u"    List"_s, u"  Graph (graphql)"_s, u"  Health"_s}));
    QCOMPARE(indexOf(u"Create"_s).data(CollectionTree::MethodRole).toByteArray(), "POST");
    QCOMPARE(indexOf(u"Create"_s).data(Qt::AccessibleTextRole).toString(), u"POST Create"_s);
}

void TestCollectionPanel::theFilterNarrows()
{
    write(m_folder->filePath(u"users/List.yml"_s), requestFile("List", 1));
    write(m_folder->filePath(u"Health.yml"_s), requestFile("Health", 1));
    m_shelf->openFolder(m_folder->path());
    QTRY_VERIFY(indexOf(u"List"_s).isValid());
    QTest::keyClicks(&m_bar->filter(), u"lis"_s);
    QVERIFY(indexOf(u"List"_s).isValid());
    QVERIFY(!indexOf(u"Health"_s).isValid());
    QVERIFY(!indexOf(u"Ring the bell"_s).isValid());
    QTest::keyClick(&m_bar->filter(), Qt::Key_Escape);
    QVERIFY(indexOf(u"Ring the bell"_s).isValid());
}

void TestCollectionPanel::enterOpensARequest()
{
    write(m_folder->filePath(u"List.yml"_s), requestFile("List", 3));
    m_shelf->openFolder(m_folder->path());
    QTRY_VERIFY(indexOf(u"List"_s).isValid());
    QSignalSpy file(m_bar.get(), &CollectionSidebar::fileChosen);
    QSignalSpy sample(m_bar.get(), &CollectionSidebar::sampleChosen);
    m_view->setCurrentIndex(indexOf(u"List"_s));
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(file.size(), 1);
    QSignalSpy read(m_shelf.get(), &Shelf::requestRead);
    m_shelf->readRequest(file.at(0).at(0).toString());
    QVERIFY(read.wait());
    const auto request = read.at(0).at(0).value<OpenRequest>();
    QCOMPARE(request.draft.url, "http://example.com/list");
    QCOMPARE(request.seq, 3);
    QVERIFY(!request.isModified());
    m_view->setCurrentIndex(indexOf(u"Ring the bell"_s));
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(sample.size(), 1);
    QCOMPARE(sample.at(0).at(0).toInt(), 0);
}

void TestCollectionPanel::aBrokenFileIsShownWithItsLine()
{
    write(m_folder->filePath(u"Bad.yml"_s), "info:\n  name: Bad\n  type: http\nhttp: [1, 2\n");
    m_shelf->openFolder(m_folder->path());
    const auto note = [&] { return indexOf(u"Bad"_s).data(CollectionTree::NoteRole).toString(); };
    QTRY_VERIFY2(note().startsWith(u"broken, line "_s), qPrintable(shown().join(u'\n')));
    QSignalSpy problem(m_bar.get(), &CollectionSidebar::problemChosen);
    m_view->setCurrentIndex(indexOf(u"Bad"_s));
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(problem.size(), 1);
    QVERIFY2(problem.at(0).at(0).toString().contains(u"Bad.yml"_s), qPrintable(problem.at(0).at(0).toString()));
}

void TestCollectionPanel::whatChangesOnDiskIsSeen()
{
    write(m_folder->filePath(u"One.yml"_s), requestFile("One", 1));
    m_shelf->openFolder(m_folder->path());
    QTRY_VERIFY(indexOf(u"One"_s).isValid());
    write(m_folder->filePath(u"Two.yml"_s), requestFile("Two", 2));
    QTRY_VERIFY(indexOf(u"Two"_s).isValid());
    write(m_folder->filePath(u"Two.yml"_s), requestFile("Zwei", 2));
    QTRY_VERIFY(indexOf(u"Zwei"_s).isValid());
    QVERIFY(QFile::remove(m_folder->filePath(u"One.yml"_s)));
    QTRY_VERIFY(!indexOf(u"One"_s).isValid());
}

void TestCollectionPanel::writingMakesAFileThatReadsBack()
{
    OpenRequest request;
    request.draft = samples().first();
    QSignalSpy written(m_shelf.get(), &Shelf::written);
    m_shelf->write(request, m_folder->path());
    QVERIFY(written.wait());
    auto saved = written.at(0).at(0).value<OpenRequest>();
    QCOMPARE(saved.path, m_folder->filePath(u"Ring the bell.yml"_s));
    QVERIFY(!saved.isModified());
    QVERIFY(QFile::exists(m_folder->filePath(u"opencollection.yml"_s)));
    // The folder is open now, and lists it.
    QCOMPARE(m_shelf->folders(), QStringList{m_folder->path()});
    QTRY_VERIFY(m_shelf->tree().requests().size() == samples().size() + 1);

    saved.draft.url = "http://example.com/changed";
    m_shelf->write(saved, {});
    QTRY_COMPARE(written.size(), 2);
    QSignalSpy read(m_shelf.get(), &Shelf::requestRead);
    m_shelf->readRequest(saved.path);
    QVERIFY(read.wait());
    QCOMPARE(read.at(0).at(0).value<OpenRequest>().draft.url, "http://example.com/changed");
    QCOMPARE(read.at(0).at(0).value<OpenRequest>().draft.body, saved.draft.body);
}

void TestCollectionPanel::aFileWithForeignKeysIsForeign()
{
    const QString path = m_folder->filePath(u"Theirs.yml"_s);
    write(path, "# kept by hand\n" + requestFile("Theirs", 1));
    QSignalSpy read(m_shelf.get(), &Shelf::requestRead);
    m_shelf->readRequest(path);
    QVERIFY(read.wait());
    const auto request = read.at(0).at(0).value<OpenRequest>();
    QVERIFY(request.foreign);
    // It is never written over.
    QSignalSpy failed(m_shelf.get(), &Shelf::writingFailed);
    m_shelf->write(request, {});
    QVERIFY(failed.wait());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("# kept by hand\n"));
}

void TestCollectionPanel::aFolderThatIsGoneIsTold()
{
    m_shelf->openFolder(m_folder->filePath(u"gone"_s));
    QTRY_VERIFY(shown().contains(u"gone (not readable)"_s));
}

void TestCollectionPanel::closingTakesAFolderOut()
{
    write(m_folder->filePath(u"One.yml"_s), requestFile("One", 1));
    m_shelf->openFolder(m_folder->path());
    QTRY_VERIFY(indexOf(u"One"_s).isValid());
    QVERIFY(!m_actions[2]->isEnabled());
    m_view->setCurrentIndex(indexOf(u"One"_s));
    QVERIFY(m_actions[2]->isEnabled());
    QCOMPARE(m_bar->chosenCollection(), m_folder->path());
    QCOMPARE(m_bar->chosenFolder(), m_folder->path());
    m_shelf->closeFolder(m_bar->chosenCollection());
    QVERIFY(!indexOf(u"One"_s).isValid());
    QVERIFY(m_shelf->folders().isEmpty());
    QVERIFY(QFile::exists(m_folder->filePath(u"One.yml"_s)));
}

QTEST_MAIN(TestCollectionPanel)
#include "tst_collectionpanel.moc"
