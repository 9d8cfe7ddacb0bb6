// SPDX-License-Identifier: MIT
#include "ui/collection/collectionsidebar.h"
#include "ui/collection/samples.h"
#include "ui/collection/shelf.h"
#include "ui/collection/shopfolder.h"
#include "ui/log/logthread.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace wirebell {

class CollectionSidebarTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ShopFolder> m_shop;
    std::unique_ptr<Shelf> m_shelf;
    std::unique_ptr<LogThread> m_log;
    std::unique_ptr<QObject> m_actions;
    QAction *m_new = nullptr;
    QAction *m_open = nullptr;
    QAction *m_close = nullptr;
    std::unique_ptr<CollectionSidebar> m_sidebar;

    QTreeView *view() const { return m_sidebar->findChild<QTreeView *>(u"collections"_s); }

    /// The rows that can be seen, from the top.
    QStringList rows() const
    {
        QStringList rows;
        for (QModelIndex index = view()->model()->index(0, 0); index.isValid(); index = view()->indexBelow(index))
            rows += index.data().toString();
        return rows;
    }

    QModelIndex row(const QString &name) const
    {
        for (QModelIndex index = view()->model()->index(0, 0); index.isValid(); index = view()->indexBelow(index)) {
            if (index.data().toString() == name)
                return index;
        }
        return {};
    }

    void click(const QString &name) const
    {
        const QModelIndex index = row(name);
        QVERIFY2(index.isValid(), qPrintable(name));
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->visualRect(index).center());
    }

    void openShop()
    {
        QSignalSpy read(m_shelf.get(), &Shelf::treeChanged);
        m_shelf->openFolder(m_shop->path());
        QVERIFY(read.wait());
    }

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<ShopFolder>();
        m_shelf = std::make_unique<Shelf>();
        m_log = std::make_unique<LogThread>();
        m_actions = std::make_unique<QObject>();
        m_new = new QAction(u"New request"_s, m_actions.get());
        m_open = new QAction(u"&Open a folder…"_s, m_actions.get());
        m_close = new QAction(u"Close the folder"_s, m_actions.get());
        m_sidebar = std::make_unique<CollectionSidebar>(
            *m_shelf, *m_log,
            CollectionSidebar::Actions{.newRequest = m_new, .openFolder = m_open, .closeFolder = m_close});
        m_sidebar->resize(280, 500);
        m_sidebar->show();
        QVERIFY(QTest::qWaitForWindowActive(m_sidebar.get()));
    }

    void cleanup()
    {
        m_sidebar.reset();
        m_actions.reset();
        m_log.reset();
        m_shelf.reset();
        m_shop.reset();
    }

    void aSampleIsChosenByMouseAndKey()
    {
        QCOMPARE(rows().first(2), (QStringList{u"Samples"_s, samples().first().name}));
        QSignalSpy chosen(m_sidebar.get(), &CollectionSidebar::sampleChosen);
        click(samples().at(1).name);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toInt(), 1);
        QTest::keyClick(view(), Qt::Key_Down);
        QTest::keyClick(view(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen.last().first().toInt(), 2);
        click(u"Samples"_s); // no request
        QCOMPARE(chosen.size(), 2);
    }

    void anOpenedFolderIsLaidOpen()
    {
        auto *hint = m_sidebar->findChild<QPushButton *>(u"openFolderButton"_s);
        QVERIFY(hint->isVisible());
        QCOMPARE(hint->text(), u"Open a folder…"_s);
        QSignalSpy asked(m_open, &QAction::triggered);
        QTest::mouseClick(hint, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        openShop();
        QVERIFY(!hint->isVisible());
        QCOMPARE(rows().sliced(1 + samples().size()),
                 (QStringList{u"Shop"_s, u"users"_s, u"Create user"_s, u"broken.yml"_s, u"Ping"_s,
                              u"Commented"_s, u"Query"_s}));
        QSignalSpy chosen(m_sidebar.get(), &CollectionSidebar::fileChosen);
        click(u"Create user"_s);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), m_shop->path(u"users/create.yml"_s));
        QCOMPARE(m_sidebar->chosenFolder(), m_shop->path(u"users"_s));
        QCOMPARE(m_sidebar->chosenCollection(), m_shop->path());
        QVERIFY(m_close->isEnabled());
        click(u"Ping"_s);
        QCOMPARE(m_sidebar->chosenFolder(), m_shop->path());
        click(samples().first().name);
        QVERIFY(!m_close->isEnabled());
        QCOMPARE(m_sidebar->chosenCollection(), QString());
        QCOMPARE(m_sidebar->chosenFolder(), m_shop->path()); // a new request goes into the first open one
    }

    void whatIsBrokenSaysWhereWhenItIsChosen()
    {
        openShop();
        QSignalSpy problem(m_sidebar.get(), &CollectionSidebar::problemChosen);
        QSignalSpy file(m_sidebar.get(), &CollectionSidebar::fileChosen);
        click(u"broken.yml"_s);
        QCOMPARE(problem.size(), 1);
        QVERIFY(problem.first().first().toString().contains(u"line 6"_s));
        click(u"Query"_s);
        QVERIFY(problem.last().first().toString().contains(u"graphql"_s));
        QCOMPARE(file.size(), 0);
    }

    void theFilterNarrowsAcrossFolders()
    {
        openShop();
        QTest::keyClicks(&m_sidebar->filter(), u"USER"_s);
        QCOMPARE(rows(), (QStringList{u"Samples"_s, u"Create a user"_s, u"Shop"_s, u"users"_s, u"Create user"_s}));
        QTest::keyClick(&m_sidebar->filter(), Qt::Key_Down);
        QVERIFY(view()->hasFocus());
        QTest::keyClick(&m_sidebar->filter(), Qt::Key_Escape);
        QVERIFY(m_sidebar->filter().text().isEmpty());
        QVERIFY(rows().contains(u"Ping"_s));
        m_sidebar->filter().setText(u"nowhere"_s);
        QCOMPARE(view()->model()->rowCount(), 0);
    }

    void theRowOfTheShownRequestIsMarked()
    {
        openShop();
        m_sidebar->mark(m_shop->path(u"users/create.yml"_s), -1);
        QCOMPARE(view()->currentIndex().data().toString(), u"Create user"_s);
        m_sidebar->mark({}, 3);
        QCOMPARE(view()->currentIndex().data().toString(), samples().at(3).name);
        m_sidebar->mark({}, -1);
        QVERIFY(!view()->currentIndex().isValid());
    }
};

} // namespace wirebell

QTEST_MAIN(wirebell::CollectionSidebarTest)
#include "tst_collectionsidebar.moc"
