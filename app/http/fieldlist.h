// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace wirebell {

/// One field line (RFC 9110, 5): the name as it was written, the value without the white space around it.
struct Field
{
    QByteArray name;
    QByteArray value;

    bool operator==(const Field &) const = default;
};

/// Field lines in the order of the wire, case kept, duplicates in place. Look-up compares names without case
/// (RFC 9110, 5.1) and never rearranges.
class FieldList
{
public:
    FieldList() = default;
    FieldList(std::initializer_list<Field> fields) : m_fields(fields) {}

    void append(QByteArray name, QByteArray value) { m_fields.emplaceBack(std::move(name), std::move(value)); }
    /// Lengthens the last value: for obs-fold (RFC 9112, 5.2). The list must not be empty.
    void continueLast(QByteArrayView more);
    /// Empties the list and keeps its memory where it is not shared.
    void clear() { m_fields.clear(); }

    bool isEmpty() const { return m_fields.isEmpty(); }
    qsizetype size() const { return m_fields.size(); }
    const Field &at(qsizetype index) const { return m_fields.at(index); }
    QList<Field>::const_iterator begin() const { return m_fields.cbegin(); }
    QList<Field>::const_iterator end() const { return m_fields.cend(); }

    bool contains(QByteArrayView name) const;
    /// The first value of that name.
    std::optional<QByteArray> value(QByteArrayView name) const;
    /// All values of that name, in order.
    QList<QByteArray> values(QByteArrayView name) const;
    /// The members of a comma-separated list (RFC 9110, 5.6.1) over all lines of that name, without the spaces and tabs
    /// around them, empty ones left out. Quoted strings are not split.
    QList<QByteArray> members(QByteArrayView name) const;
    /// Whether `token` is a member, compared without case.
    bool hasMember(QByteArrayView name, QByteArrayView token) const;

    bool operator==(const FieldList &) const = default;

private:
    QList<Field> m_fields;
};

/// Without the optional white space around it: SP and HTAB alone (RFC 9110, 5.6.3), where QByteArray::trimmed() takes
/// away VT, FF, CR and LF too.
QByteArrayView trimOws(QByteArrayView bytes);

/// Field names and tokens are equal without case.
bool equalIgnoringCase(QByteArrayView a, QByteArrayView b);

} // namespace wirebell
