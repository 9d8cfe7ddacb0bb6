// SPDX-License-Identifier: MIT
#include "ui/mainwindow/palettesource.h"
#include "ui/mainwindow/windowdesk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

/// The actions that can be met in the window: in a menu, or by a key that works anywhere.
QSet<QAction *> everyAction(const WindowDesk &desk)
{
    QSet<QAction *> all;
    for (const QMenu *menu : desk.named<QMenuBar>("menus").findChildren<QMenu *>()) {
        for (QAction *action : menu->actions()) {
            if (!action->isSeparator() && !action->menu())
                all.insert(action);
        }
    }
    for (QAction *action : desk.window->findChildren<QAction *>()) {
        if (!action->shortcut().isEmpty() && action->shortcutContext() == Qt::WindowShortcut)
            all.insert(action);
    }
    return all;
}

} // namespace

class TestWindowActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachHasANameAndAKeyOfItsOwn();
    void eachStandsInThePalette();
    void eachStandsInAMenu();
    void noKeyIsAltGr();
    void everyControlHasAnAccessibleName();
    void editKeysReachWhoHasTheFocus();
};

void TestWindowActions::eachHasANameAndAKeyOfItsOwn()
{
    const WindowDesk desk;
    QHash<QKeySequence, QString> keys;
    QSet<QString> names;
    const auto all = everyAction(desk);
    QVERIFY(all.size() > 40);
    for (const QAction *action : all) {
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
        QVERIFY2(!names.contains(action->objectName()), qPrintable(action->objectName()));
        names.insert(action->objectName());
        QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
        QVERIFY2(!keys.contains(action->shortcut()),
                 qPrintable(u"%1 and %2: %3"_s.arg(action->text(), keys.value(action->shortcut()),
                                                   action->shortcut().toString())));
        keys.insert(action->shortcut(), action->text());
    }
}

void TestWindowActions::eachStandsInThePalette()
{
    const WindowDesk desk;
    const auto offered = PaletteSource::actionsOf(*desk.window);
    for (QAction *action : everyAction(desk))
        QVERIFY2(offered.contains(action), qPrintable(action->text()));
}

void TestWindowActions::eachStandsInAMenu()
{
    const WindowDesk desk;
    QSet<QAction *> inMenus;
    for (const QMenu *menu : desk.named<QMenuBar>("menus").findChildren<QMenu *>()) {
        QVERIFY(!menu->actions().isEmpty());
        for (QAction *action : menu->actions())
            inMenus.insert(action);
    }
    for (QAction *action : everyAction(desk))
        QVERIFY2(inMenus.contains(action), qPrintable(action->text()));
}

void TestWindowActions::noKeyIsAltGr()
{
    const WindowDesk desk;
    for (const QAction *action : everyAction(desk)) {
        const auto held = action->shortcut()[0].keyboardModifiers();
        QVERIFY2(!(held.testFlag(Qt::ControlModifier) && held.testFlag(Qt::AltModifier)), qPrintable(action->text()));
    }
}

void TestWindowActions::everyControlHasAnAccessibleName()
{
    const WindowDesk desk;
    for (const auto key : {Qt::Key_1, Qt::Key_2, Qt::Key_4}) {
        desk.press(Qt::CTRL | key);
        for (QWidget *widget : desk.window->findChildren<QWidget *>()) {
            const bool control = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget) ||
                                 qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractItemView *>(widget) ||
                                 qobject_cast<QPlainTextEdit *>(widget) || qobject_cast<QTabBar *>(widget);
            // A part of another control is heard as that one.
            const bool part = qobject_cast<QComboBox *>(widget->parentWidget()) ||
                              qobject_cast<QLineEdit *>(widget->parentWidget()) ||
                              qobject_cast<QTabBar *>(widget->parentWidget()) ||
                              qobject_cast<QAbstractItemView *>(widget->parentWidget());
            if (!control || part || !widget->isVisible())
                continue;
            QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(heard);
            QVERIFY2(!heard->text(QAccessible::Name).isEmpty(),
                     qPrintable(u"%1 %2"_s.arg(QLatin1StringView(widget->metaObject()->className()),
                                               widget->objectName())));
        }
    }
}

void TestWindowActions::editKeysReachWhoHasTheFocus()
{
    const WindowDesk desk;
    desk.press(Qt::CTRL | Qt::Key_L);
    auto &url = desk.named<QLineEdit>("url");
    QVERIFY(url.hasFocus());
    desk.action("selectAll").trigger();
    QCOMPARE(url.selectedText(), url.text());
    const QString before = url.text();
    desk.action("cut").trigger();
    QCOMPARE(url.text(), QString());
    desk.action("undo").trigger();
    QCOMPARE(url.text(), before);
    // Who does not know such a key is left as it was.
    desk.named("sidebars").setFocusPolicy(Qt::StrongFocus);
    desk.named("sidebars").setFocus();
    QVERIFY(desk.named("sidebars").hasFocus());
    desk.press(Qt::CTRL | Qt::Key_Z);
    desk.action("undo").trigger();
    QCOMPARE(url.text(), before);
}

QTEST_MAIN(TestWindowActions)
#include "tst_windowactions.moc"
