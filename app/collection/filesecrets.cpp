// SPDX-License-Identifier: MIT
#include "collection/filesecrets.h"

#include "draft/secretplaces.h"

#include <QRandomGenerator>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// A place in a draft that holds a secret, or the variable that stands for one.
struct Place
{
    QByteArray *text;
    ByteRange range;
    QString what; ///< "authorization", "access_token"
};

bool isSecretKey(const QByteArray &name)
{
    return !secretsInTarget("?" + name + "=x").isEmpty();
}

/// The password in "scheme://user:password@host".
std::optional<ByteRange> passwordIn(QByteArrayView url)
{
    const qsizetype scheme = url.indexOf("://");
    const qsizetype from = scheme < 0 ? 0 : scheme + 3;
    qsizetype end = from;
    while (end < url.size() && !QByteArrayView("/?#").contains(url[end]))
        ++end;
    const qsizetype at = url.first(end).lastIndexOf('@');
    const qsizetype colon = url.indexOf(':', from);
    if (at < from || colon < 0 || colon > at || colon + 1 == at)
        return std::nullopt;
    return ByteRange{.at = colon + 1, .length = at - colon - 1};
}

/// All places but the auth's, from the back within each text, so that they can be replaced in this order.
QList<Place> placesIn(RequestDraft &draft)
{
    QList<Place> places;
    const auto addQuery = [&](QByteArray &text, const QByteArray &target, qint64 shift) {
        const auto spans = secretsInTarget(target);
        for (auto span = spans.crbegin(); span != spans.crend(); ++span)
            places.append({&text, {.at = span->range.at - shift, .length = span->range.length}, span->name});
    };
    addQuery(draft.url, draft.url, 0);
    if (const auto password = passwordIn(draft.url))
        places.append({&draft.url, *password, u"password"_s});
    const auto addFields = [&](QList<DraftField> &fields) {
        for (DraftField &field : fields) {
            if (const auto range = secretInField(field.name, field.value))
                places.append({&field.value, *range, QString::fromUtf8(field.name)});
        }
    };
    addFields(draft.fields);
    if (draft.body.kind == DraftBody::Kind::Form)
        addQuery(draft.body.text, '?' + draft.body.text, 1);
    if (draft.body.kind == DraftBody::Kind::Multipart) {
        for (DraftPart &part : draft.body.parts) {
            if (part.path.isEmpty() && !part.value.isEmpty() && isSecretKey(part.name))
                places.append({&part.value, {.at = 0, .length = part.value.size()}, QString::fromUtf8(part.name)});
            addFields(part.fields);
        }
    }
    return places;
}

/// "Create user", "Authorization" -> "create-user-authorization-1f9a03c2": no two saved requests share a secret.
QString madeName(const QString &draftName, const QString &what)
{
    QString name;
    for (const QChar c : (draftName + u'-' + what).toLower()) {
        const bool kept = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
        if (kept)
            name += c;
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    const quint32 random = QRandomGenerator::system()->generate();
    return name + u'-' + QString::number(random, 16).rightJustified(8, u'0');
}

} // namespace

std::optional<QByteArray> soleVariable(QByteArrayView value)
{
    if (!value.startsWith("{{") || !value.endsWith("}}") || value.size() <= 4)
        return std::nullopt;
    const QByteArrayView name = value.sliced(2, value.size() - 4);
    return name.contains('{') || name.contains('}') ? std::nullopt : std::optional(name.toByteArray());
}

SeparatedDraft withoutSecrets(RequestDraft draft)
{
    SeparatedDraft separated;
    DraftAuth &auth = draft.auth;
    if (auth.kind == DraftAuth::Kind::None)
        auth.secret.clear();
    if (const auto variable = soleVariable(auth.secret)) {
        auth.secretName = QString::fromUtf8(*variable);
    } else if (!auth.secret.isEmpty()) {
        if (auth.secretName.isEmpty())
            auth.secretName = madeName(draft.name, auth.kind == DraftAuth::Kind::Basic ? u"password"_s : u"token"_s);
        separated.secrets.append({auth.secretName, auth.secret});
    }
    auth.secret.clear();
    const DraftBody body = draft.body;
    const bool literal = draft.literal;
    for (const Place &place : placesIn(draft)) {
        const QByteArray value = place.text->sliced(place.range.at, place.range.length);
        if (soleVariable(value))
            continue;
        const QString name = madeName(draft.name, place.what);
        separated.secrets.append({name, value});
        place.text->replace(place.range.at, place.range.length, "{{" + name.toUtf8() + "}}");
        draft.literal = false;
    }
    // Where a name has taken a secret's place, braces mean something; elsewhere they stay what they were.
    draft.body.literal = draft.body == body && (body.literal || (literal && !draft.literal));
    separated.draft = std::move(draft);
    return separated;
}

QStringList secretNames(const RequestDraft &draft)
{
    QStringList names;
    if (draft.auth.kind != DraftAuth::Kind::None && !draft.auth.secretName.isEmpty())
        names.append(draft.auth.secretName);
    RequestDraft copy = draft;
    QStringList others;
    for (const Place &place : placesIn(copy)) {
        if (const auto name = soleVariable(place.text->sliced(place.range.at, place.range.length)))
            others.append(QString::fromUtf8(*name));
    }
    std::ranges::sort(others);
    names += others;
    names.removeDuplicates();
    return names;
}

} // namespace wirebell
