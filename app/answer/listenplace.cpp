// SPDX-License-Identifier: MIT
#include "answer/listenplace.h"

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool mayBeV4(QStringView host)
{
    return host.count(u'.') == 3 && std::ranges::all_of(host, [](QChar c) { return isDigit(c) || c == u'.'; });
}

bool mayBeV6(QStringView host)
{
    const qsizetype zone = host.indexOf(u'%');
    return host.contains(u':') && std::ranges::all_of(zone < 0 ? host : host.first(zone), [](QChar c) {
               const QChar lower = c.toLower();
               return isDigit(c) || (lower >= u'a' && lower <= u'f') || c == u':' || c == u'.';
           });
}

} // namespace

std::optional<ListenPlace> ListenPlace::read(QStringView text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    const QStringView number = text.sliced(colon + 1);
    QStringView host = colon < 0 ? QStringView() : text.first(colon);
    bool isPort = !number.isEmpty() && std::ranges::all_of(number, isDigit);
    const quint16 port = isPort ? number.toUShort(&isPort) : 0;
    if (!isPort)
        return std::nullopt;
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return ListenPlace{u"localhost"_s, port};
    if (host.startsWith(u'[') && host.endsWith(u']')) {
        host = host.sliced(1, host.size() - 2);
        return mayBeV6(host) ? std::optional(ListenPlace{host.toString(), port}) : std::nullopt;
    }
    return host.isEmpty() || mayBeV4(host) ? std::optional(ListenPlace{host.toString(), port}) : std::nullopt;
}

QString ListenPlace::text() const
{
    const QString number = QString::number(port);
    if (host.isEmpty())
        return number;
    return host.contains(u':') ? u"[%1]:%2"_s.arg(host, number) : u"%1:%2"_s.arg(host, number);
}

bool ListenPlace::isLoopback() const
{
    return host == "localhost"_L1 || host.startsWith("127."_L1) || host == "::1"_L1;
}

} // namespace wirebell
