// SPDX-License-Identifier: MIT
#include "draft/secretplaces.h"

#include "http/fieldlist.h"

#include <algorithm>
#include <array>

namespace wirebell {

namespace {

// Fields whose value begins with the name of a scheme (RFC 9110, 11.4).
constexpr std::array<QByteArrayView, 2> credentialFields{"Authorization", "Proxy-Authorization"};
constexpr std::array<QByteArrayView, 6> secretFields{"Cookie", "X-API-Key", "API-Key", "X-Auth-Token", "X-Access-Token",
                                                     "PRIVATE-TOKEN"};
constexpr std::array<QByteArrayView, 8> secretKeys{"access_token", "api_key", "apikey",    "client_secret",
                                                   "password",     "sig",     "signature", "token"};

bool listed(std::span<const QByteArrayView> list, QByteArrayView name)
{
    return std::ranges::any_of(list, [name](QByteArrayView one) { return equalIgnoringCase(one, name); });
}

} // namespace

std::optional<ByteRange> secretInField(QByteArrayView name, QByteArrayView value)
{
    const QByteArrayView trimmed = value.trimmed();
    if (trimmed.isEmpty())
        return std::nullopt;
    const qint64 at = trimmed.data() - value.data();
    if (listed(secretFields, name))
        return ByteRange{.at = at, .length = trimmed.size()};
    if (!listed(credentialFields, name))
        return std::nullopt;
    // A value of one word is the secret itself.
    qsizetype from = trimmed.indexOf(' ') + 1;
    while (from < trimmed.size() && trimmed.at(from) == ' ')
        ++from;
    return ByteRange{.at = at + from, .length = trimmed.size() - from};
}

QList<SecretSpan> secretsInTarget(QByteArrayView target)
{
    QList<SecretSpan> found;
    qsizetype at = target.indexOf('?') + 1;
    while (at > 0 && at < target.size()) {
        const qsizetype ampersand = target.indexOf('&', at);
        const qsizetype end = ampersand < 0 ? target.size() : ampersand;
        const QByteArrayView pair = target.sliced(at, end - at);
        const qsizetype equals = pair.indexOf('=');
        if (equals > 0 && equals + 1 < pair.size() && listed(secretKeys, pair.first(equals)))
            found.append({.range = {.at = at + equals + 1, .length = pair.size() - equals - 1},
                          .name = QString::fromUtf8(pair.first(equals))});
        at = end + 1;
    }
    return found;
}

} // namespace wirebell
