// SPDX-License-Identifier: MIT
#pragma once

#include "http/fieldlist.h"
#include "wire/machine.h"

#include <QByteArray>

#include <vector>

namespace wirebell {

/// One message as llhttp reads it.
struct LlhttpMessage
{
    QByteArray method{};
    QByteArray target{};
    QByteArray version{}; ///< "1.1"
    int status = 0;
    QByteArray reason{};
    FieldList fields{};
    FieldList trailers{};
    QByteArray content{};
    bool complete = false;

    bool operator==(const LlhttpMessage &) const = default;
};

struct LlhttpReading
{
    std::vector<LlhttpMessage> messages; ///< the last one may not be complete
    QByteArray error;                    ///< its name for what it refused; empty if nothing
};

/// Reads the bytes of one side with llhttp, at its strict defaults. `methods`: those of the requests that responses
/// belong to, in order, interim responses not counted. `ended`: the direction ended behind the bytes.
LlhttpReading readWithLlhttp(Side side, const QByteArray &bytes, const QByteArrayList &methods, bool ended);

} // namespace wirebell
