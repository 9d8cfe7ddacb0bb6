// SPDX-License-Identifier: MIT
#include "ui/mainwindow/session.h"

#include "ui/collection/samples.h"
#include "ui/mainwindow/draftjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const OpenRequest &request)
{
    QJsonObject json{{u"draft"_s, draftToJson(request.draft)}};
    if (!request.path.isEmpty())
        json[u"path"_s] = request.path;
    json[u"seq"_s] = request.seq;
    json[u"foreign"_s] = request.foreign;
    // Secrets apart: a draft that differs from what was saved by its secret alone is not brought back as changed.
    if (request.saved)
        json[u"saved"_s] = draftToJson(*request.saved);
    if (const auto &exchange = request.content.exchange; exchange && !request.content.preview)
        json[u"exchange"_s] = exchange->id.toString(QUuid::WithoutBraces);
    return json;
}

/// The samples' secrets are no secrets, and stand in no keychain.
void giveSampleSecret(OpenRequest &request)
{
    for (const RequestDraft &sample : samples()) {
        RequestDraft bare = sample;
        bare.auth.secret.clear();
        if (!request.path.isEmpty() || request.saved != bare)
            continue;
        request.saved = sample;
        if (request.draft.auth == bare.auth)
            request.draft.auth = sample.auth;
    }
}

OpenRequest requestFromJson(const QJsonValue &json)
{
    OpenRequest request;
    request.draft = draftFromJson(json[u"draft"_s].toObject());
    request.path = json[u"path"_s].toString();
    request.seq = json[u"seq"_s].toInt(1);
    request.foreign = json[u"foreign"_s].toBool();
    if (json[u"saved"_s].isObject())
        request.saved = draftFromJson(json[u"saved"_s].toObject());
    giveSampleSecret(request);
    if (const QUuid id(json[u"exchange"_s].toString()); !id.isNull()) {
        auto exchange = std::make_shared<Exchange>();
        exchange->id = id;
        request.content.exchange = std::move(exchange);
    }
    return request;
}

constexpr auto kind = "wirebell session"_L1;

} // namespace

QByteArray Session::toJson() const
{
    QJsonObject sizes;
    for (const auto &[name, list] : splitters.asKeyValueRange()) {
        QJsonArray array;
        for (const int size : list)
            array.append(size);
        sizes[name] = array;
    }
    QJsonArray open;
    for (const OpenRequest &request : requests)
        open.append(wirebell::toJson(request));
    return QJsonDocument(QJsonObject{{u"kind"_s, kind},
                                     {u"version"_s, 1},
                                     {u"geometry"_s, QString::fromLatin1(geometry.toBase64())},
                                     {u"mode"_s, int(mode)},
                                     {u"sidebar"_s, sidebar},
                                     {u"splitters"_s, sizes},
                                     {u"requests"_s, open},
                                     {u"current"_s, current},
                                     {u"folders"_s, QJsonArray::fromStringList(folders)},
                                     {u"secrets"_s, QJsonArray::fromStringList(secrets)},
                                     {u"listening"_s, listening},
                                     {u"port"_s, port},
                                     {u"http2"_s, http2},
                                     {u"tls"_s, tls},
                                     {u"clientCertificate"_s, int(clients.how)},
                                     {u"clientAuthorities"_s, clients.authorities},
                                     {u"keepCount"_s, keep.count},
                                     {u"keepAge"_s, keep.age},
                                     {u"keepSize"_s, keep.size},
                                     {u"withoutSecrets"_s, withoutSecrets}})
        .toJson(QJsonDocument::Indented);
}

Result<Session> Session::fromJson(const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonObject json = QJsonDocument::fromJson(bytes, &problem).object();
    if (problem.error != QJsonParseError::NoError || json[u"kind"_s].toString() != kind)
        return failure(ErrorKind::FileMalformed, problem.errorString());
    Session session;
    session.geometry = QByteArray::fromBase64(json[u"geometry"_s].toString().toLatin1());
    const int mode = json[u"mode"_s].toInt();
    if (mode == int(Mode::Catcher) || mode == int(Mode::Log))
        session.mode = Mode(mode);
    session.sidebar = json[u"sidebar"_s].toBool(true);
    const QJsonObject sizes = json[u"splitters"_s].toObject();
    for (auto it = sizes.begin(); it != sizes.end(); ++it) {
        for (const QJsonValue &size : it->toArray())
            session.splitters[it.key()].append(size.toInt());
    }
    for (const QJsonValue &request : json[u"requests"_s].toArray())
        session.requests.append(requestFromJson(request));
    session.current = json[u"current"_s].toInt();
    for (const QJsonValue &folder : json[u"folders"_s].toArray())
        session.folders.append(folder.toString());
    for (const QJsonValue &secret : json[u"secrets"_s].toArray())
        session.secrets.append(secret.toString());
    session.listening = json[u"listening"_s].toBool(true);
    if (const int port = json[u"port"_s].toInt(); port > 0 && port <= 65535)
        session.port = quint16(port);
    session.http2 = json[u"http2"_s].toBool();
    session.tls = json[u"tls"_s].toBool();
    using ClientCertificate = TlsServerOptions::ClientCertificate;
    const int clients = json[u"clientCertificate"_s].toInt();
    if (clients >= 0 && clients <= int(ClientCertificate::Required))
        session.clients.how = ClientCertificate(clients);
    session.clients.authorities = json[u"clientAuthorities"_s].toString();
    session.keep.count = qMax<qint64>(0, json[u"keepCount"_s].toInteger());
    session.keep.age = qMax<qint64>(0, json[u"keepAge"_s].toInteger());
    session.keep.size = qMax(KeepPolicy::defaultSize, json[u"keepSize"_s].toInteger(KeepPolicy::defaultSize));
    session.withoutSecrets = json[u"withoutSecrets"_s].toBool();
    return session;
}

Session firstSession()
{
    Session session;
    OpenRequest bell;
    bell.draft = samples().first();
    bell.saved = bell.draft;
    session.requests = {bell};
    return session;
}

} // namespace wirebell
