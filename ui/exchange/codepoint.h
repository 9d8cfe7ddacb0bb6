// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

namespace wirebell {

/// One character of UTF-8 as it stands at a place among bytes that may be anything.
struct CodePoint
{
    char32_t value = 0;
    int length = 1;     ///< bytes
    bool valid = false; ///< not overlong, no surrogate, not cut short (RFC 3629)

    /// Whether a reader sees it as what it is: no control, format (bidi, zero width), private, unassigned character and
    /// no space but U+0020.
    bool visible() const;
    /// Whether it is drawn upon the character before it.
    bool combining() const;
    /// Cells in a fixed-pitch grid: 1, or 2 for East Asian wide characters and emoji.
    int cells() const;
};

/// The character that begins at `at`, which must lie within `bytes`. What is no UTF-8 gives one invalid byte.
CodePoint codePointAt(QByteArrayView bytes, qsizetype at);

/// Bytes as one line of text: what is not visible() stands as "\xE9".
QString visibleText(QByteArrayView bytes);

} // namespace wirebell
