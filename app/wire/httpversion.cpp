// SPDX-License-Identifier: MIT
#include "wire/httpversion.h"

#include "http/fieldlist.h"
#include "wire/commonbytes.h"

namespace wirebell {

bool isHttpVersion(QByteArrayView word)
{
    return word.size() == 8 && word.startsWith("HTTP/") && isOf(Digit, word[5]) && word[6] == '.' && isOf(Digit, word[7]);
}

QByteArray readVersion(QByteArrayView word, qint64 at, MarkList &marks)
{
    if (isHttpVersion(word)) {
        const QByteArrayView number = word.sliced(5);
        if (number != "1.1" && number != "1.0")
            marks.add(MarkKind::UnusualVersion, at, word.size());
        return commonBytes(number);
    }
    const qsizetype slash = word.indexOf('/');
    const QByteArrayView name = slash < 0 ? word : word.first(slash);
    if (name == "HTTP" || (slash < 0 && word.startsWith("HTTP")))
        marks.add(MarkKind::UnusualVersion, at, word.size());
    else
        marks.add(MarkKind::NotHttpName, at, name.size());
    if (slash >= 0)
        return commonBytes(word.sliced(slash + 1));
    return word.startsWith("HTTP") ? commonBytes(word.sliced(4)) : QByteArray();
}

bool isAtLeast11(QByteArrayView version)
{
    if (version.size() != 3 || !isOf(Digit, version[0]) || version[1] != '.' || !isOf(Digit, version[2]))
        return false;
    return version[0] > '1' || (version[0] == '1' && version[2] >= '1');
}

} // namespace wirebell
