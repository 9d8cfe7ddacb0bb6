// SPDX-License-Identifier: MIT
#pragma once

#include "cli/exchangejson.h"

#include <QByteArrayView>
#include <QUuid>

#include <optional>

namespace wirebell {

class Console;

/// What `--show` can be.
enum class Show : quint8 { Raw, Sent, Received, Body, Headers, Timing, Har, Json };
std::optional<Show> showNamed(QByteArrayView name);
/// All names, as a sentence lists them.
QString showNames();

/// What `--side` can be, as seen from our socket.
enum class ShownSide : quint8 { Both, Sent, Received };
std::optional<ShownSide> sideNamed(QByteArrayView name);

struct Showing
{
    Show show = Show::Raw;
    ShownSide side = ShownSide::Both;
    JsonOptions json;
};

/// Writes one exchange (fully read) the way `showing` says: bytes are exact, with nothing between them. Errors: of the
/// console and of the exchange's bytes. `annotation` is what a log has of it.
Result<void> showExchange(Console &console, const Exchange &exchange, const std::optional<QUuid> &pair,
                          const Showing &showing, const Annotation &annotation = {});

} // namespace wirebell
