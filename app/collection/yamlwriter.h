// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace wirebell {

/// Writes YAML in block style, two spaces a level, a blank line before each key of the first level but the first.
class YamlWriter
{
public:
    /// `key: value`. The value is quoted where it would be read as anything but this text (by YAML 1.1 or 1.2), and
    /// written as a block where it has several lines.
    void text(QByteArrayView key, QByteArrayView value);
    /// `key: value`, as it is: a number or a boolean.
    void plain(QByteArrayView key, QByteArrayView value);

    /// `key:`, its pairs or items following until end().
    void begin(QByteArrayView key);
    /// An item of a list that is a map: its pairs follow until end().
    void beginItem();
    /// An item of a list that is a text.
    void item(QByteArrayView value);
    void end() { --m_level; }

    QByteArray take() { return std::move(m_out); }

private:
    void key(QByteArrayView key);
    QByteArray indentation() const { return QByteArray(2 * m_level, ' '); }

    QByteArray m_out;
    int m_level = 0;
    bool m_dash = false; // the next key stands behind "- "
};

} // namespace wirebell
