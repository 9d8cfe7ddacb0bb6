// SPDX-License-Identifier: MIT
#pragma once

#include "http/mark.h"

#include <QByteArrayView>
#include <QList>

namespace wirebell {

/// Which bytes of two lines differ, as ranges in each, ascending. An equal run that is a small part of a changed word
/// counts as changed with it: "keep-alive" against "close" share an "e" and nothing else.
struct ByteDiff
{
    QList<ByteRange> from;
    QList<ByteRange> to;

    bool operator==(const ByteDiff &) const = default;
};

ByteDiff diffBytes(QByteArrayView from, QByteArrayView to);

} // namespace wirebell
