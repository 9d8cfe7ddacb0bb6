// SPDX-License-Identifier: MIT
#include "store/factsreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

template <typename Enum, size_t N>
void readWord(const QJsonValue &value, const std::array<std::string_view, N> &words, Enum &into)
{
    if (!value.isString())
        return;
    const QString text = value.toString();
    const auto found = std::ranges::find_if(words, [&](auto word) { return text == QLatin1StringView(word); });
    into = found == words.end() ? Enum{} : Enum(found - words.begin());
}

void readText(const QJsonValue &value, QString &into)
{
    if (value.isString())
        into = value.toString();
}

// Bytes that stand as one code point each.
void readBytes(const QJsonValue &value, QByteArray &into)
{
    if (value.isString())
        into = value.toString().toLatin1();
}

template <typename Number>
void readNumber(const QJsonValue &value, Number &into)
{
    into = Number(value.toInteger(qint64(into)));
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &each : value.toArray())
        list.append(each.toString());
    return list;
}

TlsFacts tlsFacts(const QJsonObject &object)
{
    TlsFacts tls;
    readText(object["version"_L1], tls.version);
    readText(object["cipher"_L1], tls.cipher);
    readText(object["alpn"_L1], tls.alpn);
    readText(object["sni"_L1], tls.sni);
    tls.verified = object["verified"_L1].toBool();
    tls.closeNotify = object["closeNotify"_L1].toBool();
    tls.problems = texts(object["problems"_L1]);
    for (const QJsonValue &value : object["chain"_L1].toArray()) {
        const QJsonObject each = value.toObject();
        CertificateFacts certificate;
        readText(each["subject"_L1], certificate.subject);
        readText(each["issuer"_L1], certificate.issuer);
        certificate.names = texts(each["names"_L1]);
        readNumber(each["notBefore"_L1], certificate.notBefore);
        readNumber(each["notAfter"_L1], certificate.notAfter);
        certificate.sha256 = QByteArray::fromHex(each["sha256"_L1].toString().toLatin1());
        tls.chain.append(certificate);
    }
    return tls;
}

void readConnection(const QJsonObject &object, Connection &connection)
{
    connection.id = QUuid::fromString(object["id"_L1].toString());
    readNumber(object["ordinal"_L1], connection.ordinal);
    readText(object["local"_L1], connection.local);
    readText(object["remote"_L1], connection.remote);
    readText(object["protocol"_L1], connection.protocol);
    readWord(object["endedBy"_L1], FactNames::endings, connection.endedBy);
    if (const QJsonValue tls = object["tls"_L1]; tls.isObject())
        connection.tls = tlsFacts(tls.toObject());
    else if (tls.isNull())
        connection.tls.reset();
}

void readTiming(const QJsonObject &object, Timing &timing)
{
    const std::array phases{&timing.blocked, &timing.dns, &timing.connect, &timing.ssl,
                            &timing.send, &timing.wait, &timing.receive};
    for (size_t i = 0; i < phases.size(); ++i) {
        const QJsonValue value = object[QLatin1StringView(FactNames::phases[i])];
        *phases[i] = value.isDouble() ? Timing::Phase(value.toInteger()) : Timing::Phase();
    }
}

StreamFacts streamFacts(const QJsonObject &object)
{
    StreamFacts facts;
    readNumber(object["id"_L1], facts.id);
    facts.upgraded = object["upgraded"_L1].toBool();
    for (const QJsonValue &value : object["tables"_L1].toArray()) {
        const QJsonArray array = value.toArray();
        FieldTable table{.entries = {}, .limit = array.at(0).toInteger()};
        for (qsizetype i = 1; i + 1 < array.size(); i += 2)
            table.entries.append({array.at(i).toString().toLatin1(), array.at(i + 1).toString().toLatin1()});
        facts.tables.append(table);
    }
    return facts;
}

ByteRange range(const QJsonArray &array) { return {array.at(0).toInteger(), array.at(1).toInteger()}; }

} // namespace

bool readFacts(const QByteArray &json, Exchange &exchange, FactsBeside &beside)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return false;
    const QJsonObject object = document.object();
    readWord(object["role"_L1], FactNames::roles, exchange.role);
    readWord(object["purpose"_L1], FactNames::purposes, exchange.purpose);
    readWord(object["state"_L1], FactNames::states, exchange.state);
    readNumber(object["startedAt"_L1], exchange.startedAt);
    readNumber(object["startedTick"_L1], exchange.startedTick);
    readBytes(object["method"_L1], beside.startLine.method);
    readBytes(object["target"_L1], beside.startLine.target);
    readNumber(object["status"_L1], beside.startLine.status);
    readNumber(object["marks"_L1], beside.startLine.marks);
    readText(object["url"_L1], exchange.url);
    if (const QJsonValue timing = object["timing"_L1]; timing.isObject())
        readTiming(timing.toObject(), exchange.timing);
    if (const QJsonValue connection = object["connection"_L1]; connection.isObject())
        readConnection(connection.toObject(), exchange.connection);
    if (const QJsonValue stream = object["stream"_L1]; stream.isObject())
        exchange.stream = streamFacts(stream.toObject());
    if (const QJsonValue error = object["error"_L1]; error.isObject()) {
        const QString kind = error["kind"_L1].toString();
        exchange.error = {errorKindNamed(kind.toLatin1()).value_or(ErrorKind::Socket), error["detail"_L1].toString()};
    }
    if (const QJsonValue added = object["added"_L1]; added.isArray()) {
        exchange.added.clear();
        for (const QJsonValue &each : added.toArray())
            exchange.added.append(range(each.toArray()));
    }
    if (const QJsonValue secrets = object["secrets"_L1]; secrets.isArray()) {
        exchange.secrets.clear();
        for (const QJsonValue &each : secrets.toArray())
            exchange.secrets.append({range(each.toArray()), each.toArray().at(2).toString()});
    }
    if (const QJsonArray cause = object["cause"_L1].toArray(); cause.size() == 2) {
        const auto why = std::ranges::find(causeNames, cause.at(1).toString());
        if (why != causeNames.end())
            exchange.cause = {QUuid::fromString(cause.at(0).toString()), CauseKind(why - causeNames.begin())};
    }
    readText(object["endpoint"_L1], exchange.endpoint);
    readText(object["rule"_L1], exchange.rule);
    exchange.redacted = exchange.redacted || object["redacted"_L1].toBool();
    exchange.senderLeft = object["senderLeft"_L1].toBool();
    if (const QJsonValue faults = object["faults"_L1]; faults.isArray()) {
        exchange.faults.clear();
        for (const QJsonValue &each : faults.toArray())
            if (const auto kind = faultKindNamed(each.toArray().at(0).toString().toLatin1()))
                exchange.faults.append({*kind, each.toArray().at(1).toInteger()});
    }
    readNumber(object["spooledOut"_L1], beside.spooled.out);
    readNumber(object["spooledIn"_L1], beside.spooled.in);
    return true;
}

} // namespace wirebell
