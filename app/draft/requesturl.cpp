// SPDX-License-Identifier: MIT
#include "draft/requesturl.h"

#include "draft/forbiddenbyte.h"
#include "draft/numerichost.h"
#include "draft/urlparts.h"
#include "http/fieldlist.h"
#include "http/querypairs.h"

#include <QUrl>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

struct Host
{
    QByteArray field; ///< for the Host field
    QString name;     ///< for the resolver
};

bool isAscii(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// "[…]", maybe with a zone, which is for the resolver alone (RFC 6874, 4).
std::optional<Host> readBracketed(QByteArrayView text, OrderProfile profile)
{
    if (!text.endsWith(']'))
        return std::nullopt;
    QByteArrayView address = text.sliced(1).chopped(1);
    QByteArray zone;
    if (const qsizetype percent = address.indexOf('%'); percent >= 0) {
        zone = address.sliced(percent + 1).toByteArray();
        if (zone.startsWith("25") && zone.size() > 2)
            zone.remove(0, 2);
        address = address.first(percent);
        if (zone.isEmpty())
            return std::nullopt;
    }
    const auto bytes = readIpv6(address);
    if (!bytes)
        return std::nullopt;
    const QByteArray canonical = ipv6Text(*bytes);
    // curl rewrites an address where that makes it shorter.
    const bool rewritten = profile == OrderProfile::Curl && canonical.size() < address.size();
    QString name = QString::fromLatin1(canonical);
    if (!zone.isEmpty())
        name += '%'_L1 + QString::fromUtf8(zone);
    return Host{.field = '[' + (rewritten ? canonical : address.toByteArray()) + ']', .name = name};
}

std::optional<Host> readHost(QByteArrayView text, OrderProfile profile)
{
    if (text.startsWith('['))
        return readBracketed(text, profile);
    if (profile == OrderProfile::Curl) {
        if (const auto address = dottedIpv4(text))
            return Host{.field = *address, .name = QString::fromLatin1(*address)};
    }
    const QByteArray decoded = percentDecoded(text);
    constexpr QByteArrayView unfit = " /:#?!@{}[]\\$'\"^`*<>=;,+&()%";
    const bool fits = std::ranges::none_of(decoded, [unfit](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f || unfit.contains(c);
    });
    if (decoded.isEmpty() || !fits)
        return std::nullopt;
    if (isAscii(decoded))
        return Host{.field = profile == OrderProfile::Curl ? decoded : text.toByteArray(),
                    .name = QString::fromLatin1(decoded).toLower()};
    const QByteArray ace = QUrl::toAce(QString::fromUtf8(decoded));
    if (ace.isEmpty())
        return std::nullopt;
    return Host{.field = ace, .name = QString::fromLatin1(ace)};
}

/// The port's text without its colon, or what the scheme has where there is none. 0: no port.
std::optional<quint16> readPort(QByteArrayView text, quint16 usual)
{
    if (text.isEmpty())
        return usual;
    if (!std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    bool ok = false;
    const ushort port = text.toUShort(&ok);
    return ok && port > 0 ? std::optional<quint16>(port) : std::nullopt;
}

QByteArray curlTarget(const UrlParts &parts, bool pathAsIs)
{
    const QByteArray path = pathAsIs ? parts.path.toByteArray() : withoutDotSegments(parts.path);
    QByteArray target;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80)
            target += '%' + QByteArray::number(byte, 16);
        else
            target += c;
    }
    if (target.isEmpty())
        target = "/"_ba;
    if (parts.query && !parts.query->isEmpty())
        target.append('?').append(*parts.query);
    return target;
}

QByteArray typedTarget(const UrlParts &parts, bool pathAsIs)
{
    QByteArray target = pathAsIs ? parts.path.toByteArray() : withoutDotSegments(parts.path);
    if (target.isEmpty())
        target = "/"_ba;
    if (parts.query)
        target.append('?').append(*parts.query);
    return target;
}

Result<bool> isTls(const UrlParts &parts, OrderProfile profile)
{
    if (equalIgnoringCase(parts.scheme, "https"))
        return true;
    if (parts.scheme.isEmpty() && profile == OrderProfile::Curl) {
        // curl tells a protocol from such a name, and none of these is spoken here.
        for (const QByteArrayView other : {"ftp.", "dict.", "ldap.", "imap.", "smtp.", "pop3."})
            if (equalIgnoringCase(parts.authority.first(std::min(other.size(), parts.authority.size())), other))
                return failure(ErrorKind::UnsupportedScheme, QString::fromLatin1(other.chopped(1)));
    }
    if (!parts.scheme.isEmpty() && !equalIgnoringCase(parts.scheme, "http"))
        return failure(ErrorKind::UnsupportedScheme, QString::fromLatin1(parts.scheme).toLower());
    return false;
}

} // namespace

Result<RequestUrl> readUrl(const QByteArray &url, OrderProfile profile, bool pathAsIs)
{
    if (const auto error = forbiddenByte(url, "url"_ba, Forbidden::WhiteSpace))
        return std::unexpected(*error);
    const UrlParts parts = splitUrl(url);
    const Result<bool> tls = isTls(parts, profile);
    if (!tls)
        return std::unexpected(tls.error());

    // The user info ends at the last @: a mail address as a name is typed without being encoded. curl takes the first.
    const bool first = profile == OrderProfile::Curl;
    const qsizetype at = first ? parts.authority.indexOf('@') : parts.authority.lastIndexOf('@');
    const QByteArrayView hostAndPort = parts.authority.sliced(at + 1);
    QByteArray shown = (*tls ? "https://" : "http://") + hostAndPort.toByteArray() + parts.path.toByteArray();
    if (parts.query)
        shown.append('?').append(*parts.query);
    const auto invalid = [&] {
        QByteArray told = url;
        told.remove(parts.authority.data() - url.constData(), at + 1);
        return failure(ErrorKind::InvalidUrl, QString::fromUtf8(told));
    };

    const qsizetype slashes = parts.slashes.size();
    if (!parts.scheme.isEmpty() && (profile == OrderProfile::Curl ? slashes > 3 : slashes != 2))
        return invalid();
    const qsizetype bracket = hostAndPort.startsWith('[') ? std::max<qsizetype>(hostAndPort.indexOf(']'), 0) : 0;
    const qsizetype colon = hostAndPort.indexOf(':', bracket);
    const std::optional<Host> host = readHost(colon < 0 ? hostAndPort : hostAndPort.first(colon), profile);
    const quint16 usual = *tls ? 443 : 80;
    // "name:" without a scheme looks like another protocol's URL, and is none of ours.
    const bool empty = colon == hostAndPort.size() - 1 && parts.scheme.isEmpty() && colon >= 0;
    const auto port = readPort(colon < 0 ? QByteArrayView() : hostAndPort.sliced(colon + 1), usual);
    if (!host || !port || empty)
        return invalid();

    RequestUrl result;
    result.destination = {.tls = *tls, .host = host->name, .port = *port};
    result.hostField = *port == usual ? host->field : host->field + ':' + QByteArray::number(*port);
    result.target = profile == OrderProfile::Curl ? curlTarget(parts, pathAsIs) : typedTarget(parts, pathAsIs);
    if (at >= 0) {
        const QByteArrayView userInfo = parts.authority.first(at);
        const qsizetype split = userInfo.indexOf(':');
        result.credentials = {percentDecoded(split < 0 ? userInfo : userInfo.first(split)),
                              percentDecoded(split < 0 ? QByteArrayView() : userInfo.sliced(split + 1))};
    }
    result.shown = QString::fromUtf8(shown);
    return result;
}

} // namespace wirebell
