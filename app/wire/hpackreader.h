// SPDX-License-Identifier: MIT
#pragma once

#include "http/fieldlist.h"
#include "wire/machine.h"

#include <memory>

namespace wirebell {

/// Reads field blocks as HPACK has them (RFC 7541), one after the other as they came on a connection, since each may
/// refer to what the ones before have left in the dynamic table.
class HpackReader
{
public:
    enum class Outcome : quint8 {
        Read,
        TooLarge, ///< the fields are more, or larger, than the limits allow: the first of them are there
        Bomb,     ///< they are so much larger that it can't be honest: the block was not read to its end
        Broken,   ///< no HPACK: nothing after it can be read either
    };

    /// The static table (RFC 7541, appendix A), whose entries count from 1.
    static constexpr int staticFields = 61;
    static QByteArray staticName(int index);

    HpackReader();
    ~HpackReader();
    Q_DISABLE_COPY_MOVE(HpackReader)

    /// Appends a block's fields, in order and exactly as they were sent. A field's size is that of name and value and 32
    /// (RFC 9113, 6.5.2).
    Outcome read(QByteArrayView block, const Limits &limits, FieldList &fields);

    /// The dynamic table as it stands, the newest entry first. Shared as long as it does not change.
    const QList<Field> &table();
    /// The size that it is held to at present.
    qint64 tableLimit() const;
    /// Before the first block: gives it the table that another reader had.
    void setTable(const QList<Field> &table, qint64 limit);

private:
    struct State;
    std::unique_ptr<State> m;
};

} // namespace wirebell
