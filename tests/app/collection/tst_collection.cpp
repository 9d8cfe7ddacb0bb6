// SPDX-License-Identifier: MIT
#include "collection/collectionitem.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s can't be written", qPrintable(path));
}

/// The tree as indented text: a sign for the kind, the name, and what goes with it.
QString drawn(const CollectionItem &item, int level = 0)
{
    QString text(2 * level, u' ');
    switch (item.kind) {
    case CollectionItem::Kind::Collection:
    case CollectionItem::Kind::Folder:
        text += item.name + u'/';
        break;
    case CollectionItem::Kind::Request:
        text += QString::fromUtf8(item.method) + u' ' + item.name;
        break;
    case CollectionItem::Kind::Other:
        text += u'(' + item.type + u") "_s + item.name;
        break;
    case CollectionItem::Kind::Broken:
        text += u"! "_s + item.name;
        break;
    }
    text += u'\n';
    for (const CollectionItem &child : item.items)
        text += drawn(child, level + 1);
    return text;
}

const CollectionItem *named(const CollectionItem &item, const QString &name)
{
    for (const CollectionItem &child : item.items) {
        if (child.name == name)
            return &child;
    }
    return nullptr;
}

} // namespace

class TestCollection : public QObject
{
    Q_OBJECT

    static inline const QString data = QStringLiteral(WIREBELL_TEST_DATA "/collections/shop");

private Q_SLOTS:
    void aCollectionIsATree()
    {
        const auto shop = readCollection(data);
        QVERIFY(shop);
        QCOMPARE(drawn(*shop), u"Shop/\n"
                               "  Users/\n"
                               "    POST Create user\n"
                               "    GET Get user\n"
                               "  broken/\n"
                               "    ! Latin-1.yml\n"
                               "    ! Not closed.yml\n"
                               "    ! Tab.yml\n"
                               "    ! Twice.yml\n"
                               "    ! Wrong shape.yml\n"
                               "  POST Log in\n"
                               "  GET Ping\n"
                               "  (graphql) Search\n"_s);
        QCOMPARE(shop->kind, CollectionItem::Kind::Collection);
        QCOMPARE(shop->path, QDir(data).absolutePath());
        QCOMPARE(shop->items.at(0).path, QDir(data).absoluteFilePath(u"users"_s));
        QCOMPARE(shop->items.at(2).path, QDir(data).absoluteFilePath(u"Log in.yml"_s));
    }

    void brokenFilesNameTheLine_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("detail");
        QTest::newRow("a key twice") << u"Twice.yml"_s << u"line 7: the key url stands twice"_s;
        QTest::newRow("a quote that is not closed") << u"Not closed.yml"_s << u"line 5: a quote that is not closed"_s;
        QTest::newRow("a tab") << u"Tab.yml"_s << u"line 5: "_s;
        QTest::newRow("a wrong shape") << u"Wrong shape.yml"_s << u"line 4: headers is no list of maps"_s;
        QTest::newRow("Latin-1") << u"Latin-1.yml"_s << u"line 6: not UTF-8"_s;
    }

    void brokenFilesNameTheLine()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, detail);
        const auto shop = readCollection(data);
        QVERIFY(shop);
        const CollectionItem *folder = named(*shop, u"broken"_s);
        QVERIFY(folder);
        const CollectionItem *item = named(*folder, file);
        QVERIFY(item);
        QCOMPARE(item->kind, CollectionItem::Kind::Broken);
        QVERIFY(item->error);
        QCOMPARE(item->error->kind, ErrorKind::FileMalformed);
        QVERIFY2(item->error->detail.startsWith(detail), qPrintable(item->error->detail));
    }

    void foldersStandAtTheirPlaces()
    {
        const QTemporaryDir folder;
        const auto request = [&](const QString &path, int seq) {
            put(folder.filePath(path), "info: {type: http, seq: " + QByteArray::number(seq) + "}\nhttp: {url: a}\n");
        };
        request(u"z.yml"_s, 1);
        request(u"a.yml"_s, 3);
        request(u"m.yml"_s, 2);
        put(folder.filePath(u"n.yml"_s), "info: {type: http}\nhttp: {url: a}\n");
        for (const QString &name : {u"alpha"_s, u"beta"_s, u"gamma"_s, u"delta"_s})
            QVERIFY(QDir(folder.path()).mkdir(name));
        put(folder.filePath(u"gamma/folder.yml"_s), "info: {name: First, seq: 1}\n");
        put(folder.filePath(u"alpha/folder.yml"_s), "info: {seq: 3}\n");
        const auto read = readCollection(folder.path());
        QVERIFY(read);
        QStringList names;
        for (const CollectionItem &item : read->items)
            names.append(item.name);
        QCOMPARE(names, (QStringList{u"First"_s, u"beta"_s, u"alpha"_s, u"delta"_s, u"n"_s, u"z"_s, u"m"_s, u"a"_s}));
    }

    void whatIsNoRequestIsPassedOver()
    {
        const QTemporaryDir folder;
        put(folder.filePath(u".git/config.yml"_s), "x");
        put(folder.filePath(u".hidden.yml"_s), "x");
        put(folder.filePath(u"node_modules/a.yml"_s), "x");
        put(folder.filePath(u"environments/local.yml"_s), "x");
        put(folder.filePath(u"notes.txt"_s), "x");
        put(folder.filePath(u"other.yaml"_s), "info: {type: http}\n");
        put(folder.filePath(u"compose.yml"_s), "services: {}\n");
        put(folder.filePath(u"sub/environments/a.yml"_s), "info: {type: http}\nhttp: {url: a}\n");
        const auto read = readCollection(folder.path());
        QVERIFY(read);
        QCOMPARE(drawn(*read),
                 QDir(folder.path()).dirName() + u"/\n  sub/\n    environments/\n      GET a\n  () compose\n"_s);
    }

    void linksDoNotLeadInCircles()
    {
        const QTemporaryDir folder;
        put(folder.filePath(u"a.yml"_s), "info: {type: http}\nhttp: {url: a}\n");
        QVERIFY(QFile::link(folder.path(), folder.filePath(u"loop"_s)));
        const auto read = readCollection(folder.path());
        QVERIFY(read);
        QCOMPARE(read->items.size(), 1);
    }

    void depthHasABound()
    {
        const QTemporaryDir folder;
        QString path = folder.path();
        for (int i = 0; i < 60; ++i)
            path += u"/d"_s;
        put(path + u"/a.yml"_s, "info: {type: http}\nhttp: {url: a}\n");
        const auto read = readCollection(folder.path());
        QVERIFY(read);
        QVERIFY(drawn(*read).contains(u"! "_s));
        QVERIFY(!drawn(*read).contains(u"GET a"_s));
    }

    void aFolderThatDescribesItselfWronglyStaysOpen()
    {
        const QTemporaryDir folder;
        put(folder.filePath(u"opencollection.yml"_s), "a: [\n");
        put(folder.filePath(u"sub/folder.yml"_s), "a: [\n");
        put(folder.filePath(u"sub/a.yml"_s), "info: {type: http}\nhttp: {url: a}\n");
        const auto read = readCollection(folder.path());
        QVERIFY(read);
        QCOMPARE(drawn(*read),
                 QDir(folder.path()).dirName() + u"/\n  ! opencollection.yml\n  sub/\n    ! folder.yml\n    GET a\n"_s);
    }

    void aCollectionInOneFileIsListed()
    {
        const QTemporaryDir folder;
        put(folder.filePath(u"opencollection.yml"_s),
            "opencollection: 1.0.0\ninfo: {name: One file}\nbundled: true\n"
            "items:\n  - info: {name: A, type: http}\n    http: {url: a}\n  - info: {name: B, type: folder}\n");
        const auto read = readCollection(folder.path());
        QVERIFY(read);
        QCOMPARE(drawn(*read), u"One file/\n  (http) A\n  (folder) B\n"_s);
    }

    void aFolderThatIsNoneIsSaid()
    {
        const QTemporaryDir folder;
        QCOMPARE(readCollection(folder.filePath(u"none"_s)).error(),
                 (Error{ErrorKind::FileNotFound, folder.filePath(u"none"_s)}));
        put(folder.filePath(u"file"_s), "x");
        QCOMPARE(readCollection(folder.filePath(u"file"_s)).error().kind, ErrorKind::FileNotReadable);
    }
};

QTEST_APPLESS_MAIN(TestCollection)
#include "tst_collection.moc"
