// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"
#include "ui/exchange/bytedecor.h"

namespace wirebell {

/// Content up to this size is put into a command.
inline constexpr qint64 curlContentLimit = 1024 * 1024;

/// A command for bash by which curl sends this request: same method, target, fields and content; curl itself writes the
/// length, and Host, User-Agent and Accept before the other fields. `url` is what was asked for, `content` is after
/// transfer coding. Each of `masked` is replaced by "{{its name}}".
QByteArray curlCommand(const Exchange &exchange, const QString &url, const QByteArray &content,
                       const QList<ByteDecor::Needle> &masked);

/// One word of a bash command that stands for exactly these bytes, which hold no NUL.
QByteArray bashWord(const QByteArray &bytes);

} // namespace wirebell
