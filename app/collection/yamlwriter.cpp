// SPDX-License-Identifier: MIT
#include "collection/yamlwriter.h"

#include <QRegularExpression>
#include <QString>
#include <QStringDecoder>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// Whether some reader takes the plain text for a null, a boolean, a number or a date (YAML 1.1: yes, on, 1_000, 0o7,
/// 1:30, 2026-01-31; YAML 1.2: null, true, .inf, 0x1f).
bool looksTyped(const QString &text)
{
    static const QRegularExpression words(u"^(~|null|true|false|yes|no|on|off|y|n|<<|=|[-+]?\\.inf|\\.nan)$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    // Wider than the numbers and dates there are: quotes do no harm.
    static const QRegularExpression numbers(u"^[-+.]?[0-9][-+.:_0-9a-fox]*([tTzZ eE][-+.:_0-9zZ ]*)?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return words.match(text).hasMatch() || numbers.match(text).hasMatch();
}

bool isPrintable(QChar c)
{
    const char16_t code = c.unicode();
    // What YAML calls printable, without what it or JavaScript counts as a line break, and byte order marks.
    return code == u'\t' || code == u'\n'
           || (code >= 0x20 && code != 0x7f && !(code >= 0x80 && code < 0xa0) && code != 0x2028 && code != 0x2029
               && code != 0xfeff && code < 0xfffe);
}

bool isPlain(const QString &text)
{
    if (text.isEmpty() || text.contains(u'\n') || text.contains(u'\t') || text.front() == u' ' || text.back() == u' ')
        return false;
    if (u"-?:,[]{}#&*!|>'\"%@`"_s.contains(text.front()) || text.startsWith("---"_L1) || text.startsWith("..."_L1))
        return false;
    if (text.contains(": "_L1) || text.endsWith(u':') || text.contains(" #"_L1) || text.contains("{{"_L1))
        return false;
    return !looksTyped(text);
}

/// "|-" or "|", where the text can stand as a block; nothing where it has to be quoted.
QByteArrayView blockHeader(const QString &text)
{
    if (!text.contains(u'\n') || text.endsWith("\n\n"_L1))
        return {};
    if (text.front() == u'\n' || text.front() == u' ' || text.front() == u'\t')
        return {}; // would need to say its indentation
    return text.endsWith(u'\n') ? QByteArrayView("|") : QByteArrayView("|-");
}

QByteArray quoted(const QString &text)
{
    QString out = u"\""_s;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'"':
            out += "\\\""_L1;
            break;
        case u'\\':
            out += "\\\\"_L1;
            break;
        case u'\n':
            out += "\\n"_L1;
            break;
        case u'\r':
            out += "\\r"_L1;
            break;
        case u'\t':
            out += "\\t"_L1;
            break;
        default:
            if (isPrintable(c))
                out += c;
            else
                out += "\\u"_L1 + QString::number(c.unicode(), 16).rightJustified(4, u'0');
        }
    }
    return (out + u'"').toUtf8();
}

/// What stands behind "key:" or "-": begins with a space, ends with a line end.
QByteArray valueText(QByteArrayView value, const QByteArray &indentation)
{
    // A byte order mark is part of the text here.
    const QString text = QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom).decode(value);
    const bool printable = std::ranges::all_of(text, isPrintable);
    if (printable && isPlain(text))
        return ' ' + value.toByteArray() + '\n';
    const QByteArrayView header = printable ? blockHeader(text) : QByteArrayView();
    if (header.isEmpty())
        return ' ' + quoted(text) + '\n';
    QByteArray lines = value.toByteArray();
    if (lines.endsWith('\n'))
        lines.chop(1);
    QByteArray out = ' ' + header.toByteArray() + '\n';
    for (const QByteArray &line : lines.split('\n'))
        out += line.isEmpty() ? QByteArray("\n") : indentation + line + '\n';
    return out;
}

} // namespace

void YamlWriter::key(QByteArrayView key)
{
    if (m_dash)
        m_out += QByteArray(2 * (m_level - 1), ' ') + "- ";
    else
        m_out += (m_level == 0 && !m_out.isEmpty() ? QByteArray("\n") : indentation());
    m_dash = false;
    m_out += key;
    m_out += ':';
}

void YamlWriter::text(QByteArrayView key, QByteArrayView value)
{
    this->key(key);
    m_out += valueText(value, indentation() + "  ");
}

void YamlWriter::plain(QByteArrayView key, QByteArrayView value)
{
    this->key(key);
    m_out += ' ' + value.toByteArray() + '\n';
}

void YamlWriter::begin(QByteArrayView key)
{
    this->key(key);
    m_out += '\n';
    ++m_level;
}

void YamlWriter::beginItem()
{
    m_dash = true;
    ++m_level;
}

void YamlWriter::item(QByteArrayView value)
{
    m_out += indentation() + '-' + valueText(value, indentation() + "  ");
}

} // namespace wirebell
