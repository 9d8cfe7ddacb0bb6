// SPDX-License-Identifier: MIT
#pragma once

#include "http/mark.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace wirebell {

/// What is known about places among bytes, for a view to paint. Lists are in ascending order of their offsets.
struct ByteDecor
{
    enum class Tint : quint8 { None, Departs, Changed, Added, Lost };

    /// A few words that stand behind the line in which `range` begins, and `!` before it.
    struct Note
    {
        ByteRange range;
        QString text;
    };
    /// Bytes of a secret and the name shown in their place.
    struct Secret
    {
        ByteRange range;
        QString name;
    };
    /// A secret that is hidden wherever its bytes stand.
    struct Needle
    {
        QByteArray bytes;
        QString name;
    };
    /// A whole line that differs from the other side's.
    struct Line
    {
        ByteRange range;
        Tint tint = Tint::None;
        QString words; ///< how it differs, read aloud
    };
    /// Stands for bytes that are skipped.
    struct Fold
    {
        ByteRange range;
        QString text;
    };
    /// Bytes of one text style of KSyntaxHighlighting (Theme::TextStyle).
    struct Styled
    {
        qint32 at = 0;
        qint32 length = 0;
        quint8 style = 0;
    };

    QList<ByteRange> added; ///< by the program; `+` before the line
    QList<Note> notes;
    QList<Secret> secrets;
    QList<Needle> needles;
    QList<Line> lines;
    QList<ByteRange> changedBytes;
    QList<Fold> folds;
    std::shared_ptr<const std::vector<Styled>> styles;
    bool preview = false; ///< the bytes have not gone anywhere yet: painted paler
    QString ending;       ///< what happened after the last byte: "connection closed here"
};

} // namespace wirebell
