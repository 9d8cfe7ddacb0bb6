// SPDX-License-Identifier: MIT
#include "auth/constanttime.h"

#include <QCryptographicHash>

namespace wirebell {

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    const QByteArray left = QCryptographicHash::hash(a, QCryptographicHash::Sha256);
    const QByteArray right = QCryptographicHash::hash(b, QCryptographicHash::Sha256);
    uchar difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference = uchar(difference | (uchar(left[i]) ^ uchar(right[i])));
    return difference == 0;
}

} // namespace wirebell
