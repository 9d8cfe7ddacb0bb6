// SPDX-License-Identifier: MIT
#include "ui/mainwindow/windowactions.h"

#include "ui/widgets/icon.h"

#include <QApplication>
#include <QKeyEvent>
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
    followNewest = make("followNewest", tr("&Follow newest"), u"newest"_s, Qt::CTRL | Qt::Key_N,
                        tr("choose each exchange as it comes"));
    followNewest->setCheckable(true);

    clearList = make("clearList", tr("C&lear"), u"trash"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_X,
                     tr("begin with an empty list; everything stays in the log"));

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
    connect(action, &QAction::triggered, this, [action] {
        QWidget *focused = QApplication::focusWidget();
        if (!focused || action->shortcut().isEmpty())
            return;
        const QKeyCombination combination = action->shortcut()[0];
        QKeyEvent press(QEvent::KeyPress, combination.key(), combination.keyboardModifiers());
        QCoreApplication::sendEvent(focused, &press);
    });
    return action;
}

} // namespace wirebell
