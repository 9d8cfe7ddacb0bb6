// SPDX-License-Identifier: MIT
#include "commandlines.h"

#include <QFile>

namespace wirebell {

namespace {

/// The byte that an escape of $'…' stands for; `at` is behind the backslash and is left on the escape's last byte.
char escaped(const QByteArray &text, qsizetype &at)
{
    switch (text.at(at)) {
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'x':
        at += 2;
        return static_cast<char>(text.sliced(at - 1, 2).toUShort(nullptr, 16));
    default:
        return text.at(at);
    }
}

} // namespace

QList<CommandLine> readCommandLines(const QString &path, int columns)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QList<CommandLine> lines;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        QList<QByteArray> found = line.split('|');
        while (found.size() > columns)
            found[columns - 1] += '|' + found.takeAt(columns);
        if (found.size() != columns)
            qFatal("%s: a column is missing in: %s", qPrintable(path), line.constData());
        lines.append({.about = found.first().trimmed(),
                      .expected = columns > 2 ? found.at(1).trimmed() : QByteArray(),
                      .text = found.last().trimmed()});
    }
    return lines;
}

QList<QByteArray> splitWords(QByteArray text, const QHash<QByteArray, QByteArray> &values)
{
    for (const auto &[key, value] : values.asKeyValueRange())
        text.replace('{' + key + '}', value);
    QList<QByteArray> words;
    bool inWord = false;
    char quote = '\0'; // ' or ", and $ for $'…'
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (quote == '\0' && c == ' ') {
            inWord = false;
            continue;
        }
        if (!inWord)
            words.append(QByteArray(""));
        inWord = true;
        if (quote == '\0' && (c == '\'' || c == '"'))
            quote = c;
        else if (quote == '\0' && c == '$' && i + 1 < text.size() && text.at(i + 1) == '\'')
            quote = text.at(i++);
        else if (quote != '\0' && c == (quote == '$' ? '\'' : quote))
            quote = '\0';
        else if (c == '\\' && quote == '$')
            words.last() += escaped(text, ++i);
        else if (c == '\\' && (quote == '\0' || (quote == '"' && (text.at(i + 1) == '"' || text.at(i + 1) == '\\'))))
            words.last() += text.at(++i);
        else
            words.last() += c;
    }
    return words;
}

} // namespace wirebell
