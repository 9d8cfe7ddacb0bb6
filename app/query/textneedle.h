// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace wirebell {

/// A text that is looked for in others, without case, where a word begins: "refund" is found in "REFUNDS" and
/// "a_refund", not in "prefund". A word is a run of letters and digits. All else stands for itself, white space too.
class TextNeedle
{
public:
    explicit TextNeedle(const QString &text);

    bool isIn(QStringView text) const;

    /// Its words in order, for an index of words.
    const QStringList &words() const { return m_words; }
    /// Whether its last word may go on.
    bool isOpen() const { return m_isOpen; }
    /// Whether it is one word and no more: who finds a word with that beginning has found it.
    bool isOneWord() const { return m_isOneWord; }

private:
    QString m_text;
    QStringList m_words;
    bool m_beginsWithWord = false;
    bool m_isOpen = false;
    bool m_isOneWord = false;
};

} // namespace wirebell
