// SPDX-License-Identifier: MIT
#include "ui/exchange/sampleexchange.h"

#include "base/uuidv7.h"
#include "wire/reading.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace wirebell {

namespace {

constexpr qint64 ms = SampleExchange::millisecond;

qint64 today(int hour, int minute, int second, int milli)
{
    return QDateTime(QDate::currentDate(), QTime(hour, minute, second, milli)).toMSecsSinceEpoch();
}

ByteRange lineOf(const QByteArray &bytes, const QByteArray &start)
{
    const qsizetype at = bytes.indexOf("\r\n" + start) + 2;
    return {at, bytes.indexOf("\r\n", at) + 2 - at};
}

void add(Exchange &exchange, const QByteArray &bytes, std::initializer_list<QByteArray> names)
{
    for (const QByteArray &name : names)
        exchange.added.append(lineOf(bytes, name + ':'));
}

qint64 at(qreal milliseconds)
{
    return qint64(milliseconds * ms);
}

} // namespace

std::shared_ptr<const Exchange> SampleExchange::read(Exchange exchange)
{
    if (!readTranscript(exchange))
        return nullptr;
    return std::make_shared<const Exchange>(std::move(exchange));
}

Exchange SampleExchange::sent(const QByteArray &request, const QByteArray &response)
{
    Exchange exchange;
    exchange.id = makeUuidV7();
    exchange.number = 1204;
    exchange.state = State::Complete;
    exchange.startedAt = today(14, 26, 56, 118);
    exchange.url = u"https://api.example.com/v1/users"_s;
    exchange.timing = {.blocked = at(0.1),
                       .dns = at(12.4),
                       .connect = at(18.9),
                       .ssl = at(24.6),
                       .send = at(0.2),
                       .wait = at(61.3),
                       .receive = at(0.8)};
    exchange.connection.local = u"192.0.2.10:51844"_s;
    exchange.connection.remote = u"203.0.113.24:443"_s;
    exchange.connection.protocol = u"http/1.1"_s;
    TlsFacts tls{.version = u"TLSv1.3"_s,
                 .cipher = u"TLS_AES_128_GCM_SHA256"_s,
                 .alpn = u"http/1.1"_s,
                 .sni = u"api.example.com"_s,
                 .chain = {},
                 .verified = true,
                 .problems = {},
                 .closeNotify = true};
    tls.chain.append({.subject = u"api.example.com"_s,
                      .issuer = u"Example CA"_s,
                      .names = {},
                      .notBefore = exchange.startedAt,
                      .notAfter = exchange.startedAt + 61LL * 24 * 3600 * 1000 + 1,
                      .sha256 = {}});
    exchange.connection.tls = tls;
    exchange.transcript.out = inMemory(request);
    exchange.transcript.in = inMemory(response);
    exchange.transcript.chunks = {{at(56), Direction::Out, request.size()}, {at(118), Direction::In, response.size()}};
    return exchange;
}

Exchange SampleExchange::caught(const QByteArray &request, const QByteArray &response)
{
    Exchange exchange;
    exchange.id = makeUuidV7();
    exchange.number = 1212;
    exchange.role = Role::Caught;
    exchange.state = State::Complete;
    exchange.startedAt = today(14, 31, 7, 402);
    exchange.timing = {
        .blocked = {}, .dns = {}, .connect = {}, .ssl = {}, .send = at(0.1), .wait = at(0.7), .receive = at(0.4)};
    exchange.connection.local = u"127.0.0.1:9000"_s;
    exchange.connection.remote = u"127.0.0.1:51902"_s;
    exchange.connection.protocol = u"http/1.1"_s;
    exchange.transcript.in = inMemory(request);
    exchange.transcript.out = inMemory(response);
    exchange.transcript.chunks = {{at(3.2), Direction::In, request.size()}, {at(3.9), Direction::Out, response.size()}};
    return exchange;
}

Exchange SampleExchange::createUser()
{
    const QByteArray token = "4f1c2a9be07d4a6f8c3b5d2e1f0a9b8c7d6e5f40";
    const QByteArray request = "POST /v1/users HTTP/1.1\r\n"
                               "Host: api.example.com\r\n"
                               "User-Agent: Wirebell/1.0\r\n"
                               "Accept: application/json\r\n"
                               "Authorization: Bearer " +
                               token +
                               "\r\n"
                               "X-Request-Id: 7f0c2b1e\r\n"
                               "Content-Type: application/json\r\n"
                               "Content-Length: 97\r\n"
                               "\r\n"
                               "{\n"
                               "  \"name\": \"Test user\",\n"
                               "  \"email\": \"user7@example.com\",\n"
                               "  \"plan\": \"free\",\n"
                               "  \"newsletter\": true\n"
                               "}";
    const QByteArray response = "HTTP/1.1 201 Created\r\n"
                                "Date: Tue, 24 Nov 2026 14:26:56 GMT\r\n"
                                "Content-Type: application/json; charset=utf-8\r\n"
                                "Content-Length: 141\r\n"
                                "Location: /v1/users/7\r\n"
                                "ETag: \"u7-1\"\r\n"
                                "X-Request-Id: 7f0c2b1e\r\n"
                                "RateLimit-Policy: \"default\";q=100;w=60\r\n"
                                "RateLimit: \"default\";r=97;t=22\r\n"
                                "Strict-Transport-Security: max-age=31536000\r\n"
                                "Connection: keep-alive\r\n"
                                "\r\n"
                                "{\"id\":7,\"name\":\"Test user\",\"email\":\"user7@example.com\",\"plan\":\"free\","
                                "\"newsletter\":true,\"created\":\"2026-11-24T14:26:56Z\",\"self\":\"/v1/users/7\"}";
    Exchange exchange = sent(request, response);
    add(exchange, request, {"Host", "User-Agent", "Content-Type", "Content-Length"});
    exchange.secrets.append({{request.indexOf(token), token.size()}, u"api_token"_s});
    return exchange;
}

Exchange SampleExchange::cutOff()
{
    const QByteArray token = "4f1c2a9be07d4a6f8c3b5d2e1f0a9b8c7d6e5f40";
    const QByteArray request = "GET /v1/export?list=12 HTTP/1.1\r\n"
                               "Host: api.example.com\r\n"
                               "User-Agent: Wirebell/1.0\r\n"
                               "Accept: text/csv\r\n"
                               "Authorization: Bearer " +
                               token +
                               "\r\n"
                               "\r\n";
    const QByteArray response = "HTTP/1.1 200 OK\r\n"
                                "Server: export\n"
                                "Content-Type : text/csv\r\n"
                                "Content-Length: 4096\r\n"
                                "X-Note: caf\xE9\r\n"
                                "\r\n"
                                "id;name;plan\n1;Test user;free\n2;Test user;pro\n3;Te";
    Exchange exchange = sent(request, response);
    exchange.number = 1232;
    exchange.state = State::Failed;
    exchange.startedAt = today(15, 2, 40, 551);
    exchange.error = Error{ErrorKind::TlsTruncated, {}};
    exchange.url = u"https://api.example.com/v1/export?list=12"_s;
    exchange.timing = {.blocked = at(0.1),
                       .dns = {},
                       .connect = {},
                       .ssl = {},
                       .send = at(0.1),
                       .wait = at(44.2),
                       .receive = at(210.7)};
    exchange.connection.ordinal = 2;
    exchange.connection.endedBy = EndedBy::PeerTruncated;
    exchange.connection.tls->closeNotify = false;
    add(exchange, request, {"Host", "User-Agent"});
    exchange.secrets.append({{request.indexOf(token), token.size()}, u"api_token"_s});
    return exchange;
}

Exchange SampleExchange::unruly()
{
    const QByteArray body = "tab\there\n"
                            "bidi: \xE2\x80\xAE"
                            "abc\xE2\x80\xAC \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D abc\n"
                            "wide: \xE6\xBC\xA2\xE5\xAD\x97 emoji: \xF0\x9F\x94\x94 end\n"
                            "marks: e\xCC\x81 a\xCC\x88\xCC\x84\xCC\x81\xCC\x80\xCC\x82 end\n"
                            "zero width: a\xE2\x80\x8B"
                            "b nbsp: a\xC2\xA0"
                            "b\n"
                            "controls: \x1B[31m red \x07\x08\x7F\n"
                            "latin-1: caf\xE9 na\xEFve\n";
    Exchange exchange =
        sent("GET /caf\xC3\xA9?q=\xE2\x82\xAC HTTP/1.1\r\nHost: a\r\nX-Tab:\tvalue\r\n\r\n",
             "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + QByteArray::number(body.size()) +
                 "\r\n\r\n" + body);
    return exchange;
}

Exchange SampleExchange::preview()
{
    const QByteArray request = "POST /bell HTTP/1.1\r\n"
                               "Host: 127.0.0.1:9000\r\n"
                               "User-Agent: Wirebell/1.0\r\n"
                               "Accept: */*\r\n"
                               "Content-Type: application/json\r\n"
                               "Content-Length: 42\r\n"
                               "\r\n"
                               "{\n  \"bell\": \"front door\",\n  \"rung\": true\n}";
    Exchange exchange;
    exchange.id = makeUuidV7();
    exchange.url = u"http://127.0.0.1:9000/bell"_s;
    exchange.purpose = Purpose::Webhook;
    exchange.transcript.out = inMemory(request);
    add(exchange, request, {"Host", "User-Agent", "Accept", "Content-Type", "Content-Length"});
    return exchange;
}

Exchange SampleExchange::pushSent()
{
    const QByteArray body =
        "{\"ref\":\"refs/heads/main\",\"before\":\"6113728f\",\"after\":\"59b20b8d\",\"repository\":"
        "{\"id\":35129377,\"full_name\":\"example/orders\"},\"pusher\":{\"name\":\"example\"}}";
    const QByteArray request = "POST http://127.0.0.1:9000/github HTTP/1.1\r\n"
                               "Host: 127.0.0.1:9000\r\n"
                               "User-Agent: GitHub-Hookshot/044aadd\r\n"
                               "Accept: */*\r\n"
                               "X-GitHub-Event: push\r\n"
                               "X-GitHub-Delivery: 72d3162e-cc78-11e3-81ab-4c9367dc0958\r\n"
                               "X-Hub-Signature-256: "
                               "sha256=2d690e5972e2b725239534c837fd256c361c5d6f44f143468352e9de8470e2b2\r\n"
                               "Content-Type: application/json\r\n"
                               "Content-Length: " +
                               QByteArray::number(body.size()) +
                               "\r\n"
                               "Proxy-Connection: keep-alive\r\n"
                               "\r\n" +
                               body;
    const QByteArray response = "HTTP/1.1 200 OK\r\n"
                                "Date: Tue, 24 Nov 2026 14:31:07 GMT\r\n"
                                "Content-Type: text/plain; charset=utf-8\r\n"
                                "Content-Length: 2\r\n"
                                "Connection: keep-alive\r\n"
                                "Via: 1.1 relay\r\n"
                                "\r\n"
                                "OK";
    Exchange exchange = sent(request, response);
    exchange.number = 1211;
    exchange.purpose = Purpose::Webhook;
    exchange.startedAt = today(14, 31, 7, 402);
    exchange.url = u"http://127.0.0.1:9000/github"_s;
    exchange.connection.tls.reset();
    exchange.connection.local = u"127.0.0.1:51902"_s;
    exchange.connection.remote = u"127.0.0.1:3128"_s;
    exchange.timing = {.blocked = at(0.1),
                       .dns = {},
                       .connect = at(0.2),
                       .ssl = {},
                       .send = at(0.1),
                       .wait = at(6.2),
                       .receive = at(0.2)};
    exchange.transcript.chunks = {{at(0), Direction::Out, request.size()}, {at(6.6), Direction::In, response.size()}};
    return exchange;
}

Exchange SampleExchange::pushCaught()
{
    const QByteArray body =
        "{\"ref\":\"refs/heads/main\",\"before\":\"6113728f\",\"after\":\"59b20b8d\",\"repository\":"
        "{\"id\":35129377,\"full_name\":\"example/orders\"},\"pusher\":{\"name\":\"example\"}}";
    const QByteArray request = "POST /github HTTP/1.1\r\n"
                               "Host: 127.0.0.1:9000\r\n"
                               "User-Agent: GitHub-Hookshot/044aadd\r\n"
                               "Accept: */*\r\n"
                               "x-github-event: push\r\n"
                               "X-GitHub-Delivery: 72d3162e-cc78-11e3-81ab-4c9367dc0958\r\n"
                               "X-Hub-Signature-256: "
                               "sha256=2d690e5972e2b725239534c837fd256c361c5d6f44f143468352e9de8470e2b2\r\n"
                               "Content-Type: application/json\r\n"
                               "Content-Length: " +
                               QByteArray::number(body.size()) +
                               "\r\n"
                               "Via: 1.1 relay\r\n"
                               "\r\n" +
                               body;
    const QByteArray response = "HTTP/1.1 200 OK\r\n"
                                "Date: Tue, 24 Nov 2026 14:31:07 GMT\r\n"
                                "Content-Type: text/plain; charset=utf-8\r\n"
                                "Content-Length: 2\r\n"
                                "Connection: close\r\n"
                                "\r\n"
                                "OK";
    return caught(request, response);
}

} // namespace wirebell
