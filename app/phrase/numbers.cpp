// SPDX-License-Identifier: MIT
#include "phrase/phrase.h"
#include "phrase/plain.h"

#include <QCoreApplication>
#include <QLocale>

#include <limits>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

// The C locale writes no groups; people read 4,096 all the same.
QLocale readable()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
}

} // namespace

QString number(qint64 value)
{
    return readable().toString(value);
}

int pluralOf(qint64 value)
{
    // The rules of all languages look at the last digits and tell small numbers from large ones.
    constexpr qint64 million = 1'000'000;
    return value <= std::numeric_limits<int>::max() ? int(value) : int(million + value % million);
}

QString byteCount(qint64 bytes)
{
    if (bytes == 1)
        return QCoreApplication::translate("Number", "1 byte");
    return QCoreApplication::translate("Number", "%1 bytes", nullptr, pluralOf(bytes)).arg(number(bytes));
}

QString milliseconds(qint64 nanoseconds)
{
    return readable().toString(double(nanoseconds) / 1e6, 'f', 1);
}

} // namespace wirebell
