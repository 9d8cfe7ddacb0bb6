// SPDX-License-Identifier: MIT
#include "draft/resolveargument.h"

#include "draft/numerichost.h"

#include <QUrl>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

QString hostName(QByteArrayView host)
{
    if (const auto address = readIpv6(host))
        return QString::fromLatin1(ipv6Text(*address));
    const QString name = QString::fromUtf8(host).toLower();
    const bool ascii = std::ranges::all_of(host, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return ascii ? name : QString::fromLatin1(QUrl::toAce(name));
}

quint16 portNumber(QByteArrayView text)
{
    const bool plain = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    return plain ? text.toUShort() : quint16(0);
}

/// The address without its brackets; nothing where it is none.
std::optional<QByteArray> address(QByteArray text)
{
    if (text.startsWith('[') && text.endsWith(']'))
        text = text.sliced(1).chopped(1);
    const bool isIpv4 = text.count('.') == 3 && dottedIpv4(text) == text;
    return isIpv4 || readIpv6(text) ? std::optional(text) : std::nullopt;
}

} // namespace

Result<FixedAddress> readResolveArgument(const QByteArray &value)
{
    const auto refused = [&value] { return failure(ErrorKind::InvalidOption, QString::fromUtf8(value)); };
    QByteArrayView rest = value;
    if (rest.startsWith('+'))
        rest = rest.sliced(1);
    const bool bracketed = rest.startsWith('[');
    const qsizetype hostEnd = bracketed ? rest.indexOf("]:") : rest.indexOf(':');
    if (hostEnd < 1 || rest.startsWith('-'))
        return refused();
    const QByteArrayView host = bracketed ? rest.sliced(1, hostEnd - 1) : rest.first(hostEnd);
    rest = rest.sliced(hostEnd + (bracketed ? 2 : 1));
    const qsizetype portEnd = rest.indexOf(':');
    if (portEnd < 1)
        return refused();
    FixedAddress fixed{.host = hostName(host), .port = portNumber(rest.first(portEnd)), .addresses = {}};
    if (fixed.host.isEmpty() || fixed.host == u'*' || fixed.port == 0)
        return refused();
    for (const QByteArray &text : rest.sliced(portEnd + 1).toByteArray().split(',')) {
        const auto one = address(text);
        if (!one)
            return refused();
        fixed.addresses.append(QString::fromLatin1(*one));
    }
    return fixed;
}

} // namespace wirebell
