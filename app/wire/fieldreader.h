// SPDX-License-Identifier: MIT
#pragma once

#include "http/fieldlist.h"
#include "wire/marklist.h"

#include <QVarLengthArray>

namespace wirebell {

/// A field that reading itself depends on.
enum class KeyField : quint8 { ContentLength, TransferEncoding, Connection, Host, Expect, Upgrade };

/// Where a key field stands in a FieldList.
struct KeyFieldAt
{
    KeyField field = KeyField::ContentLength;
    qsizetype index = 0;
    ByteRange value; ///< its value's bytes, with those of lines that continue it
};

/// Reads the field lines of one head, or of its trailers, one after the other (RFC 9112, 5). Every departure is marked
/// and read on:
/// - white space before the colon is no part of the name;
/// - a line that begins with white space continues the value before it, after one SP where both have text; before the
///   first field it is passed over, as are those that follow it;
/// - a line without a colon is a field of that name without a value;
/// - a bare CR, NUL or other control byte stays where it is.
class FieldReader
{
public:
    /// Takes a line without its line end, not empty; `at` is the offset of its first byte; `plain` says that it holds
    /// printable ASCII alone. Forgets nothing of the lines before until clear().
    void read(QByteArrayView line, qint64 at, bool plain, FieldList &fields, MarkList &marks);
    void clear();

    int lines() const { return m_lines; }
    /// In the order of the lines.
    const QVarLengthArray<KeyFieldAt, 8> &keyFields() const { return m_keyFields; }

private:
    void continueField(QByteArrayView line, qint64 at, FieldList &fields, MarkList &marks);

    QVarLengthArray<KeyFieldAt, 8> m_keyFields;
    int m_lines = 0;
    bool m_passingOver = true; ///< no field has come that a line could continue
};

/// Whether a field of that name may not stand in trailers, because it bears on framing, routing, or how the message or
/// its content is to be taken (RFC 9110, 6.5.1).
bool isForbiddenTrailer(QByteArrayView name);

} // namespace wirebell
