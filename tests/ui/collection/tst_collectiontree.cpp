// SPDX-License-Identifier: MIT
#include "ui/collection/collectiondelegate.h"
#include "ui/collection/collectiontree.h"
#include "ui/collection/samples.h"
#include "ui/collection/shopfolder.h"

#include <QAbstractItemModelTester>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace wirebell {

class CollectionTreeTest : public QObject
{
    Q_OBJECT

    /// The tree as indented text: method or kind before the name, the note behind it.
    static QString drawn(const QAbstractItemModel &tree, const QModelIndex &from = {}, int level = 0)
    {
        QString text;
        for (int row = 0; row < tree.rowCount(from); ++row) {
            const QModelIndex index = tree.index(row, 0, from);
            const QString method = QString::fromUtf8(index.data(CollectionTree::MethodRole).toByteArray());
            const QString note = index.data(CollectionTree::NoteRole).toString();
            text += QString(2 * level, u' ') + (method.isEmpty() ? QString() : method + u' ') + index.data().toString() +
                    (note.isEmpty() ? QString() : u" ["_s + note + u']') + u'\n' + drawn(tree, index, level + 1);
        }
        return text;
    }

    static QModelIndex named(const QAbstractItemModel &tree, const QString &name)
    {
        return tree.match(tree.index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive).value(0);
    }

private Q_SLOTS:
    void theSamplesAreFirst()
    {
        CollectionTree tree;
        QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(drawn(tree), u"Samples [built in]\n"
                              "  POST Ring the bell\n"
                              "  POST Create a user\n"
                              "  POST Sign up by a form\n"
                              "  GET Log in with Basic\n"
                              "  GET Ask for CSV with Accept\n"_s);
        QVERIFY(tree.folders().isEmpty());
        QCOMPARE(tree.requests().size(), samples().size());
        QCOMPARE(tree.requests().at(2).first.data(CollectionTree::SampleRole).toInt(), 2);
        QCOMPARE(tree.requests().at(2).first.data(Qt::AccessibleTextRole).toString(), u"POST Sign up by a form"_s);
        QVERIFY(!tree.requests().at(2).first.flags().testFlag(Qt::ItemIsEditable));
    }

    void aFolderIsShownAsItWasRead()
    {
        const ShopFolder shop;
        CollectionTree tree;
        QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tree.setCollection(*readCollection(shop.path()));
        QCOMPARE(drawn(tree).section(u"Shop"_s, 1), u"\n"
                                                    "  users\n"
                                                    "    POST Create user\n"
                                                    "  broken.yml [broken, line 6]\n"
                                                    "  GET Ping\n"
                                                    "  GET Commented\n"
                                                    "  Query [graphql]\n"_s);
        QCOMPARE(tree.folders(), QStringList{shop.path()});
        QCOMPARE(named(tree, u"Ping"_s).data(CollectionTree::PathRole).toString(), shop.path(u"ping.yml"_s));
        QCOMPARE(tree.requests().size(), samples().size() + 3);
        QCOMPARE(tree.requests().at(samples().size()).second, u"Shop / users"_s);

        const QModelIndex broken = named(tree, u"broken.yml"_s);
        QCOMPARE(CollectionTree::Kind(broken.data(CollectionTree::KindRole).toInt()), CollectionTree::Kind::Broken);
        QVERIFY(broken.data(Qt::ToolTipRole).toString().contains(u"line 6"_s));
        QVERIFY(broken.data(Qt::AccessibleTextRole).toString().startsWith(u"broken.yml, a broken file. "_s));
    }

    void aFolderReadAgainStaysInItsPlace()
    {
        const ShopFolder one;
        const ShopFolder two;
        CollectionTree tree;
        QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tree.setCollection(*readCollection(one.path()));
        tree.setCollection(*readCollection(two.path()));
        one.put("ping.yml", ShopFolder::request("Pong", 1, "PUT", "http://127.0.0.1:9/pong"));
        tree.setCollection(*readCollection(one.path()));
        QCOMPARE(tree.folders(), (QStringList{one.path(), two.path()}));
        QVERIFY(named(tree, u"Pong"_s).isValid());
        tree.removeCollection(one.path());
        QCOMPARE(tree.folders(), QStringList{two.path()});
        tree.removeCollection(u"/nowhere"_s);
        QCOMPARE(tree.rowCount(), 2);
    }

    void aFolderThatCannotBeReadSaysSo()
    {
        const ShopFolder shop;
        CollectionTree tree;
        tree.setUnreadable(shop.path(), {ErrorKind::FileNotFound, shop.path()});
        const QModelIndex row = tree.index(1, 0);
        QCOMPARE(row.data(CollectionTree::NoteRole).toString(), u"not readable"_s);
        QVERIFY(row.data(Qt::ToolTipRole).toString().contains(shop.path()));
        tree.setCollection(*readCollection(shop.path())); // it is back
        QCOMPARE(tree.rowCount(), 2);
        QCOMPARE(tree.index(1, 0).data().toString(), u"Shop"_s);
    }

    void everyKindOfRowIsPainted()
    {
        const ShopFolder shop;
        CollectionTree tree;
        tree.setCollection(*readCollection(shop.path()));
        QTreeView view;
        view.setModel(&tree);
        view.setItemDelegate(new CollectionDelegate(&view));
        view.setHeaderHidden(true);
        view.resize(280, 500);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const QImage folded = view.grab().toImage();
        view.expandAll();
        QVERIFY(view.grab().toImage() != folded);
        const QModelIndex ping = named(tree, u"Ping"_s);
        const QImage before = view.grab(view.visualRect(ping)).toImage();
        tree.itemFromIndex(ping)->setData("DELETE"_ba, CollectionTree::MethodRole);
        QVERIFY(view.grab(view.visualRect(ping)).toImage() != before);
    }
};

} // namespace wirebell

QTEST_MAIN(wirebell::CollectionTreeTest)
#include "tst_collectiontree.moc"
