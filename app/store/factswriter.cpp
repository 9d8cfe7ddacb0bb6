// SPDX-License-Identifier: MIT
#include "store/factswriter.h"

#include "store/exchangerow.h"

#include <charconv>

namespace wirebell {

namespace {

using std::string_view;

constexpr char hexDigits[] = "0123456789abcdef";

void number(std::string &to, qint64 value)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    to.append(digits, size_t(end - digits));
}

void escaped(std::string &to, char16_t unit)
{
    const char text[6] = {'\\', 'u', hexDigits[unit >> 12 & 15], hexDigits[unit >> 8 & 15], hexDigits[unit >> 4 & 15],
                          hexDigits[unit & 15]};
    to.append(text, sizeof text);
}

constexpr bool isPlain(char16_t unit) { return unit >= 0x20 && unit < 0x7f && unit != u'"' && unit != u'\\'; }

// The text between quotes; what is not plain ASCII is escaped, lone surrogates too.
template <typename View>
void text(std::string &to, View view)
{
    to += '"';
    const size_t at = to.size();
    const size_t size = size_t(view.size());
    to.resize_and_overwrite(at + size, [&](char *begin, size_t) {
        size_t i = 0;
        for (; i < size; ++i) {
            const char16_t unit = view[qsizetype(i)].unicode();
            if (!isPlain(unit))
                break;
            begin[at + i] = char(unit);
        }
        return at + i;
    });
    for (qsizetype i = qsizetype(to.size() - at); i < view.size(); ++i) {
        const char16_t unit = view[i].unicode();
        if (isPlain(unit))
            to += char(unit);
        else
            escaped(to, unit);
    }
    to += '"';
}

void text(std::string &to, const QString &value) { text(to, QStringView(value)); }
void text(std::string &to, QByteArrayView bytes) { text(to, QLatin1StringView(bytes)); }

void uuid(std::string &to, const QUuid &id)
{
    const QUuid::Id128Bytes bytes = id.toBytes();
    char digits[38] = {'"'};
    char *at = digits + 1;
    for (int i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            *at++ = '-';
        *at++ = hexDigits[bytes.data[i] >> 4];
        *at++ = hexDigits[bytes.data[i] & 15];
    }
    *at++ = '"';
    to.append(digits, size_t(at - digits));
}

void member(std::string &to, string_view key, string_view word)
{
    to.append(key).append(word).append("\"");
}

template <typename List, typename Each>
void list(std::string &to, const List &values, Each each)
{
    to += '[';
    bool first = true;
    for (const auto &value : values) {
        if (!std::exchange(first, false))
            to += ',';
        each(value);
    }
    to += ']';
}

void tls(std::string &to, const TlsFacts &facts)
{
    to += R"(,"tls":{"version":)";
    text(to, facts.version);
    to += R"(,"cipher":)";
    text(to, facts.cipher);
    to += R"(,"alpn":)";
    text(to, facts.alpn);
    to += R"(,"sni":)";
    text(to, facts.sni);
    to += facts.verified ? R"(,"verified":true)" : R"(,"verified":false)";
    to += facts.closeNotify ? R"(,"closeNotify":true)" : R"(,"closeNotify":false)";
    to += R"(,"problems":)";
    list(to, facts.problems, [&](const QString &problem) { text(to, problem); });
    to += R"(,"chain":)";
    list(to, facts.chain, [&](const CertificateFacts &certificate) {
        to += R"({"subject":)";
        text(to, certificate.subject);
        to += R"(,"issuer":)";
        text(to, certificate.issuer);
        to += R"(,"names":)";
        list(to, certificate.names, [&](const QString &name) { text(to, name); });
        to += R"(,"notBefore":)";
        number(to, certificate.notBefore);
        to += R"(,"notAfter":)";
        number(to, certificate.notAfter);
        to += R"(,"sha256":)";
        text(to, QByteArrayView(certificate.sha256.toHex()));
        to += '}';
    });
    to += '}';
}

void connection(std::string &to, const Connection &facts, const WrittenFacts *before)
{
    to += R"(,"connection":{"id":)";
    uuid(to, facts.id);
    to += R"(,"ordinal":)";
    number(to, facts.ordinal);
    to += R"(,"local":)";
    text(to, facts.local);
    to += R"(,"remote":)";
    text(to, facts.remote);
    to += R"(,"protocol":)";
    text(to, facts.protocol);
    member(to, R"(,"endedBy":")", FactNames::endings[size_t(facts.endedBy)]);
    if (facts.tls && !(before && before->tls == facts.tls))
        tls(to, *facts.tls);
    else if (before && before->tls && !facts.tls)
        to += R"(,"tls":null)";
    to += '}';
}

// A table is [limit, name, value, name, value, …].
void stream(std::string &to, const StreamFacts &facts)
{
    to += R"(,"stream":{"id":)";
    number(to, facts.id);
    if (facts.upgraded)
        to += R"(,"upgraded":true)";
    to += R"(,"tables":)";
    list(to, facts.tables, [&](const FieldTable &table) {
        to += '[';
        number(to, table.limit);
        for (const Field &field : table.entries) {
            to += ',';
            text(to, QByteArrayView(field.name));
            to += ',';
            text(to, QByteArrayView(field.value));
        }
        to += ']';
    });
    to += '}';
}

} // namespace

void appendFacts(std::string &to, const Exchange &exchange, State state, const SpooledSizes &spooled,
                 const WrittenFacts *before)
{
    member(to, R"({"role":")", FactNames::roles[size_t(exchange.role)]);
    member(to, R"(,"purpose":")", FactNames::purposes[size_t(exchange.purpose)]);
    member(to, R"(,"state":")", FactNames::states[size_t(state)]);
    to += R"(,"startedAt":)";
    number(to, exchange.startedAt);
    to += R"(,"startedTick":)";
    number(to, exchange.startedTick);
    if (exchange.request) {
        to += R"(,"method":)";
        text(to, QByteArrayView(exchange.request->method));
        to += R"(,"target":)";
        text(to, QByteArrayView(exchange.request->target).first(
                     qMin(exchange.request->target.size(), ExchangeRow::longestTarget)));
    }
    if (exchange.response) {
        to += R"(,"status":)";
        number(to, exchange.response->status);
    }
    if (!exchange.marks.isEmpty()) {
        to += R"(,"marks":)";
        number(to, exchange.marks.size());
    }
    if (before ? before->url != exchange.url : !exchange.url.isEmpty()) {
        to += R"(,"url":)";
        text(to, exchange.url);
    }
    to += R"(,"timing":{)";
    bool first = true;
    for (const auto &[phase, duration] : exchange.timing.phases()) {
        if (!duration)
            continue;
        to.append(std::exchange(first, false) ? "\"" : ",\"").append(phase).append("\":");
        number(to, *duration);
    }
    to += '}';
    connection(to, exchange.connection, before);
    if (exchange.stream && !(before && before->stream == exchange.stream))
        stream(to, *exchange.stream);
    if (exchange.error) {
        member(to, R"(,"error":{"kind":")", string_view(name(exchange.error->kind)));
        to += R"(,"detail":)";
        text(to, exchange.error->detail);
        to += '}';
    }
    if (before ? before->added != exchange.added : !exchange.added.isEmpty()) {
        to += R"(,"added":)";
        list(to, exchange.added, [&](const ByteRange &range) {
            to += '[';
            number(to, range.at);
            to += ',';
            number(to, range.length);
            to += ']';
        });
    }
    if (before ? before->secrets != exchange.secrets : !exchange.secrets.isEmpty()) {
        to += R"(,"secrets":)";
        list(to, exchange.secrets, [&](const SecretSpan &span) {
            to += '[';
            number(to, span.range.at);
            to += ',';
            number(to, span.range.length);
            to += ',';
            text(to, span.name);
            to += ']';
        });
    }
    if (exchange.cause) {
        to += R"(,"cause":[)";
        uuid(to, exchange.cause->id);
        to += ',';
        text(to, causeNames[size_t(exchange.cause->why)]);
        to += ']';
    }
    for (const auto &[key, name] : {std::pair{R"(,"endpoint":)", &exchange.endpoint}, {R"(,"rule":)", &exchange.rule}}) {
        if (name->isEmpty())
            continue;
        to += key;
        text(to, *name);
    }
    if (exchange.redacted)
        to += R"(,"redacted":true)";
    if (exchange.senderLeft)
        to += R"(,"senderLeft":true)";
    if (!exchange.faults.isEmpty()) {
        to += R"(,"faults":)";
        list(to, exchange.faults, [&](const Fault &fault) {
            to += '[';
            text(to, name(fault.kind));
            to += ',';
            number(to, fault.amount);
            to += ']';
        });
    }
    for (const auto &[key, size] : {std::pair{R"(,"spooledOut":)", spooled.out}, {R"(,"spooledIn":)", spooled.in}}) {
        if (size < 0)
            continue;
        to += key;
        number(to, size);
    }
    to += '}';
}

} // namespace wirebell
