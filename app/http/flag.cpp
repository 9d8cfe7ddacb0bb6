// SPDX-License-Identifier: MIT
#include "http/flag.h"

#include <algorithm>
#include <array>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array names{"foreign-host"_L1, "cross-site"_L1, "sender-left"_L1, "redacted"_L1};

/// The host in "host:port" or "[::1]:port", without a dot at its end.
QByteArrayView hostIn(QByteArrayView authority)
{
    if (authority.startsWith('['))
        return authority.first(authority.indexOf(']') + 1);
    const qsizetype colon = authority.lastIndexOf(':');
    QByteArrayView host = colon < 0 ? authority : authority.first(colon);
    if (host.endsWith('.'))
        host.chop(1);
    return host;
}

bool isDigitsAndDots(QByteArrayView host)
{
    return !host.isEmpty()
        && std::ranges::all_of(host, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

/// An address, or the one name that every machine has for itself (RFC 6761, 6.3).
bool isOwn(QByteArrayView host)
{
    if (host.startsWith('[') || isDigitsAndDots(host))
        return true;
    const QByteArray lower = host.toByteArray().toLower();
    return lower == "localhost" || lower.endsWith(".localhost");
}

/// Of HTTP/2 the pseudo-field, which counts before Host (RFC 9113, 8.3.1).
std::optional<QByteArray> authorityOf(const FieldList &fields)
{
    return fields.value(":authority").or_else([&] { return fields.value("Host"); });
}

/// By Fetch Metadata, or where a browser has none, by Origin.
bool isCrossSite(const FieldList &fields)
{
    if (const auto site = fields.value("Sec-Fetch-Site"))
        return *site == "cross-site" || *site == "same-site";
    const auto origin = fields.value("Origin");
    if (!origin)
        return false;
    const qsizetype at = origin->indexOf("://");
    const QByteArray host = authorityOf(fields).value_or(QByteArray());
    return at < 0 || !equalIgnoringCase(QByteArrayView(*origin).sliced(at + 3), host);
}

} // namespace

QLatin1StringView name(Flag flag)
{
    return names[size_t(flag)];
}

QList<Flag> allFlags()
{
    return {Flag::ForeignHost, Flag::CrossSite, Flag::SenderLeft, Flag::Redacted};
}

QList<Flag> flagsOf(const Exchange &exchange)
{
    QList<Flag> flags;
    if (exchange.redacted)
        flags.append(Flag::Redacted);
    if (exchange.senderLeft)
        flags.append(Flag::SenderLeft);
    if (exchange.role != Role::Caught || !exchange.request)
        return flags;
    const FieldList &fields = exchange.request->fields;
    if (const auto host = authorityOf(fields); host && !host->isEmpty() && !isOwn(hostIn(*host)))
        flags.append(Flag::ForeignHost);
    if (isCrossSite(fields))
        flags.append(Flag::CrossSite);
    return flags;
}

} // namespace wirebell
