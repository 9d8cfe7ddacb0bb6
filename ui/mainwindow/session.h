// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "store/keeppolicy.h"
#include "ui/catcher/localcatcher.h"
#include "ui/composer/openrequest.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace wirebell {

/// The parts of the window, in the mode strip. The numbers are those of the keys.
enum class Mode : quint8 { Collections = 1, Catcher = 2, Log = 4 };

/// What a restart brings back. Its file holds no secret: see SessionSecrets.
struct Session
{
    QByteArray geometry; ///< QWidget::saveGeometry()
    Mode mode = Mode::Collections;
    bool sidebar = true;
    QHash<QString, QList<int>> splitters; ///< sizes by the splitter's name
    QList<OpenRequest> requests; ///< of `content` only the last exchange's id
    int current = 0;
    QStringList folders; ///< open collections
    QStringList secrets; ///< names in the keychain that are the session's own
    bool listening = true;
    quint16 port = 9000; ///< the catcher's
    bool http2 = false;  ///< the catcher offers it
    bool tls = false;    ///< the catcher's port takes TLS too
    LocalCatcher::ClientCheck clients; ///< of the catcher's TLS
    KeepPolicy keep;     ///< of the log
    bool withoutSecrets = false; ///< as exchanges are kept

    QByteArray toJson() const;
    /// Errors: FileMalformed (it is no session's file).
    static Result<Session> fromJson(const QByteArray &json);
};

/// As at the very first start: "Ring the bell" is open.
Session firstSession();

} // namespace wirebell
