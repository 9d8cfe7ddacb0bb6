// SPDX-License-Identifier: MIT
#include "cli/exchangejson.h"

#include "cli/jsonwriter.h"
#include "http/flag.h"
#include "http/targeturi.h"
#include "wire/reading.h"
#include "wire/websocketreading.h"

#include <QDateTime>
#include <QTimeZone>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

QByteArrayView stateName(State state)
{
    switch (state) {
    case State::Open:
        return "open";
    case State::Complete:
        return "complete";
    case State::Incomplete:
        return "incomplete";
    case State::Failed:
        return "failed";
    }
    Q_UNREACHABLE_RETURN({});
}

QByteArrayView endedByName(EndedBy by)
{
    switch (by) {
    case EndedBy::Open:
        return "open";
    case EndedBy::Us:
        return "us";
    case EndedBy::Peer:
        return "peer";
    case EndedBy::PeerReset:
        return "peer-reset";
    case EndedBy::PeerTruncated:
        return "peer-truncated";
    }
    Q_UNREACHABLE_RETURN({});
}

QString isoTime(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::UTC).toString(Qt::ISODateWithMs);
}

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

void writeFields(JsonWriter &json, const FieldList &fields)
{
    json.beginArray();
    for (const Field &field : fields)
        json.beginArray().string(field.name).string(field.value).endArray();
    json.endArray();
}

Result<void> writeBody(JsonWriter &json, const Message &message, const std::shared_ptr<const ByteSource> &direction,
                       qint64 limit)
{
    json.key("bodySize").number(message.contentSize);
    if (limit >= 0 && message.contentSize > limit) {
        json.key("bodyTruncated").boolean(true);
        return {};
    }
    const auto content = contentOf(message, direction);
    if (!content)
        return std::unexpected(content.error());
    const auto bytes = (*content)->readAll();
    if (!bytes)
        return std::unexpected(bytes.error());
    json.key("body").string(*bytes);
    return {};
}

void writeResponseHead(JsonWriter &json, const Response &response)
{
    json.key("status").number(response.status);
    json.key("reason").string(response.reason);
    json.key("version").string(response.version);
    json.key("fields");
    writeFields(json, response.fields);
    json.key("trailers");
    writeFields(json, response.trailers);
}

Result<void> writeWebSocket(JsonWriter &json, const Exchange &exchange, const JsonOptions &options)
{
    const auto messages = readWebSocket(exchange);
    if (!messages)
        return std::unexpected(messages.error());
    json.key("messages").beginArray();
    for (const WebSocketMessage &message : *messages) {
        json.beginObject();
        json.key("at").milliseconds(message.time - exchange.startedTick);
        json.key("from").string(message.fromClient ? "client" : "server");
        json.key("type").string(webSocketTypeName(message.opcode));
        json.key("size").number(message.size);
        json.key("complete").boolean(message.complete);
        const qint64 limit = options.bodyLimit < 0 ? webSocketMessageLimit : options.bodyLimit;
        if (message.size > limit || message.size > message.bytes.size())
            json.key("bodyTruncated").boolean(true);
        else
            json.key("body").string(message.bytes);
        json.endObject();
    }
    json.endArray();
    return {};
}

Result<void> writeMessages(JsonWriter &json, const Exchange &exchange, const JsonOptions &options)
{
    if (exchange.request) {
        const Request &request = *exchange.request;
        json.key("request").beginObject();
        json.key("method").string(request.method);
        json.key("target").string(request.target);
        json.key("version").string(request.version);
        json.key("url").string(targetUri(exchange));
        json.key("fields");
        writeFields(json, request.fields);
        json.key("trailers");
        writeFields(json, request.trailers);
        if (const auto done = writeBody(json, request, exchange.requestBytes(), options.bodyLimit); !done)
            return done;
        json.endObject();
    }
    json.key("response");
    if (exchange.response) {
        json.beginObject();
        writeResponseHead(json, *exchange.response);
        if (const auto done = writeBody(json, *exchange.response, exchange.responseBytes(), options.bodyLimit); !done)
            return done;
        json.endObject();
    } else {
        json.null();
    }
    json.key("interim").beginArray();
    for (const Response &interim : exchange.interim) {
        json.beginObject();
        writeResponseHead(json, interim);
        json.endObject();
    }
    json.endArray();
    if (isWebSocket(exchange))
        return writeWebSocket(json, exchange, options);
    return {};
}

void writeTls(JsonWriter &json, const TlsFacts &tls)
{
    json.beginObject();
    json.key("version").text(tls.version);
    json.key("cipher").text(tls.cipher);
    json.key("alpn").text(tls.alpn);
    json.key("sni").text(tls.sni);
    json.key("chain").beginArray();
    for (const CertificateFacts &certificate : tls.chain) {
        json.beginObject();
        json.key("subject").text(certificate.subject);
        json.key("issuer").text(certificate.issuer);
        json.key("names").beginArray();
        for (const QString &name : certificate.names)
            json.text(name);
        json.endArray();
        json.key("notBefore").text(isoTime(certificate.notBefore));
        json.key("notAfter").text(isoTime(certificate.notAfter));
        json.key("sha256").string(certificate.sha256.toHex());
        json.endObject();
    }
    json.endArray();
    json.key("verified").boolean(tls.verified);
    json.key("problems").beginArray();
    for (const QString &problem : tls.problems)
        json.text(problem);
    json.endArray();
    json.key("closeNotify").boolean(tls.closeNotify);
    json.endObject();
}

void writeConnection(JsonWriter &json, const Connection &connection, const std::optional<StreamFacts> &stream)
{
    json.beginObject();
    json.key("id").text(idText(connection.id));
    json.key("reused").boolean(connection.reused());
    json.key("local").text(connection.local);
    json.key("remote").text(connection.remote);
    json.key("proxy").null();
    json.key("protocol").text(connection.protocol);
    if (stream)
        json.key("stream").number(stream->id);
    json.key("endedBy").string(endedByName(connection.endedBy));
    json.key("tls");
    if (connection.tls)
        writeTls(json, *connection.tls);
    else
        json.null();
    json.endObject();
}

void writeCatching(JsonWriter &json, const Exchange &exchange)
{
    json.key("endpoint").text(exchange.endpoint);
    json.key("rule").text(exchange.rule);
    json.key("faults").beginArray();
    for (const Fault &fault : exchange.faults) {
        json.beginObject();
        json.key("kind").string(QByteArrayView(name(fault.kind)));
        json.key("amount").number(fault.amount);
        json.endObject();
    }
    json.endArray();
}

void writeAnnotation(JsonWriter &json, const Annotation &annotation)
{
    if (annotation.pinned)
        json.key("pinned").boolean(true);
    if (!annotation.labels.isEmpty()) {
        json.key("labels").beginArray();
        for (const QString &label : annotation.labels)
            json.text(label);
        json.endArray();
    }
    if (annotation.colour != Colour::None)
        json.key("colour").string(QByteArrayView(colourNames[size_t(annotation.colour)]));
    if (!annotation.note.isEmpty())
        json.key("note").text(annotation.note);
}

Result<void> writeTranscript(JsonWriter &json, const Exchange &exchange)
{
    qint64 out = 0;
    qint64 in = 0;
    json.beginArray();
    for (const Chunk &chunk : exchange.transcript.chunks) {
        qint64 &at = chunk.direction == Direction::Out ? out : in;
        const auto bytes = exchange.transcript.bytes(chunk.direction)->read(at, chunk.length);
        if (!bytes)
            return std::unexpected(bytes.error());
        at += chunk.length;
        json.beginObject();
        json.key("at").milliseconds(chunk.at - exchange.startedTick);
        json.key("direction").string(chunk.direction == Direction::Out ? "out" : "in");
        json.key("layer").string("http");
        json.key("base64").base64(*bytes);
        json.endObject();
    }
    json.endArray();
    return {};
}

} // namespace

std::optional<qint64> bodyLimitNamed(QByteArrayView word)
{
    if (word == "all")
        return -1;
    bool isNumber = false;
    const qint64 limit = word.toLongLong(&isNumber);
    return isNumber && limit >= 0 ? std::optional(limit) : std::nullopt;
}

Result<QByteArray> exchangeJson(const Exchange &exchange, const std::optional<QUuid> &pair, const JsonOptions &options,
                                const Annotation &annotation)
{
    JsonWriter json;
    json.beginObject();
    json.key("id").text(idText(exchange.id));
    json.key("number");
    if (exchange.number > 0)
        json.number(exchange.number);
    else
        json.null(); // no log keeps it
    json.key("role").string(exchange.role == Role::Sent ? "sent" : "caught");
    json.key("purpose").string(exchange.purpose == Purpose::Api ? "api" : "webhook");
    json.key("state").string(stateName(exchange.state));
    json.key("pair");
    if (pair)
        json.text(idText(*pair));
    else
        json.null();
    json.key("cause");
    if (exchange.cause) {
        json.beginObject();
        json.key("id").text(idText(exchange.cause->id));
        json.key("why").string(QByteArrayView(causeNames[size_t(exchange.cause->why)]));
        json.endObject();
    } else {
        json.null();
    }
    json.key("startedAt").text(isoTime(exchange.startedAt));
    if (const auto done = writeMessages(json, exchange, options); !done)
        return std::unexpected(done.error());

    json.key("timing").beginObject();
    for (const auto &[phase, duration] : exchange.timing.phases())
        if (duration)
            json.key(phase).milliseconds(*duration);
    json.key("total").milliseconds(exchange.timing.total());
    json.endObject();

    json.key("connection");
    writeConnection(json, exchange.connection, exchange.stream);
    json.key("service").null();
    json.key("signature").null();
    json.key("flags").beginArray();
    for (const Flag flag : flagsOf(exchange))
        json.string(QByteArrayView(name(flag)));
    json.endArray();
    if (exchange.role == Role::Caught)
        writeCatching(json, exchange);
    json.key("marks").beginArray();
    for (const SidedMark &sided : exchange.marks) {
        json.beginObject();
        json.key("side").string(sided.onRequest ? "request" : "response");
        json.key("at").number(sided.mark.range.at);
        json.key("length").number(sided.mark.range.length);
        json.key("kind").string(QByteArrayView(name(sided.mark.kind)));
        json.endObject();
    }
    json.endArray();
    json.key("error");
    if (exchange.error) {
        json.beginObject();
        json.key("kind").string(QByteArrayView(name(exchange.error->kind)));
        json.key("detail").text(exchange.error->detail);
        json.endObject();
    } else {
        json.null();
    }
    writeAnnotation(json, annotation);
    if (options.transcript) {
        json.key("transcript");
        if (const auto done = writeTranscript(json, exchange); !done)
            return std::unexpected(done.error());
    }
    json.endObject();
    return json.bytes();
}

QByteArray exchangeJsonVocabulary()
{
    JsonWriter json;
    json.beginObject();
    json.key("state").beginArray();
    for (const State state : {State::Open, State::Complete, State::Incomplete, State::Failed})
        json.string(stateName(state));
    json.endArray();
    json.key("endedBy").beginArray();
    for (const EndedBy by : {EndedBy::Open, EndedBy::Us, EndedBy::Peer, EndedBy::PeerReset, EndedBy::PeerTruncated})
        json.string(endedByName(by));
    json.endArray();
    json.key("flags").beginArray();
    for (const Flag flag : allFlags())
        json.string(QByteArrayView(name(flag)));
    json.endArray();
    json.key("causes").beginArray();
    for (const QLatin1StringView cause : causeNames)
        json.string(QByteArrayView(cause));
    json.endArray();
    json.key("faults").beginArray();
    for (const FaultKind kind : allFaultKinds())
        json.string(QByteArrayView(name(kind)));
    json.endArray();
    json.key("colours").beginArray();
    for (const QLatin1StringView colour : colourNames)
        json.string(QByteArrayView(colour));
    json.endArray();
    json.key("marks").beginArray();
    for (const MarkKind kind : allMarkKinds())
        json.string(QByteArrayView(name(kind)));
    json.endArray();
    json.key("errors").beginArray();
    for (const ErrorKind kind : allErrorKinds())
        json.string(QByteArrayView(name(kind)));
    json.endArray();
    json.endObject();
    return json.bytes();
}

} // namespace wirebell
