// SPDX-License-Identifier: MIT
#pragma once

#include "cli/showing.h"
#include "draft/curlarguments.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace wirebell {

/// What the words behind `send` ask for: curl's part and our own.
struct SendWords
{
    QList<CurlTransfer> transfers;
    Environment environment; ///< the secrets that a saved request names
    OrderProfile profile = OrderProfile::Curl; ///< a saved request is written as the window writes it
    std::optional<Showing> showing; ///< instead of curl's output
    std::optional<Purpose> purpose; ///< nothing: a saved request's own, else api
    QString store; ///< empty: nothing is kept
    bool withoutSecrets = false;
};

/// Reads the words. Gives the status to end with, after having said why, or nothing.
std::optional<int> readSendWords(const QList<QByteArray> &words, SendWords &read);

} // namespace wirebell
