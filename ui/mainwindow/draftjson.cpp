// SPDX-License-Identifier: MIT
#include "ui/mainwindow/draftjson.h"

#include <QJsonArray>
#include <QStringDecoder>

#include <array>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

// The names in the file, in the order of the enumerations.
constexpr std::array purposes{"api"_L1, "webhook"_L1};
constexpr std::array auths{"none"_L1, "basic"_L1, "bearer"_L1};
constexpr std::array bodies{"none"_L1, "text"_L1, "json"_L1, "xml"_L1, "form"_L1, "multipart"_L1, "file"_L1};

template <typename Enum, size_t size>
Enum named(const std::array<QLatin1StringView, size> &names, const QJsonValue &json)
{
    const auto it = std::ranges::find(names, json.toString());
    return it == names.end() ? Enum() : Enum(it - names.begin());
}

} // namespace

QJsonValue bytesToJson(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(bytes);
    if (!utf8.hasError())
        return text;
    return QJsonObject{{u"base64"_s, QString::fromLatin1(bytes.toBase64())}};
}

QByteArray bytesFromJson(const QJsonValue &json)
{
    if (json.isObject())
        return QByteArray::fromBase64(json[u"base64"_s].toString().toLatin1());
    return json.toString().toUtf8();
}

QJsonObject draftToJson(const RequestDraft &draft)
{
    QJsonArray fields;
    for (const DraftField &field : draft.fields)
        fields.append(QJsonObject{{u"name"_s, bytesToJson(field.name)},
                                  {u"value"_s, bytesToJson(field.value)},
                                  {u"enabled"_s, field.enabled}});
    QJsonArray parts;
    for (const DraftPart &part : draft.body.parts)
        parts.append(QJsonObject{{u"name"_s, bytesToJson(part.name)},
                                 {u"value"_s, bytesToJson(part.value)},
                                 {u"path"_s, part.path},
                                 {u"fileName"_s, bytesToJson(part.fileName)},
                                 {u"contentType"_s, bytesToJson(part.contentType)}});
    return {{u"name"_s, draft.name},
            {u"purpose"_s, purposes.at(size_t(draft.purpose))},
            {u"method"_s, bytesToJson(draft.method)},
            {u"url"_s, bytesToJson(draft.url)},
            {u"version"_s, bytesToJson(draft.version)},
            {u"fields"_s, fields},
            {u"auth"_s, QJsonObject{{u"kind"_s, auths.at(size_t(draft.auth.kind))},
                                    {u"username"_s, bytesToJson(draft.auth.username)},
                                    {u"secretName"_s, draft.auth.secretName}}},
            {u"body"_s, QJsonObject{{u"kind"_s, bodies.at(size_t(draft.body.kind))},
                                    {u"text"_s, bytesToJson(draft.body.text)},
                                    {u"literal"_s, draft.body.literal},
                                    {u"path"_s, draft.body.path},
                                    {u"parts"_s, parts}}}};
}

RequestDraft draftFromJson(const QJsonObject &json)
{
    RequestDraft draft;
    draft.name = json[u"name"_s].toString();
    draft.purpose = named<Purpose>(purposes, json[u"purpose"_s]);
    if (const QByteArray method = bytesFromJson(json[u"method"_s]); !method.isEmpty())
        draft.method = method;
    draft.url = bytesFromJson(json[u"url"_s]);
    if (bytesFromJson(json[u"version"_s]) == "1.0")
        draft.version = "1.0";
    for (const QJsonValue &field : json[u"fields"_s].toArray())
        draft.fields.append({bytesFromJson(field[u"name"_s]), bytesFromJson(field[u"value"_s]),
                             field[u"enabled"_s].toBool(true)});
    const QJsonValue auth = json[u"auth"_s];
    draft.auth.kind = named<DraftAuth::Kind>(auths, auth[u"kind"_s]);
    draft.auth.username = bytesFromJson(auth[u"username"_s]);
    draft.auth.secretName = auth[u"secretName"_s].toString();
    const QJsonValue body = json[u"body"_s];
    draft.body.kind = named<DraftBody::Kind>(bodies, body[u"kind"_s]);
    draft.body.text = bytesFromJson(body[u"text"_s]);
    draft.body.literal = body[u"literal"_s].toBool();
    draft.body.path = body[u"path"_s].toString();
    for (const QJsonValue &part : body[u"parts"_s].toArray())
        draft.body.parts.append({bytesFromJson(part[u"name"_s]), bytesFromJson(part[u"value"_s]),
                                 part[u"path"_s].toString(), bytesFromJson(part[u"fileName"_s]),
                                 bytesFromJson(part[u"contentType"_s])});
    return draft;
}

} // namespace wirebell
