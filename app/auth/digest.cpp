// SPDX-License-Identifier: MIT
#include "auth/digest.h"

#include "auth/constanttime.h"
#include "http/querypairs.h"

#include <algorithm>

namespace wirebell {

namespace {

std::optional<QCryptographicHash::Algorithm> algorithmNamed(QByteArrayView name)
{
    if (equalIgnoringCase(name, "MD5"))
        return QCryptographicHash::Md5;
    if (equalIgnoringCase(name, "SHA-256"))
        return QCryptographicHash::Sha256;
    return std::nullopt;
}

/// `username`, or `username*` (RFC 8187: "UTF-8''J%C3%A4s").
QByteArray userOf(const AuthParameters &parameters)
{
    if (const auto user = parameters.value("username"))
        return *user;
    const QByteArray extended = parameters.value("username*").value_or(QByteArray());
    const qsizetype language = extended.indexOf('\'');
    const qsizetype text = language < 0 ? -1 : extended.indexOf('\'', language + 1);
    if (text < 0 || !equalIgnoringCase(QByteArrayView(extended).first(language), "UTF-8"))
        return {};
    return percentDecoded(QByteArrayView(extended).sliced(text + 1));
}

/// Whether the credentials are for this target (RFC 7616, 3.4.6): of an absolute one the path may stand alone.
bool isFor(QByteArrayView uri, QByteArrayView target)
{
    if (uri == target)
        return true;
    const qsizetype scheme = target.indexOf("://");
    const qsizetype path = scheme < 0 ? -1 : target.indexOf('/', scheme + 3);
    return path >= 0 && uri == target.sliced(path);
}

} // namespace

QByteArray digestResponse(const DigestFacts &facts)
{
    const auto hash = [&facts](const QByteArray &text) {
        return QCryptographicHash::hash(text, facts.algorithm).toHex();
    };
    const QByteArray who = hash(facts.user + ':' + facts.realm + ':' + facts.password);
    const QByteArray what = hash(facts.method + ':' + facts.uri);
    return hash(who + ':' + facts.nonce + ':' + facts.count + ':' + facts.clientNonce + ":auth:" + what);
}

std::optional<quint32> digestCount(QByteArrayView written)
{
    const auto isHex = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    if (written.size() != 8 || !std::ranges::all_of(written, isHex))
        return std::nullopt;
    return written.toUInt(nullptr, 16);
}

AuthVerdict digestVerdict(const AuthRequirement &requirement, const Request &request, QByteArrayView given,
                          const TakenNonce &taken)
{
    const std::optional<AuthParameters> parameters = AuthParameters::read(given);
    if (!parameters)
        return AuthVerdict::Wrong;
    const auto value = [&](QByteArrayView name) { return parameters->value(name).value_or(QByteArray()); };
    if (!parameters->value("qop"))
        return AuthVerdict::Outmoded;
    const auto algorithm = algorithmNamed(parameters->value("algorithm").value_or(QByteArrayLiteral("MD5")));
    const auto count = digestCount(value("nc"));
    const QByteArray uri = value("uri");
    const QByteArray user = userOf(*parameters);
    if (!algorithm || !equalIgnoringCase(value("qop"), "auth") || value("realm") != requirement.realm
        || !isFor(uri, request.target) || !count || value("cnonce").isEmpty())
        return AuthVerdict::Wrong;
    const QByteArray due = digestResponse({.algorithm = *algorithm,
                                           .user = requirement.user,
                                           .password = requirement.secret,
                                           .realm = requirement.realm,
                                           .method = request.method,
                                           .uri = uri,
                                           .nonce = value("nonce"),
                                           .count = value("nc"),
                                           .clientNonce = value("cnonce")});
    const bool right = equalInConstantTime(value("response").toLower(), due);
    if (!equalInConstantTime(user, requirement.user) || !right)
        return AuthVerdict::Wrong;
    if (taken.nonce.isEmpty() || value("nonce") != taken.nonce)
        return AuthVerdict::Stale;
    return *count > taken.count ? AuthVerdict::Passed : AuthVerdict::Replayed;
}

} // namespace wirebell
