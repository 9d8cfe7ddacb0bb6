// SPDX-License-Identifier: MIT
#include "ui/collection/shelf.h"
#include "ui/collection/shopfolder.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

class ShelfTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ShopFolder> m_shop;
    std::unique_ptr<Shelf> m_shelf;

    QStringList names() const
    {
        QStringList names;
        for (const auto &[index, way] : m_shelf->tree().requests()) {
            if (!index.data(CollectionTree::PathRole).toString().isEmpty())
                names += index.data().toString();
        }
        return names;
    }

    void openShop()
    {
        QSignalSpy read(m_shelf.get(), &Shelf::treeChanged);
        m_shelf->openFolder(m_shop->path());
        QVERIFY(read.wait());
        QCOMPARE(read.first().first().toString(), m_shop->path());
    }

    OpenRequest readRequest(const QString &path)
    {
        std::optional<OpenRequest> got;
        connect(m_shelf.get(), &Shelf::requestRead, m_shelf.get(), [&](const OpenRequest &request) { got = request; },
                Qt::SingleShotConnection);
        m_shelf->readRequest(path);
        if (!QTest::qWaitFor([&] { return got.has_value(); }))
            qFatal("%s was not read", qPrintable(path));
        return *got;
    }

    /// What written() says; where writingFailed() came, the test's next step fails with a request without a path.
    OpenRequest write(const OpenRequest &request, const QString &folder)
    {
        std::optional<OpenRequest> got;
        connect(m_shelf.get(), &Shelf::written, m_shelf.get(), [&](const OpenRequest &as) { got = as; },
                Qt::SingleShotConnection);
        const QMetaObject::Connection failed =
            connect(m_shelf.get(), &Shelf::writingFailed, m_shelf.get(), [&](const Error &error) {
                qWarning("not written: %s", qPrintable(error.detail));
                got = OpenRequest();
            });
        m_shelf->write(request, folder);
        if (!QTest::qWaitFor([&] { return got.has_value(); }))
            qFatal("nothing came of writing");
        disconnect(failed);
        return *got;
    }

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<ShopFolder>();
        m_shelf = std::make_unique<Shelf>();
    }

    void cleanup()
    {
        m_shelf.reset();
        m_shop.reset();
    }

    void aFolderIsOpenedOnceAndClosed()
    {
        QSignalSpy folders(m_shelf.get(), &Shelf::foldersChanged);
        openShop();
        m_shelf->openFolder(m_shop->path() + u'/');
        QCOMPARE(folders.size(), 1);
        QCOMPARE(m_shelf->folders(), QStringList{m_shop->path()});
        QCOMPARE(names(), (QStringList{u"Create user"_s, u"Ping"_s, u"Commented"_s}));
        QCOMPARE(m_shelf->folderOf(m_shop->path(u"users/create.yml"_s)), m_shop->path());
        QCOMPARE(m_shelf->folderOf(m_shop->path() + u"-other/ping.yml"_s), QString());

        m_shelf->closeFolder(m_shop->path());
        QCOMPARE(folders.size(), 2);
        QVERIFY(m_shelf->folders().isEmpty());
        QVERIFY(names().isEmpty());
    }

    void closedWhileItIsReadItDoesNotComeBack()
    {
        const ShopFolder other;
        m_shelf->openFolder(m_shop->path());
        m_shelf->closeFolder(m_shop->path());
        QSignalSpy read(m_shelf.get(), &Shelf::treeChanged);
        m_shelf->openFolder(other.path()); // read after it
        QVERIFY(read.wait());
        QCOMPARE(m_shelf->tree().folders(), QStringList{other.path()});
    }

    void aFolderThatIsNotThereSaysSo()
    {
        QSignalSpy read(m_shelf.get(), &Shelf::treeChanged);
        m_shelf->openFolder(m_shop->path(u"nowhere"_s));
        QVERIFY(read.wait());
        QCOMPARE(m_shelf->tree().index(1, 0).data(CollectionTree::NoteRole).toString(), u"not readable"_s);
    }

    void whatOthersChangeAppears()
    {
        openShop();
        m_shop->put("users/new.yml", ShopFolder::request("From outside", 5, "PUT", "http://127.0.0.1:9/n"));
        QTRY_VERIFY(names().contains(u"From outside"_s));
        QVERIFY(QFile::remove(m_shop->path(u"users/new.yml"_s)));
        QTRY_VERIFY(!names().contains(u"From outside"_s));
        // In place, as editors without a new file write.
        m_shop->put("ping.yml", ShopFolder::request("Renamed", 1, "GET", "http://127.0.0.1:9/ping"));
        QTRY_VERIFY(names().contains(u"Renamed"_s));
        m_shop->put("deeper/one/ping.yml", ShopFolder::request("Deep", 1, "GET", "http://127.0.0.1:9/d"));
        QTRY_VERIFY(names().contains(u"Deep"_s));
        m_shop->put("deeper/one/ping.yml", ShopFolder::request("Deeper", 1, "GET", "http://127.0.0.1:9/d"));
        QTRY_VERIFY(names().contains(u"Deeper"_s));
    }

    void aSavedRequestIsRead()
    {
        const OpenRequest ping = readRequest(m_shop->path(u"ping.yml"_s));
        QCOMPARE(ping.draft.name, u"Ping"_s);
        QCOMPARE(ping.draft.method, "GET");
        QCOMPARE(ping.draft.url, "http://127.0.0.1:9/ping");
        QCOMPARE(ping.path, m_shop->path(u"ping.yml"_s));
        QVERIFY(!ping.isModified());
        QVERIFY(!ping.foreign);
        QVERIFY(readRequest(m_shop->path(u"commented.yml"_s)).foreign);
    }

    void whatCannotBeReadIsTold_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("a broken file") << u"broken.yml"_s << ErrorKind::FileMalformed;
        QTest::newRow("a file that is gone") << u"gone.yml"_s << ErrorKind::FileNotFound;
    }

    void whatCannotBeReadIsTold()
    {
        QFETCH(QString, file);
        QFETCH(ErrorKind, kind);
        QSignalSpy failed(m_shelf.get(), &Shelf::readingFailed);
        m_shelf->readRequest(m_shop->path(file));
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().value<Error>().kind, kind);
    }

    void aNewRequestGetsAFileOfItsOwn()
    {
        openShop();
        OpenRequest request;
        request.draft.name = u"Ping"_s; // a name that is there already
        request.draft.method = "DELETE";
        request.draft.url = "http://127.0.0.1:9/other";
        const QByteArray before = [&] {
            QFile file(m_shop->path(u"ping.yml"_s));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }();
        const OpenRequest saved = write(request, m_shop->path());
        QVERIFY(!saved.isModified());
        QCOMPARE(QFileInfo(saved.path).path(), m_shop->path());
        QVERIFY(saved.path != m_shop->path(u"ping.yml"_s));
        QCOMPARE(readRequest(saved.path).draft, request.draft);
        QTRY_COMPARE(names().count(u"Ping"_s), 2);
        QFile file(m_shop->path(u"ping.yml"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), before);
    }

    void aFolderThatIsWrittenIntoIsOpened()
    {
        OpenRequest request;
        request.draft.name = u"First"_s;
        request.draft.url = "http://127.0.0.1:9/";
        const OpenRequest saved = write(request, m_shop->path());
        QCOMPARE(QFileInfo(saved.path).path(), m_shop->path());
        QCOMPARE(m_shelf->folders(), QStringList{m_shop->path()});
        QTRY_VERIFY(names().contains(u"First"_s));
    }

    void aSavedRequestIsReplacedInPlace()
    {
        openShop();
        OpenRequest request = readRequest(m_shop->path(u"users/create.yml"_s));
        request.draft.method = "PATCH";
        QVERIFY(request.isModified());
        const OpenRequest saved = write(request, {});
        QCOMPARE(saved.path, request.path);
        QVERIFY(!saved.isModified());
        QCOMPARE(readRequest(request.path).draft.method, "PATCH");
        QCOMPARE(names().count(u"Create user"_s), 1);
    }

    void aForeignFileIsNotReplacedButSavedAsAnother()
    {
        openShop();
        OpenRequest request = readRequest(m_shop->path(u"commented.yml"_s));
        request.draft.method = "PUT";
        QSignalSpy failed(m_shelf.get(), &Shelf::writingFailed);
        m_shelf->write(request, m_shop->path());
        QVERIFY(failed.wait());
        QFile file(m_shop->path(u"commented.yml"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("# why this one is asked for\n"));

        request.path.clear();
        const OpenRequest saved = write(request, m_shop->path());
        QVERIFY(!saved.path.isEmpty());
        QVERIFY(saved.path != m_shop->path(u"commented.yml"_s));
        QVERIFY(!saved.foreign);
        QVERIFY(!readRequest(saved.path).foreign);
    }

    void whatCannotBeWrittenIsTold()
    {
        OpenRequest request;
        request.draft.name = u"Ping"_s;
        request.draft.url = "http://127.0.0.1:9/\xff"; // YAML can't hold it
        QSignalSpy failed(m_shelf.get(), &Shelf::writingFailed);
        m_shelf->write(request, m_shop->path());
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::FileNotWritable);
    }

    void aFolderIsReadAgainWhenAsked()
    {
        openShop();
        QSignalSpy read(m_shelf.get(), &Shelf::treeChanged);
        m_shelf->readAgain(m_shop->path());
        QVERIFY(read.wait());
        m_shelf->readAgain(u"/nowhere"_s);
        QCOMPARE(m_shelf->folders().size(), 1);
    }
};

} // namespace wirebell

QTEST_GUILESS_MAIN(wirebell::ShelfTest)
#include "tst_shelf.moc"
