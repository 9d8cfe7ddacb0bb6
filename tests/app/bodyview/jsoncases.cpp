// SPDX-License-Identifier: MIT
#include "jsoncases.h"

#include <QFile>

namespace {

QByteArray unescaped(const QByteArray &text)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            bytes += text[i];
            continue;
        }
        switch (text[++i]) {
        case 'n':
            bytes += '\n';
            break;
        case 'r':
            bytes += '\r';
            break;
        case 't':
            bytes += '\t';
            break;
        case '\\':
            bytes += '\\';
            break;
        case 'x':
            bytes += QByteArray::fromHex(text.sliced(i + 1, 2));
            i += 2;
            break;
        default:
            qFatal("cases.txt: unknown escape in %s", text.constData());
        }
    }
    return bytes;
}

/// Where the braces of "{3*text}" close; text may hold pairs of braces, and one that stands before "}".
qsizetype repetitionEnd(const QByteArray &text, qsizetype star)
{
    const qsizetype end = text.indexOf('}', star + 1);
    return end == star + 1 ? end + 1 : end; // "{3*}}" repeats a brace
}

QByteArray repeated(QByteArray text)
{
    for (qsizetype at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
        qsizetype star = at + 1;
        while (star < text.size() && text[star] >= '0' && text[star] <= '9')
            ++star;
        if (star == at + 1 || star == text.size() || text[star] != '*')
            continue;
        const qsizetype end = repetitionEnd(text, star);
        const QByteArray whole =
            text.sliced(star + 1, end - star - 1).repeated(text.sliced(at + 1, star - at - 1).toInt());
        text.replace(at, end + 1 - at, whole);
        at += whole.size() - 1;
    }
    return text;
}

} // namespace

QList<JsonCase> readJsonCases()
{
    QFile file(QStringLiteral(WIREBELL_TEST_DATA "/json/cases.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cases.txt can't be read");
    QList<JsonCase> cases;
    while (!file.atEnd()) {
        QByteArray line = file.readLine();
        if (line.endsWith('\n'))
            line.chop(1);
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype first = line.indexOf(" | ");
        const qsizetype second = line.indexOf(" |", first + 3);
        if (first < 0 || second < 0)
            qFatal("cases.txt: %s", line.constData());
        cases.append({line.first(first), line.sliced(first + 3, second - first - 3),
                      repeated(unescaped(line.sliced(second + 2).mid(1)))});
    }
    return cases;
}
