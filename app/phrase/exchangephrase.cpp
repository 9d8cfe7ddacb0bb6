// SPDX-License-Identifier: MIT
#include "phrase/phrase.h"
#include "phrase/plain.h"

#include <QCoreApplication>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Exchange", text);
}

/// How an exchange broke off, by whom: four sentences each, by how far the message had come.
struct BrokenOff
{
    const char *beforeAnyByte;
    const char *inTheHead;  // %1: bytes
    const char *inTheBody;  // %1: bytes of %2
    const char *withoutEnd; // %1: bytes, the whole unknown
};

// clang-format off
constexpr BrokenOff closedByServer{
    QT_TRANSLATE_NOOP("Exchange", "The server closed the connection without answering."),
    QT_TRANSLATE_NOOP("Exchange", "The server closed the connection within the head of its response, after %1."),
    QT_TRANSLATE_NOOP("Exchange", "The server closed the connection after %1 of %2 body bytes."),
    QT_TRANSLATE_NOOP("Exchange", "The server closed the connection before the last chunk, after a body of %1."),
};
constexpr BrokenOff resetByServer{
    QT_TRANSLATE_NOOP("Exchange", "The server reset the connection without answering."),
    QT_TRANSLATE_NOOP("Exchange", "The server reset the connection within the head of its response, after %1."),
    QT_TRANSLATE_NOOP("Exchange", "The server reset the connection after %1 of %2 body bytes."),
    QT_TRANSLATE_NOOP("Exchange", "The server reset the connection before the end of the body, after %1."),
};
constexpr BrokenOff truncatedByServer{
    QT_TRANSLATE_NOOP("Exchange", "The server ended TLS without a close-notify and without answering."),
    QT_TRANSLATE_NOOP("Exchange", "The server ended TLS without a close-notify within the head of its response, after "
        "%1."),
    QT_TRANSLATE_NOOP("Exchange", "The server ended TLS without a close-notify after %1 of %2 body bytes."),
    QT_TRANSLATE_NOOP("Exchange", "The server ended TLS without a close-notify after a body of %1."),
};
constexpr BrokenOff closedByClient{
    QT_TRANSLATE_NOOP("Exchange", "The client closed the connection without a request."),
    QT_TRANSLATE_NOOP("Exchange", "The client closed the connection within the head of its request, after %1."),
    QT_TRANSLATE_NOOP("Exchange", "The client closed the connection after %1 of %2 body bytes."),
    QT_TRANSLATE_NOOP("Exchange", "The client closed the connection before the last chunk, after a body of %1."),
};
constexpr BrokenOff resetByClient{
    QT_TRANSLATE_NOOP("Exchange", "The client reset the connection without a request."),
    QT_TRANSLATE_NOOP("Exchange", "The client reset the connection within the head of its request, after %1."),
    QT_TRANSLATE_NOOP("Exchange", "The client reset the connection after %1 of %2 body bytes."),
    QT_TRANSLATE_NOOP("Exchange", "The client reset the connection before the end of the body, after %1."),
};
constexpr BrokenOff truncatedByClient{
    QT_TRANSLATE_NOOP("Exchange", "The client ended TLS without a close-notify and without a request."),
    QT_TRANSLATE_NOOP("Exchange", "The client ended TLS without a close-notify within the head of its request, after "
        "%1."),
    QT_TRANSLATE_NOOP("Exchange", "The client ended TLS without a close-notify after %1 of %2 body bytes."),
    QT_TRANSLATE_NOOP("Exchange", "The client ended TLS without a close-notify after a body of %1."),
};
// clang-format on

const BrokenOff &sentences(ErrorKind kind, Role role)
{
    const bool server = role == Role::Sent;
    switch (kind) {
    case ErrorKind::ConnectionReset:
        return server ? resetByServer : resetByClient;
    case ErrorKind::TlsTruncated:
        return server ? truncatedByServer : truncatedByClient;
    default:
        return server ? closedByServer : closedByClient;
    }
}

/// The message that we were to receive, where its head was read.
const Message *received(const Exchange &exchange)
{
    if (exchange.role == Role::Caught)
        return exchange.request ? &*exchange.request : nullptr;
    return exchange.response ? &*exchange.response : nullptr;
}

QString brokenOff(const BrokenOff &sentence, const Exchange &exchange)
{
    const Message *message = received(exchange);
    const qint64 bytes = exchange.transcript.size(Direction::In);
    if (message && message->headSize > 0) {
        if (message->contentWanted >= 0)
            return translated(sentence.inTheBody).arg(number(message->contentSize), number(message->contentWanted));
        return translated(sentence.withoutEnd).arg(byteCount(message->contentSize));
    }
    return bytes == 0 ? translated(sentence.beforeAnyByte) : translated(sentence.inTheHead).arg(byteCount(bytes));
}

/// What is known beyond the sentence: how far our own side had come, and what it means.
QString brokenOffAdvice(const Exchange &exchange)
{
    const Message *message = received(exchange);
    if (exchange.error->kind == ErrorKind::TlsTruncated)
        return translated(QT_TRANSLATE_NOOP("Exchange",
                                            "Anyone on the way can cut a connection so; what arrived is kept "
                                            "and may not be all (RFC 8446, 6.1)."));
    if (message && message->headSize > 0)
        return translated(QT_TRANSLATE_NOOP("Exchange", "The message is not whole. What arrived is kept."));
    if (exchange.role == Role::Caught)
        return translated(QT_TRANSLATE_NOOP("Exchange", "Nothing was answered. What arrived is kept."));
    const qint64 sent = exchange.transcript.size(Direction::Out);
    if (sent == 0)
        return translated(QT_TRANSLATE_NOOP("Exchange", "No byte of the request had gone out."));
    if (exchange.connection.reused())
        return translated(QT_TRANSLATE_NOOP("Exchange",
                                            "The connection had been used before; the server may have closed "
                                            "it while the request was on its way. %1 had gone out."))
            .arg(byteCount(sent));
    return translated(QT_TRANSLATE_NOOP("Exchange", "%1 had gone out; whether the server acted on them is not known."))
        .arg(byteCount(sent));
}

/// Where an exchange was when it was stopped or its time ran out.
QString reached(const Exchange &exchange)
{
    const Timing &timing = exchange.timing;
    if (exchange.role == Role::Caught) {
        if (timing.send)
            return translated(QT_TRANSLATE_NOOP("Exchange", "while the response was being sent"));
        if (timing.wait)
            return translated(QT_TRANSLATE_NOOP("Exchange", "before the response"));
        return translated(QT_TRANSLATE_NOOP("Exchange", "while the request was being received"));
    }
    if (timing.receive)
        return translated(QT_TRANSLATE_NOOP("Exchange", "while the response was being received"));
    if (timing.wait)
        return translated(QT_TRANSLATE_NOOP("Exchange", "while waiting for the response"));
    if (timing.send)
        return translated(QT_TRANSLATE_NOOP("Exchange", "while the request was being sent"));
    if (timing.ssl)
        return translated(QT_TRANSLATE_NOOP("Exchange", "during the TLS handshake"));
    if (timing.connect)
        return translated(QT_TRANSLATE_NOOP("Exchange", "while connecting"));
    if (timing.dns)
        return translated(QT_TRANSLATE_NOOP("Exchange", "while the name was being looked up"));
    return translated(QT_TRANSLATE_NOOP("Exchange", "before a connection was there"));
}

QString lengthOfTime(const Exchange &exchange)
{
    return translated(QT_TRANSLATE_NOOP("Exchange", "%1 ms")).arg(milliseconds(exchange.timing.total()));
}

QString certificateProblems(const Exchange &exchange)
{
    const auto &tls = exchange.connection.tls;
    if (tls && !tls->problems.isEmpty()) {
        QStringList problems;
        for (const QString &problem : tls->problems)
            problems.append(plain(problem));
        return problems.join(u"; "_s);
    }
    return plain(exchange.error->detail);
}

Phrase certificatePhrase(const Exchange &exchange)
{
    const Phrase general = phrase(*exchange.error);
    const QString problems = certificateProblems(exchange);
    const auto &tls = exchange.connection.tls;
    const QString host = tls ? plain(tls->sni) : QString();
    if (host.isEmpty() || problems.isEmpty())
        return general;
    return {
        translated(QT_TRANSLATE_NOOP("Exchange", "The certificate of %1 was not accepted: %2.")).arg(host, problems),
        general.advice};
}

} // namespace

Phrase phrase(const Exchange &exchange)
{
    if (!exchange.error) {
        if (exchange.state == State::Incomplete)
            return {translated(QT_TRANSLATE_NOOP("Exchange", "The program ended before the end of this exchange was "
                                                             "recorded.")),
                    translated(QT_TRANSLATE_NOOP("Exchange", "What was recorded until then is shown."))};
        return {};
    }
    const Phrase general = phrase(*exchange.error);
    switch (exchange.error->kind) {
    case ErrorKind::ConnectionClosed:
    case ErrorKind::ConnectionReset:
    case ErrorKind::TlsTruncated:
    case ErrorKind::Incomplete:
        return {brokenOff(sentences(exchange.error->kind, exchange.role), exchange), brokenOffAdvice(exchange)};
    case ErrorKind::TimedOut:
        return {translated(QT_TRANSLATE_NOOP("Exchange", "The time allowed ran out %1, after %2."))
                    .arg(reached(exchange), lengthOfTime(exchange)),
                general.advice};
    case ErrorKind::Cancelled:
        return {translated(QT_TRANSLATE_NOOP("Exchange", "Stopped %1, after %2."))
                    .arg(reached(exchange), lengthOfTime(exchange)),
                general.advice};
    case ErrorKind::TlsCertificate:
        return certificatePhrase(exchange);
    default:
        return general;
    }
}

} // namespace wirebell
