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

enum class Scope : quint8 {
    Sent, ///< what the request is made of
    All,  ///< and what is left over of another kind of body
};

bool isShownAsText(DraftBody::Kind kind)
{
    return kind == DraftBody::Kind::Text || kind == DraftBody::Kind::Json || kind == DraftBody::Kind::Xml;
}

/// All places but the auth's, from the back within each text, so that they can be replaced in this order.
QList<Place> placesIn(RequestDraft &draft, Scope scope = Scope::Sent)
{
    QList<Place> places;
    const auto add = [&](QByteArray &text, const QList<SecretSpan> &spans) {
        for (auto span = spans.crbegin(); span != spans.crend(); ++span)
            places.append({&text, span->range, span->name});
    };
    add(draft.url, secretsInTarget(draft.url));
    if (const auto password = passwordIn(draft.url))
        places.append({&draft.url, *password, u"password"_s});
    const auto addFields = [&](QList<DraftField> &fields) {
        for (DraftField &field : fields) {
            if (const auto range = secretInField(field.name, field.value))
                places.append({&field.value, *range, QString::fromUtf8(field.name)});
        }
    };
    addFields(draft.fields);
    const bool all = scope == Scope::All;
    if (draft.body.kind == DraftBody::Kind::Form || (all && !isShownAsText(draft.body.kind)))
        add(draft.body.text, secretsInPairs(draft.body.text));
    if (draft.body.kind == DraftBody::Kind::Multipart || all) {
        for (DraftPart &part : draft.body.parts) {
            if (part.path.isEmpty() && !part.value.isEmpty() && isSecretKey(part.name))
                places.append({&part.value, {.at = 0, .length = part.value.size()}, QString::fromUtf8(part.name)});
            addFields(part.fields);
        }
    }
    return places;
}

QByteArray textAt(const Place &place)
{
    return place.text->sliced(place.range.at, place.range.length);
}

} // namespace

QString makeSecretName(const QString &draftName, const QString &what)
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
            auth.secretName =
                makeSecretName(draft.name, auth.kind == DraftAuth::Kind::Basic ? u"password"_s : u"token"_s);
        separated.secrets.append({auth.secretName, auth.secret});
    }
    auth.secret.clear();
    const DraftBody body = draft.body;
    const bool literal = draft.literal;
    for (const Place &place : placesIn(draft)) {
        const QByteArray value = textAt(place);
        if (soleVariable(value))
            continue;
        const QString name = makeSecretName(draft.name, place.what);
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
        if (const auto name = soleVariable(textAt(place)))
            others.append(QString::fromUtf8(*name));
    }
    std::ranges::sort(others);
    names += others;
    names.removeDuplicates();
    return names;
}

RequestDraft withNames(RequestDraft draft, const SecretNaming &naming)
{
    for (const Place &place : placesIn(draft, Scope::All)) {
        const QByteArray value = textAt(place);
        if (!soleVariable(value))
            place.text->replace(place.range.at, place.range.length, "{{" + naming(place.what, value).toUtf8() + "}}");
    }
    return draft;
}

RequestDraft withValues(RequestDraft draft,
                        const std::function<std::optional<QByteArray>(const QString &name)> &valueOf)
{
    for (const Place &place : placesIn(draft, Scope::All)) {
        const auto name = soleVariable(textAt(place));
        const auto value = name ? valueOf(QString::fromUtf8(*name)) : std::nullopt;
        if (value)
            place.text->replace(place.range.at, place.range.length, *value);
    }
    return draft;
}

QStringList namesIn(const RequestDraft &draft)
{
    QStringList names;
    RequestDraft copy = draft;
    for (const Place &place : placesIn(copy, Scope::All)) {
        if (const auto name = soleVariable(textAt(place)))
            names.append(QString::fromUtf8(*name));
    }
    return names;
}

} // namespace wirebell
