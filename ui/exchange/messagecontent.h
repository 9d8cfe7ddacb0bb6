// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"
#include "ui/exchange/bytedecor.h"

#include <memory>
#include <vector>

namespace wirebell {

/// A row of the fields view.
struct FieldRow
{
    enum Kind {
        Field,
        Interim,  ///< heads the fields of an interim response; `name` is its status and reason
        Final,    ///< heads the fields of the final response after interim ones; likewise
        Trailers, ///< heads the trailers
    };

    Kind kind = Field;
    QByteArray name = {};
    QByteArray value = {};
    qint64 valueAt = -1; ///< in the bytes; -1: not found there as it is
    bool added = false;  ///< by the program

    bool operator==(const FieldRow &) const = default;
};

/// One message of an exchange, ready to be shown: its bytes as they passed the wire and what is known of places in
/// them. A value.
struct MessageContent
{
    std::shared_ptr<const Exchange> exchange; ///< null: there is nothing
    bool isRequest = true;
    bool preview = false;                         ///< the bytes that Send would write
    std::shared_ptr<const ByteSource> bytes = {}; ///< null: none
    QByteArray start = {};                        ///< the first of them, so that they are on screen at once
    ByteDecor decor = {};
    std::vector<FieldRow> fields = {};

    /// The request, or the final response; null where its start line could not be read.
    const Message *message() const;
    const Response *response() const;
    qint64 size() const { return bytes ? bytes->size() : 0; }
    /// Why there are no bytes, or when there will be, in a sentence.
    QString absence() const;
    /// How many bytes come before the body: the head, and interim responses before it.
    qint64 headSize() const;
    /// Places on this side that depart from the protocol; chunk extensions, which are allowed, are not counted.
    int departures() const;
};

/// Shorter bytes are everywhere: they are hidden at their place alone.
constexpr qsizetype shortestHidden = 4;

/// Secrets by their bytes, so that they can be hidden wherever they turn up: those the exchange knows of, and those
/// that stand in fields, query and form under a name that is known for them (draft/secretplaces.h). Those of the
/// request that are shorter than `shortest` are left out. Reads the bytes: not for the window's thread.
QList<ByteDecor::Needle> secretBytes(const Exchange &exchange, qsizetype shortest = shortestHidden);

/// Reads what the views need to know of one message. Not for the window's thread.
MessageContent readMessage(std::shared_ptr<const Exchange> exchange, bool isRequest, bool preview,
                           const QList<ByteDecor::Needle> &needles);

} // namespace wirebell
