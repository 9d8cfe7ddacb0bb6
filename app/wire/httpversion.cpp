// SPDX-License-Identifier: MIT
#include "wire/httpversion.h"

#include "http/fieldlist.h"
#include "wire/commonbytes.h"

namespace wirebell {

bool isHttpVersion(QByteArrayView word)
{
    return word.size() == 8 && word.startsWith("HTTP/") && isOf(Digit, word[5])
        && word[6] == '.' && isOf(Digit, word[7]);
}

QByteArray readVersion(QByteArrayView word, qint64 at, MarkList &marks)
{
    if (isHttpVersion(word)) {
        const QByteArrayView number = word.sliced(5);
        if (number != "1.1" && number != "1.0")
            marks.add(MarkKind::UnusualVersion, at, word.size());
        return commonBytes(number);
    }
    constexpr qsizetype nameSize = 4;
    const qsizetype slash = word.indexOf('/');
    if (word.size() >= nameSize && equalIgnoringCase(word.first(nameSize), "HTTP")) {
        marks.add(MarkKind::UnusualVersion, at, word.size());
        return commonBytes(word.sliced(slash == nameSize ? nameSize + 1 : nameSize));
    }
    marks.add(MarkKind::NotHttpName, at, slash < 0 ? word.size() : slash);
    return slash < 0 ? QByteArray() : commonBytes(word.sliced(slash + 1));
}

bool isHttp11(QByteArrayView version)
{
    return version.size() == 3 && version.startsWith("1.") && version[2] >= '1' && version[2] <= '9';
}

bool isBefore11(QByteArrayView version)
{
    return version == "1.0" || version.startsWith('0') || version.isEmpty();
}

} // namespace wirebell
