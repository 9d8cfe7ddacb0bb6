// SPDX-License-Identifier: MIT
#include "ui/mainwindow/windowactions.h"

#include "ui/widgets/icon.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QWidget>

namespace wirebell {

using namespace Qt::StringLiterals;

WindowActions::WindowActions(QWidget *window) : QObject(window), m_window(window)
{
    newTab = make("newTab", tr("&New request"), u"plus"_s, Qt::CTRL | Qt::Key_T, tr("in a tab of its own"));
    closeTab = make("closeTab", tr("&Close tab"), u"close"_s, Qt::CTRL | Qt::Key_W);
    reopenTab = make("reopenTab", tr("&Reopen closed tab"), u"reopen"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    openFolder = make("openFolder", tr("&Open folder…"), u"folder"_s, Qt::CTRL | Qt::Key_O,
                      tr("a collection of OpenCollection or Bruno files"));
    save = make("save", tr("&Save request"), u"save"_s, Qt::CTRL | Qt::Key_S, tr("as a file, secrets left out"));
    saveAs = make("saveAs", tr("Save request &as…"), u"save"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_S,
                  tr("as a new file in a folder you choose"));
    quit = make("quit", tr("&Quit"), u"quit"_s, Qt::CTRL | Qt::Key_Q);
    quit->setMenuRole(QAction::QuitRole);

    undo = makeEdit("undo", tr("&Undo"), u"undo"_s, QKeySequence::Undo);
    redo = makeEdit("redo", tr("&Redo"), u"redo"_s, QKeySequence::Redo);
    cut = makeEdit("cut", tr("Cu&t"), u"cut"_s, QKeySequence::Cut);
    copy = makeEdit("copy", tr("&Copy"), u"copy"_s, QKeySequence::Copy);
    paste = makeEdit("paste", tr("&Paste"), u"paste"_s, QKeySequence::Paste);
    selectAll = makeEdit("selectAll", tr("Select &all"), u"select-all"_s, QKeySequence::SelectAll);

    collections = make("modeCollections", tr("&Collections"), u"collections"_s, Qt::CTRL | Qt::Key_1,
                       tr("write requests and send them"));
    catcher = make("modeCatcher", tr("C&atcher"), u"catcher"_s, Qt::CTRL | Qt::Key_2, tr("see what arrives"));
    log = make("modeLog", tr("&Log"), u"log"_s, Qt::CTRL | Qt::Key_4, tr("everything that was sent and caught"));
    for (QAction *mode : {collections, catcher, log})
        mode->setCheckable(true);
    sidebar = make("sidebar", tr("&Sidebar"), u"sidebar"_s, Qt::CTRL | Qt::Key_B, tr("show or hide it"));
    sidebar->setCheckable(true);
    sidebar->setChecked(true);
    fold = make("foldEditor", tr("&Fold the request"), u"chevron-up"_s, Qt::CTRL | Qt::Key_J,
                tr("leave method and URL, give the room to the exchange"));
    fold->setCheckable(true);
    nextPane = make("nextPane", tr("&Next pane"), u"panes"_s, Qt::Key_F6);
    previousPane = make("previousPane", tr("&Previous pane"), u"panes"_s, Qt::SHIFT | Qt::Key_F6);
    palette = make("palette", tr("C&ommands and requests"), u"search"_s, Qt::CTRL | Qt::Key_K);

    send = make("sendRequest", tr("&Send"), u"arrow-right"_s, Qt::CTRL | Qt::Key_Return,
                tr("the bytes that the preview shows"));
    stop = make("stopSending", tr("S&top"), u"stop"_s, Qt::Key_Escape, tr("end the exchange under way"));
    stop->setEnabled(false);
    url = make("focusUrl", tr("Go to the &URL"), u"link"_s, Qt::CTRL | Qt::Key_L);
    format = make("formatBody", tr("Fo&rmat"), u"code"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_F,
                  tr("indent the JSON body; only white space changes"));
    editAndSend = make("editAndSend", tr("&Edit and send"), u"edit"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_N,
                       tr("take this request into a new tab"));
    sendAgainTo = make("sendAgainTo", tr("Send &again to…"), u"repeat"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_Return,
                       tr("exact bytes to any target, as often as wanted"));
    compare = make("compare", tr("&Compare with…"), u"both-ends"_s, Qt::CTRL | Qt::Key_D,
                   tr("two that are selected, or this one with the next one that is chosen"));
    saveAsRule = make("saveAsRule", tr("Save as answer r&ule"), u"catcher"_s, Qt::Key_F8,
                      tr("an endpoint's first rule: method and path, and the answer as it was"));
    saveAsRequest = make("saveAsRequest", tr("Save as re&quest…"), u"save"_s, Qt::SHIFT | Qt::Key_F8,
                         tr("into a collection, secrets left out"));
    followNewest = make("followNewest", tr("&Follow newest"), u"newest"_s, Qt::CTRL | Qt::Key_N,
                        tr("choose each exchange as it comes"));
    followNewest->setCheckable(true);

    clearList = make("clearList", tr("C&lear"), u"trash"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_X,
                     tr("begin with an empty list; everything stays in the log"));

    pin = make("pinExchanges", tr("&Pin"), u"pin"_s, Qt::CTRL | Qt::Key_P, tr("kept whatever else has to go"));
    colour = make("colourExchanges", tr("&Colour…"), u"swatch"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_Y);
    labels = make("labelExchanges", tr("&Labels…"), u"tag"_s, Qt::CTRL | Qt::Key_G);
    writeNote = make("noteExchanges", tr("&Note…"), u"note"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    deleteExchanges = make("deleteExchanges", tr("&Delete exchanges"), u"trash"_s, Qt::Key_Delete,
                           tr("the chosen ones; they can be brought back"));
    deleteExchanges->setShortcutContext(Qt::WidgetShortcut); // elsewhere the key deletes something else
    handOver = make("handOver", tr("&Hand over…"), u"handover"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_U,
                    tr("the chosen exchanges as one file, secrets included"));
    openExchanges = make("openExchanges", tr("Open e&xchanges…"), u"log"_s, Qt::CTRL | Qt::Key_U,
                         tr("a file that was handed over, to be looked at"));
    closeExchanges = make("closeExchanges", tr("Back to the lo&g"), u"undo"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_J,
                          tr("close the file of exchanges"));
    keeping = make("keeping", tr("&What is kept"), u"box"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_V,
                   tr("how many, how old, how much of the disk, with secrets or without"));
    keeping->setCheckable(true);
    forgetEverything = make("forgetEverything", tr("&Forget everything…"), u"trash"_s,
                            Qt::CTRL | Qt::SHIFT | Qt::Key_Delete, tr("asks first"));

    filterRequests = make("filterRequestsAction", tr("&Filter requests"), u"filter"_s,
                          Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    closeFolder = make("closeFolder", tr("&Close folder"), u"folder"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_W,
                       tr("take it out of the sidebar; its files stay"));

    listen = make("listen", tr("&Listen"), u"play"_s, Qt::Key_F5, tr("start or stop the catcher"));
    copyAddress = make("copyAddress", tr("Copy catcher &address"), u"copy"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_A);

    place = make("catcherPlace", tr("&Port, network and TLS"), u"dots"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_I,
                 tr("where the catcher listens"));
    place->setCheckable(true);
    addEndpoint = make("addEndpoint", tr("Add &endpoint"), u"plus"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_P,
                       tr("a path with answers of its own"));
    renameEndpoint = make("renameEndpoint", tr("E&ndpoint's name, path and auth"), u"edit"_s,
                          Qt::CTRL | Qt::SHIFT | Qt::Key_G);
    pauseEndpoint = make("pauseEndpoint", tr("&Pause endpoint"), u"pause"_s, Qt::SHIFT | Qt::Key_F5,
                         tr("it answers 503, and keeps the requests"));
    stopEndpoint = make("stopEndpoint", tr("S&top endpoint"), u"stop"_s, Qt::CTRL | Qt::Key_F5,
                        tr("start or stop it alone; a port of its own is closed"));
    copyEndpointAddress = make("copyEndpointAddress", tr("&Copy the endpoint's address"), u"copy"_s,
                               Qt::CTRL | Qt::SHIFT | Qt::Key_F5, tr("with its path"));
    removeEndpoint = make("removeEndpoint", tr("&Remove endpoint"), u"trash"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_D,
                          tr("what it caught stays in the log"));

    about = make("about", tr("&About Wirebell"), u"info"_s, Qt::Key_F1);
    about->setMenuRole(QAction::AboutRole);
}

QAction *WindowActions::make(const char *name, const QString &text, const QString &picture, const QKeySequence &key,
                             const QString &note)
{
    auto *action = new QAction(icon(picture), text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(key);
    action->setStatusTip(note);
    action->setProperty("picture", picture);
    m_window->addAction(action);
    return action;
}

QAction *WindowActions::makeEdit(const char *name, const QString &text, const QString &picture,
                                 QKeySequence::StandardKey key)
{
    // Who has the focus knows these keys itself. A menu or the palette presses the key there.
    QAction *action = make(name, text, picture, key);
    connect(action, &QAction::triggered, this, [this, action] {
        QWidget *focused = QApplication::focusWidget();
        // Who does not know the key leaves it to this action again.
        if (!focused || action->shortcut().isEmpty() || m_pressing)
            return;
        const QScopedValueRollback pressing(m_pressing, true);
        const QKeyCombination combination = action->shortcut()[0];
        QKeyEvent press(QEvent::KeyPress, combination.key(), combination.keyboardModifiers());
        QCoreApplication::sendEvent(focused, &press);
    });
    return action;
}

} // namespace wirebell
