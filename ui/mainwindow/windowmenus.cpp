// SPDX-License-Identifier: MIT
#include "ui/mainwindow/windowmenus.h"

#include "ui/exchange/exchangeview.h"
#include "ui/mainwindow/windowactions.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace wirebell {

namespace {

struct Menus
{
    Q_DECLARE_TR_FUNCTIONS(Menus)
};

/// Null stands for a line between.
void add(QMenuBar &bar, const QString &title, const char *name, const QList<QAction *> &actions)
{
    QMenu *menu = bar.addMenu(title);
    menu->setObjectName(QLatin1StringView(name));
    for (QAction *action : actions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
}

} // namespace

void fillMenus(QMenuBar &bar, const WindowActions &a, const ExchangeView &exchange)
{
    QList<QAction *> view{a.collections, a.catcher, a.log, nullptr, a.palette, a.sidebar, a.fold, a.nextPane,
                          a.previousPane, nullptr};
    view += exchange.viewActions();
    QList<QAction *> sending{a.send, a.stop, a.url, a.format, nullptr};
    sending += exchange.exchangeActions();
    sending += {nullptr, a.sendAgainTo, a.editAndSend, a.compare, a.saveAsRule, a.saveAsRequest, nullptr, a.followNewest,
                a.clearList};

    add(bar, Menus::tr("&File"), "fileMenu",
        {a.newTab, a.reopenTab, a.closeTab, nullptr, a.openFolder, a.openExchanges, a.closeExchanges, nullptr, a.save,
         a.saveAs, nullptr, a.quit});
    add(bar, Menus::tr("&Edit"), "editMenu",
        {a.undo, a.redo, nullptr, a.cut, a.copy, a.paste, nullptr, a.selectAll});
    add(bar, Menus::tr("&View"), "viewMenu", view);
    add(bar, Menus::tr("E&xchange"), "exchangeMenu", sending);
    add(bar, Menus::tr("&Log"), "logMenu",
        {a.pin, a.colour, a.labels, a.writeNote, nullptr, a.deleteExchanges, a.handOver, nullptr, a.keeping,
         a.forgetEverything});
    add(bar, Menus::tr("C&ollection"), "collectionMenu", {a.openFolder, a.closeFolder, nullptr, a.filterRequests});
    add(bar, Menus::tr("Ca&tcher"), "catcherMenu",
        {a.listen, a.copyAddress, a.place, nullptr, a.addEndpoint, a.renameEndpoint, a.pauseEndpoint, a.stopEndpoint,
         a.copyEndpointAddress, a.removeEndpoint});
    add(bar, Menus::tr("&Help"), "helpMenu", {a.about});
}

} // namespace wirebell
