// SPDX-License-Identifier: MIT
#pragma once

#include "secret/secretstore.h"
#include "store/exchangelog.h"
#include "ui/catcher/catcherauthority.h"
#include "ui/catcher/endpointbook.h"
#include "ui/catcher/localcatcher.h"
#include "ui/composer/outbound.h"
#include "ui/log/logkeeping.h"
#include "ui/log/logthread.h"
#include "ui/mainwindow/mainwindow.h"

#include <QTemporaryDir>

namespace wirebell {

/// The window over a log of its own, joined as the program joins them.
class WindowDesk
{
public:
    /// `secrets` null: in memory.
    explicit WindowDesk(const Session &session = firstSession(), std::unique_ptr<SecretStore> secrets = {});
    ~WindowDesk();

    template <typename T = QWidget>
    T &named(const char *name) const
    {
        T *found = window->findChild<T *>(QLatin1StringView(name));
        if (!found)
            qFatal("the window has no %s", name);
        return *found;
    }
    QAction &action(const char *name) const { return named<QAction>(name); }
    /// Presses keys on whoever has the focus.
    void press(QKeyCombination keys) const;
    void type(const QString &text) const;
    /// What the exchange view shows.
    const ExchangeContent &content() const;
    /// Sends what is typed and waits for its end, and for its other end.
    void ring();

    QTemporaryDir folder;
    LogThread reader;
    std::unique_ptr<ExchangeLog> log;
    LogKeeping keeping;
    std::unique_ptr<SecretStore> secrets;
    Outbound outbound;
    LocalCatcher catcher;
    EndpointBook endpoints;
    CatcherAuthority authority;
    std::unique_ptr<MainWindow> window;
};

} // namespace wirebell
