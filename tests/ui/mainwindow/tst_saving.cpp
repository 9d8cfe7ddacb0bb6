// SPDX-License-Identifier: MIT
#include "ui/mainwindow/windowdesk.h"
#include "ui/widgets/detailtabs.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

class NoKeychain final : public SecretStore
{
public:
    void read(const QString &, Answer done) override { done(failure(ErrorKind::NoKeychain)); }
    void write(const QString &, const QByteArray &, Done done) override { done(failure(ErrorKind::NoKeychain)); }
    void remove(const QString &, Done done) override { done(failure(ErrorKind::NoKeychain)); }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Saving by keys, down to the bytes of the file.
class TestSaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void aNewRequestAsksWhereAndIsThenReplaced();
    void theTokenGoesToTheKeychain();
    void withoutAKeychainItSaysSo();
    void aForeignFileIsNotWrittenOver();
    void aFolderThatCannotBeWrittenIsNamed();

private:
    /// Answers the dialog that Save opened.
    void choose(const WindowDesk &desk, const QString &file)
    {
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = desk.window->findChild<QFileDialog *>(u"saveDialog"_s)));
        dialog->selectFile(file);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(!desk.window->findChild<QFileDialog *>(u"saveDialog"_s));
        desk.window->activateWindow();
        QTRY_VERIFY(desk.window->isActiveWindow());
    }
};

void TestSaving::aNewRequestAsksWhereAndIsThenReplaced()
{
    const WindowDesk desk;
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"My bell.yml"_s);
    desk.press(Qt::CTRL | Qt::Key_S);
    choose(desk, file);
    QTRY_VERIFY(QFile::exists(file));
    QTRY_COMPARE(desk.named<QTabBar>("documents").tabText(0), u"My bell"_s);
    QVERIFY(contentOf(file).contains("name: My bell"));
    QTRY_COMPARE(desk.window->session().folders, QStringList{folder.path()});

    desk.press(Qt::CTRL | Qt::Key_L);
    desk.type(u"http://example.com/changed"_s);
    QVERIFY(desk.named<QTabBar>("documents").accessibleTabName(0).endsWith(u"not saved"_s));
    desk.press(Qt::CTRL | Qt::Key_S);
    QTRY_VERIFY(contentOf(file).contains("http://example.com/changed"));
    QTRY_VERIFY(!desk.named<QTabBar>("documents").accessibleTabName(0).endsWith(u"not saved"_s));
    QCOMPARE(QDir(folder.path()).entryList({u"*.yml"_s}, QDir::Files),
             (QStringList{u"My bell.yml"_s, u"opencollection.yml"_s}));
}

void TestSaving::theTokenGoesToTheKeychain()
{
    const WindowDesk desk;
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"With token.yml"_s);
    desk.named<DetailTabs>("requestParts").setCurrentIndex(1);
    desk.named<QComboBox>("authKind").setCurrentIndex(2);
    QTest::keyClicks(&desk.named<QLineEdit>("authSecret"), u"planted-token"_s);
    desk.press(Qt::CTRL | Qt::Key_S);
    choose(desk, file);
    QTRY_VERIFY(QFile::exists(file));
    QVERIFY(!contentOf(file).contains("planted-token"));
    QVERIFY2(contentOf(file).contains("{{with_token_token}}"), contentOf(file));
    QByteArray kept;
    desk.secrets->read(u"with_token_token"_s, [&](const Result<QByteArray> &read) { kept = read.value_or("nothing"); });
    QTRY_COMPARE(kept, "planted-token");
    QVERIFY(!desk.window->session().toJson().contains("planted-token"));
}

void TestSaving::withoutAKeychainItSaysSo()
{
    const WindowDesk desk(firstSession(), std::make_unique<NoKeychain>());
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"With token.yml"_s);
    desk.named<DetailTabs>("requestParts").setCurrentIndex(1);
    desk.named<QComboBox>("authKind").setCurrentIndex(2);
    QTest::keyClicks(&desk.named<QLineEdit>("authSecret"), u"planted-token"_s);
    desk.press(Qt::CTRL | Qt::Key_S);
    choose(desk, file);
    QTRY_VERIFY(QFile::exists(file));
    QVERIFY(!contentOf(file).contains("planted-token"));
    QTRY_VERIFY(desk.named("notice").isVisible());
    QVERIFY(desk.named<QLabel>("noticeText").text().contains(u"in memory only"_s));
    QCOMPARE(desk.named<QLabel>("secretsState").text(), u"Secrets: in memory only"_s);
    QCOMPARE(desk.named<QLineEdit>("authSecret").text(), u"planted-token"_s);
}

void TestSaving::aForeignFileIsNotWrittenOver()
{
    const QTemporaryDir folder;
    const QString theirs = folder.filePath(u"Theirs.yml"_s);
    const QByteArray before = "# kept by hand\ninfo:\n  name: Theirs\n  type: http\n  seq: 1\n\nhttp:\n  method: GET\n"
                              "  url: http://example.com/\n  auth: inherit\n";
    QFile made(theirs);
    QVERIFY(made.open(QIODevice::WriteOnly));
    made.write(before);
    made.close();
    OpenRequest request;
    request.draft.url = "http://example.com/";
    request.draft.name = u"Theirs"_s;
    request.path = theirs;
    request.foreign = true;
    Session session = firstSession();
    session.requests = {request};
    const WindowDesk desk(session);
    desk.press(Qt::CTRL | Qt::Key_S);
    QTRY_VERIFY(desk.named("notice").isVisible());
    QVERIFY(desk.named<QLabel>("noticeText").text().contains(u"Theirs.yml"_s));
    choose(desk, folder.filePath(u"Mine.yml"_s));
    QTRY_VERIFY2(QFile::exists(folder.filePath(u"Mine.yml"_s)),
                 qPrintable(desk.named<QLabel>("noticeText").text() + QDir(folder.path()).entryList().join(u" "_s)));
    QCOMPARE(contentOf(theirs), before);
    QTRY_COMPARE(desk.named<QTabBar>("documents").tabText(0), u"Mine"_s);
}

void TestSaving::aFolderThatCannotBeWrittenIsNamed()
{
    const QTemporaryDir folder;
    OpenRequest request;
    request.draft.url = "http://example.com/";
    request.path = folder.filePath(u"gone/Request.yml"_s);
    Session session = firstSession();
    session.requests = {request};
    const WindowDesk desk(session);
    desk.press(Qt::CTRL | Qt::Key_S);
    QTRY_VERIFY(desk.named("notice").isVisible());
    QVERIFY2(desk.named<QLabel>("noticeText").text().contains(u"Request.yml"_s) ||
                 desk.named<QLabel>("noticeText").text().contains(u"gone"_s),
             qPrintable(desk.named<QLabel>("noticeText").text()));
    QVERIFY(desk.named<QTabBar>("documents").accessibleTabName(0).endsWith(u"not saved"_s));
}

QTEST_MAIN(TestSaving)
#include "tst_saving.moc"
