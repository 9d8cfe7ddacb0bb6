// SPDX-License-Identifier: MIT
#pragma once

#include "http/fieldlist.h"

#include <nghttp2/nghttp2.h>

#include <vector>

namespace wirebell {

/// Fields as nghttp2 takes them, which copies them: names in lower case (RFC 9113, 8.2), without those that belong to a
/// connection (8.2.2).
class Http2Pairs
{
public:
    /// `status` of a response's head; 0: trailers.
    explicit Http2Pairs(const FieldList &fields, int status = 0);

    const nghttp2_nv *data() const { return m_pairs.data(); }
    size_t size() const { return m_pairs.size(); }

private:
    void add(const QByteArray &name, const QByteArray &value);

    QList<Field> m_fields; // whose bytes the pairs point to
    std::vector<nghttp2_nv> m_pairs;
};

} // namespace wirebell
