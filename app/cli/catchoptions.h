// SPDX-License-Identifier: MIT
#pragma once

#include "cli/exchangejson.h"
#include "cli/expectation.h"
#include "exchange/catcher.h"
#include "store/exchangelog.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace wirebell {

/// What the words behind `catch` ask for.
struct CatchOptions
{
    enum Output : quint8 { Lines, Json, Raw };

    /// Of the endpoints that have no port of their own; nothing where none needs it.
    std::optional<ListenPlace> listen = ListenPlace{QStringLiteral("localhost"), 9000};
    Output output = Lines;
    bool quiet = false;
    qint64 count = 0; ///< stops after so many; 0: never
    QString store;    ///< empty: a temporary one
    Sync sync = Sync::Normal;
    KeepPolicy keep;
    bool withoutSecrets = false; ///< keeps through a RedactingSink
    qint64 timeLimit = 0; ///< milliseconds, then it ends with Failure where `count` was not reached; 0: none
    Expectation expectation;
    QList<EndpointConfig> endpoints;
    CatcherLimits limits;
    std::optional<TlsServerOptions> tls;
    bool http2 = false; ///< as Catcher::setHttp2()
    JsonOptions json;
};

/// Reads the words. Gives the status to end with, after having said why, or nothing.
std::optional<int> readCatchOptions(const QList<QByteArray> &words, CatchOptions &options);

} // namespace wirebell
