// SPDX-License-Identifier: MIT
#include "auth/requirement.h"

#include "auth/authparameters.h"
#include "auth/constanttime.h"
#include "auth/digest.h"
#include "http/querypairs.h"
#include "http/targeturi.h"

#include <QMessageAuthenticationCode>

#include <array>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

AuthVerdict passedIf(bool right)
{
    return right ? AuthVerdict::Passed : AuthVerdict::Wrong;
}

/// The credentials of the one Authorization field, behind the scheme's name; nothing where there is none of that scheme.
std::optional<QByteArray> credentials(const Request &request, QByteArrayView scheme)
{
    for (const QByteArray &value : request.fields.values("Authorization")) {
        const qsizetype space = value.indexOf(' ');
        if (equalIgnoringCase(QByteArrayView(value).first(space < 0 ? value.size() : space), scheme))
            return space < 0 ? QByteArray() : trimOws(QByteArrayView(value).sliced(space)).toByteArray();
    }
    return std::nullopt;
}

AuthVerdict basicVerdict(const AuthRequirement &requirement, QByteArrayView given)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(given.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    return passedIf(decoded && equalInConstantTime(*decoded, requirement.user + ':' + requirement.secret));
}

AuthVerdict apiKeyVerdict(const AuthRequirement &requirement, const Request &request)
{
    QByteArrayList given;
    if (requirement.inQuery) {
        for (const auto &[key, value] : queryPairs(targetQuery(request.target)))
            if (key == requirement.name)
                given.append(value);
    } else {
        given = request.fields.values(requirement.name);
    }
    if (given.isEmpty())
        return AuthVerdict::Missing;
    return passedIf(given.size() == 1 && equalInConstantTime(given.first(), requirement.secret));
}

/// The 32 bytes that a field's value stands for, hex or base64; empty where it is neither.
QByteArray macOf(QByteArrayView written)
{
    constexpr QByteArrayView prefix = "sha256=";
    if (written.size() > prefix.size() && equalIgnoringCase(written.first(prefix.size()), prefix))
        written = written.sliced(prefix.size());
    if (written.size() == 64) {
        const QByteArray bytes = QByteArray::fromHex(written.toByteArray());
        return bytes.size() == 32 ? bytes : QByteArray();
    }
    const auto bytes = QByteArray::fromBase64Encoding(written.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    return bytes && bytes.decoded.size() == 32 ? bytes.decoded : QByteArray();
}

AuthVerdict hmacVerdict(const AuthRequirement &requirement, const Request &request, const ByteSource *content)
{
    const QByteArrayList given = request.fields.values(requirement.name);
    if (given.isEmpty())
        return AuthVerdict::Missing;
    QMessageAuthenticationCode mac(QCryptographicHash::Sha256, requirement.secret);
    constexpr qint64 window = 256 * 1024;
    for (qint64 at = 0; content && at < content->size(); at += window) {
        const Result<QByteArray> bytes = content->read(at, window);
        if (!bytes)
            return AuthVerdict::Wrong;
        mac.addData(*bytes);
    }
    return passedIf(given.size() == 1 && equalInConstantTime(macOf(given.first()), mac.result()));
}

QByteArray realmOf(const AuthRequirement &requirement)
{
    return "realm=" + quotedString(requirement.realm);
}

} // namespace

QLatin1StringView name(AuthVerdict verdict)
{
    constexpr std::array names{"passed"_L1, "missing"_L1, "wrong"_L1, "stale"_L1, "replayed"_L1, "outmoded"_L1};
    static_assert(names.size() == size_t(AuthVerdict::Outmoded) + 1);
    return names[size_t(verdict)];
}

std::optional<TakenNonce> nonceOf(const Request &request)
{
    const std::optional<QByteArray> given = credentials(request, "Digest");
    const auto parameters = given ? AuthParameters::read(*given) : std::nullopt;
    const auto nonce = parameters ? parameters->value("nonce") : std::nullopt;
    const auto count = parameters ? digestCount(parameters->value("nc").value_or(QByteArray())) : std::nullopt;
    return nonce && count ? std::optional(TakenNonce{*nonce, *count}) : std::nullopt;
}

AuthVerdict verdict(const AuthRequirement &requirement, const Request &request, const ByteSource *content,
                    const TakenNonce &taken)
{
    using Scheme = AuthRequirement::Scheme;
    if (requirement.scheme == Scheme::ApiKey)
        return apiKeyVerdict(requirement, request);
    if (requirement.scheme == Scheme::Hmac)
        return hmacVerdict(requirement, request, content);
    const QByteArrayView scheme = requirement.scheme == Scheme::Basic ? "Basic"
        : requirement.scheme == Scheme::Bearer                        ? "Bearer"
                                                                      : "Digest";
    const std::optional<QByteArray> given = credentials(request, scheme);
    if (!given)
        return AuthVerdict::Missing;
    if (request.fields.values("Authorization").size() > 1)
        return AuthVerdict::Wrong; // who knows which of them others look at
    switch (requirement.scheme) {
    case Scheme::Basic:
        return basicVerdict(requirement, *given);
    case Scheme::Bearer:
        return passedIf(equalInConstantTime(*given, requirement.secret));
    case Scheme::Digest:
        return digestVerdict(requirement, request, *given, taken);
    case Scheme::ApiKey:
    case Scheme::Hmac:
        break;
    }
    Q_UNREACHABLE_RETURN(AuthVerdict::Wrong);
}

FieldList challenge(const AuthRequirement &requirement, AuthVerdict verdict, QByteArrayView nonce)
{
    const auto one = [](QByteArray value) { return FieldList{{"WWW-Authenticate", std::move(value)}}; };
    const QByteArray realm = realmOf(requirement);
    switch (requirement.scheme) {
    case AuthRequirement::Scheme::Basic:
        return one("Basic " + realm + ", charset=\"UTF-8\"");
    case AuthRequirement::Scheme::Bearer:
        return one("Bearer " + realm + (verdict == AuthVerdict::Wrong ? ", error=\"invalid_token\"" : ""));
    case AuthRequirement::Scheme::ApiKey:
        return one("ApiKey " + realm + ", name=" + quotedString(requirement.name)
                   + (requirement.inQuery ? ", in=\"query\"" : ", in=\"header\""));
    case AuthRequirement::Scheme::Hmac:
        return one("HMAC " + realm + ", name=" + quotedString(requirement.name) + ", algorithm=\"SHA-256\"");
    case AuthRequirement::Scheme::Digest:
        break;
    }
    FieldList fields;
    for (const QByteArrayView algorithm : {"SHA-256", "MD5"})
        fields.append("WWW-Authenticate"_ba,
                      "Digest " + realm + ", qop=\"auth\", algorithm=" + algorithm.toByteArray() + ", nonce="
                          + quotedString(nonce) + ", charset=UTF-8"
                          + (verdict == AuthVerdict::Stale || verdict == AuthVerdict::Replayed ? ", stale=true" : ""));
    return fields;
}

} // namespace wirebell
