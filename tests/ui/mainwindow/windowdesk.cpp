// SPDX-License-Identifier: MIT
#include "ui/mainwindow/windowdesk.h"

#include "ui/widgets/scheme.h"

#include <QAction>
#include <QApplication>
#include <QTest>

namespace wirebell {

WindowDesk::WindowDesk(const Session &session, std::unique_ptr<SecretStore> given)
    : secrets(given ? std::move(given) : makeMemorySecrets())
    , endpoints(folder.filePath(QStringLiteral("endpoints.yml")), *secrets)
    , authority(*secrets)
{
    dressApplication();
    auto opened = ExchangeLog::open(folder.filePath(QStringLiteral("log")));
    if (!opened)
        qFatal("no log");
    log = std::move(*opened);
    log->onCommitted([this] { reader.poke(); });
    window = std::make_unique<MainWindow>(MainWindow::Rooms{outbound, catcher, endpoints, authority, reader, *secrets, keeping}, session);
    window->resize(1280, 800);
    window->show();
    window->activateWindow();
    reader.open(log->folder());
    keeping.start(*log);
    catcher.start(keeping.sink());
    outbound.start(&keeping.sink());
    const bool ready = QTest::qWaitFor(
        [&] {
            return window->isActiveWindow() && reader.isOpen() && (catcher.status().listening || !session.listening);
        },
        20'000);
    if (!ready)
        qFatal("the window did not come up");
}

WindowDesk::~WindowDesk()
{
    window.reset();
}

void WindowDesk::press(QKeyCombination keys) const
{
    QWidget *focused = QApplication::focusWidget();
    QTest::keyClick(focused ? focused : window.get(), keys.key(), keys.keyboardModifiers());
}

void WindowDesk::type(const QString &text) const
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

const ExchangeContent &WindowDesk::content() const
{
    return named<ExchangeView>("exchange").content();
}

void WindowDesk::ring()
{
    press(Qt::CTRL | Qt::Key_Return);
    const bool rung = QTest::qWaitFor(
        [&] { return content().otherEnd && content().otherEnd->state == State::Complete; }, 20'000);
    if (!rung)
        qFatal("the bell was not rung");
}

} // namespace wirebell
