// SPDX-License-Identifier: MIT
#include "query/amountparser.h"

#include <QTimeZone>

#include <cmath>
#include <functional>
#include <utility>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

using Read = std::function<std::optional<Bounds>(QStringView)>;

std::optional<Bounds> boundsOf(QStringView text, const Read &read)
{
    constexpr auto none = std::nullopt;
    for (const auto &[sign, isLower, isOpen] : {std::tuple{">="_L1, true, false}, {"<="_L1, false, false},
                                                {">"_L1, true, true}, {"<"_L1, false, true}}) {
        if (!text.startsWith(sign))
            continue;
        const auto one = read(text.sliced(sign.size()));
        if (!one)
            return none;
        if (isLower)
            return Bounds{.least = isOpen ? one->most + 1 : one->least};
        return Bounds{.most = isOpen ? one->least - 1 : one->most};
    }
    if (const qsizetype dash = text.indexOf(u'-'); dash > 0) {
        const auto from = read(text.first(dash));
        const auto to = read(text.sliced(dash + 1));
        if (!from || !to || from->least > to->most)
            return none;
        return Bounds{from->least, to->most};
    }
    return read(text);
}

struct Unit
{
    QLatin1StringView word;
    double factor;
};

std::optional<Bounds> amount(QStringView text, std::initializer_list<Unit> units)
{
    qsizetype digits = 0;
    while (digits < text.size() && ((text[digits] >= u'0' && text[digits] <= u'9') || text[digits] == u'.'))
        ++digits;
    bool isNumber = false;
    const double number = text.first(digits).toDouble(&isNumber);
    if (!isNumber)
        return std::nullopt;
    for (const auto &[word, factor] : units) {
        if (text.sliced(digits).compare(word, Qt::CaseInsensitive) != 0)
            continue;
        const double value = std::round(number * factor);
        if (value > 9e18)
            return std::nullopt;
        return Bounds{qint64(value), qint64(value)};
    }
    return std::nullopt;
}

std::optional<Bounds> oneStatus(QStringView text)
{
    if (text.size() != 3 || text[0] < u'1' || text[0] > u'9')
        return std::nullopt;
    if (text.sliced(1).compare("xx"_L1, Qt::CaseInsensitive) == 0) {
        const int from = text[0].digitValue() * 100;
        return Bounds{from, from + 99};
    }
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber)
        return std::nullopt;
    return Bounds{number, number};
}

} // namespace

std::optional<Bounds> statusBounds(QStringView text)
{
    auto bounds = boundsOf(text, oneStatus);
    if (bounds && bounds->least < 100) // without an answer there is no status
        bounds->least = 100;
    return bounds;
}

std::optional<Bounds> sizeBounds(QStringView text)
{
    return boundsOf(text, [](QStringView one) {
        return amount(one, {{""_L1, 1}, {"b"_L1, 1}, {"k"_L1, 1e3}, {"kb"_L1, 1e3}, {"m"_L1, 1e6}, {"mb"_L1, 1e6},
                            {"g"_L1, 1e9}, {"gb"_L1, 1e9}, {"ki"_L1, 1024}, {"kib"_L1, 1024}, {"mi"_L1, 1048576},
                            {"mib"_L1, 1048576}, {"gi"_L1, 1073741824}, {"gib"_L1, 1073741824}});
    });
}

std::optional<Bounds> timeBounds(QStringView text)
{
    return boundsOf(text, [](QStringView one) {
        return amount(one, {{""_L1, 1e6}, {"us"_L1, 1e3}, {"ms"_L1, 1e6}, {"s"_L1, 1e9}, {"min"_L1, 60e9},
                            {"h"_L1, 3600e9}});
    });
}

std::optional<qint64> momentOf(const QString &text, const QDateTime &now)
{
    if (const QTime time = QTime::fromString(text, Qt::ISODateWithMs); text.contains(u':') && time.isValid())
        return QDateTime(now.date(), time, now.timeRepresentation()).toMSecsSinceEpoch();
    if (text.size() == 10) {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        if (!date.isValid())
            return std::nullopt;
        return date.startOfDay(now.timeRepresentation()).toMSecsSinceEpoch();
    }
    if (text.size() < 16)
        return std::nullopt;
    QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid())
        return std::nullopt;
    if (moment.timeSpec() == Qt::LocalTime)
        moment = QDateTime(moment.date(), moment.time(), now.timeRepresentation());
    return moment.toMSecsSinceEpoch();
}

} // namespace wirebell
