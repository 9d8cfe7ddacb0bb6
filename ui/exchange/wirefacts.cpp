// SPDX-License-Identifier: MIT
#include "ui/exchange/wirefacts.h"

#include "phrase/phrase.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirebell {

namespace {

constexpr qint64 dayInMilliseconds = 24LL * 60 * 60 * 1000;

// Sentences outside of a QObject.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(WireFacts)
};

std::vector<WireFacts::Phase> phasesOf(const Exchange &exchange)
{
    using Phase = WireFacts::Phase;
    const bool caught = exchange.role == Role::Caught;
    const Timing &timing = exchange.timing;
    std::vector<Phase> phases{{u"blocked"_s, Phase::Blocked, timing.blocked},
                              {u"dns"_s, Phase::SetUp, timing.dns},
                              {u"connect"_s, Phase::SetUp, timing.connect},
                              {u"ssl"_s, Phase::SetUp, timing.ssl},
                              {u"send"_s, caught ? Phase::Response : Phase::Request, timing.send},
                              {u"wait"_s, Phase::Wait, timing.wait},
                              {u"receive"_s, caught ? Phase::Request : Phase::Response, timing.receive}};
    if (caught)
        std::swap(phases[4], phases[6]); // receive, wait, send
    qint64 at = 0;
    for (Phase &phase : phases) {
        phase.startsAt = at;
        at += phase.duration.value_or(0);
    }
    return phases;
}

QString endedBy(const Exchange &exchange)
{
    const bool caught = exchange.role == Role::Caught;
    switch (exchange.connection.endedBy) {
    case EndedBy::Open:
        return {};
    case EndedBy::Us:
        return Words::tr("Wirebell");
    case EndedBy::Peer:
        return caught ? Words::tr("the client, FIN") : Words::tr("the server, FIN");
    case EndedBy::PeerReset:
        return caught ? Words::tr("the client, RST") : Words::tr("the server, RST");
    case EndedBy::PeerTruncated:
        return caught ? Words::tr("the client, cut off") : Words::tr("the server, cut off");
    }
    return {};
}

QString stateOf(const Connection &connection, State state)
{
    const bool ended = connection.endedBy != EndedBy::Open;
    if (state == State::Open)
        return connection.reused() ? Words::tr("reused") : Words::tr("new");
    if (connection.reused())
        return ended ? Words::tr("reused, then closed") : Words::tr("reused, kept alive");
    return ended ? Words::tr("new, then closed") : Words::tr("new, kept alive");
}

QString destinationOf(const Exchange &exchange)
{
    const QUrl url(exchange.url);
    if (url.host().isEmpty())
        return {};
    const int port = url.port(url.scheme() == "https"_L1 ? 443 : 80);
    const QString host = url.host().contains(u':') ? u'[' + url.host() + u']' : url.host();
    return host + u':' + QString::number(port);
}

WireFacts::Section connectionOf(const Exchange &exchange, bool preview)
{
    const Connection &connection = exchange.connection;
    const bool caught = exchange.role == Role::Caught;
    QString to = caught ? connection.local : connection.remote;
    const QString from = caught ? connection.remote : connection.local;
    if (to.isEmpty())
        to = destinationOf(exchange);
    WireFacts::Section section{Words::tr("Connection"), {}};
    if (!preview && !from.isEmpty())
        section.facts.push_back({Words::tr("state"), stateOf(connection, exchange.state)});
    if (!to.isEmpty())
        section.facts.push_back({Words::tr("to"), to});
    if (!from.isEmpty())
        section.facts.push_back({Words::tr("from"), from});
    if (const QString ended = endedBy(exchange); !ended.isEmpty()) {
        const bool bad = exchange.error && connection.endedBy != EndedBy::Us;
        section.facts.push_back({Words::tr("ended by"), ended, bad ? WireFacts::Tone::Bad : WireFacts::Tone::Plain});
    }
    return section;
}

WireFacts::Section tlsOf(const Exchange &exchange)
{
    const TlsFacts &tls = *exchange.connection.tls;
    WireFacts::Section section{u"TLS"_s, {}};
    const auto add = [&](const QString &label, const QString &value, WireFacts::Tone tone = WireFacts::Tone::Plain) {
        if (!value.isEmpty())
            section.facts.push_back({label, value, tone});
    };
    QString version = tls.version;
    add(Words::tr("version"), version.replace("TLSv"_L1, "TLS "_L1));
    QString cipher = tls.cipher;
    if (cipher.startsWith("TLS_"_L1))
        cipher.remove(0, 4);
    add(Words::tr("cipher"), cipher);
    add(u"ALPN"_s, tls.alpn);
    if (!tls.sni.isEmpty() && exchange.role == Role::Caught)
        add(u"SNI"_s, tls.sni);
    if (!tls.chain.isEmpty()) {
        const QString whose =
            exchange.role == Role::Caught ? Words::tr("client certificate") : Words::tr("certificate");
        if (exchange.role == Role::Caught)
            add(Words::tr("client"), tls.chain.first().subject);
        const qint64 days = (tls.chain.first().notAfter - exchange.startedAt) / dayInMilliseconds;
        if (tls.verified)
            add(whose, Words::tr("valid, %n day(s)", nullptr, int(days)), WireFacts::Tone::Good);
        else
            add(whose, Words::tr("not verified"), WireFacts::Tone::Bad);
    }
    if (!tls.verified) {
        for (const QString &problem : tls.problems)
            section.facts.push_back({{}, problem, WireFacts::Tone::Bad});
    }
    const bool peerEnded =
        exchange.connection.endedBy == EndedBy::Peer || exchange.connection.endedBy == EndedBy::PeerTruncated;
    if (peerEnded && !tls.closeNotify)
        add(u"close-notify"_s, Words::tr("missing"), WireFacts::Tone::Bad);
    return section;
}

QStringList briefOf(const Exchange &exchange, bool preview)
{
    const Connection &connection = exchange.connection;
    QStringList brief;
    const QString peer = connection.remote.isEmpty() ? destinationOf(exchange) : connection.remote;
    if (peer.isEmpty())
        return brief;
    if (exchange.role == Role::Caught)
        brief += connection.reused() ? Words::tr("reused connection from %1").arg(peer)
                                     : Words::tr("new connection from %1").arg(peer);
    else if (preview || connection.remote.isEmpty())
        brief += Words::tr("to %1").arg(peer);
    else
        brief += connection.reused() ? Words::tr("reused connection to %1").arg(peer)
                                     : Words::tr("new connection to %1").arg(peer);
    if (const QString ended = endedBy(exchange); !ended.isEmpty())
        brief += Words::tr("ended by %1").arg(ended);
    if (!connection.tls)
        return brief;
    const TlsFacts &tls = *connection.tls;
    brief += QString(tls.version).replace("TLSv"_L1, "TLS "_L1);
    if (!tls.chain.isEmpty())
        brief += tls.verified ? Words::tr("certificate valid") : Words::tr("certificate not verified");
    if (!tls.alpn.isEmpty())
        brief += u"ALPN "_s + tls.alpn;
    return brief;
}

} // namespace

WireFacts WireFacts::of(const Exchange &exchange, bool preview)
{
    WireFacts facts;
    if (!preview) {
        const QString &protocol = exchange.connection.protocol;
        facts.protocol = protocol.toUpper();
        if (protocol.isEmpty() && exchange.request && !exchange.request->version.isEmpty())
            facts.protocol = u"HTTP/"_s + QString::fromLatin1(exchange.request->version);
    }
    facts.phases = phasesOf(exchange);
    if (std::ranges::any_of(facts.phases, [](const Phase &phase) { return phase.duration.has_value(); }))
        facts.total = exchange.timing.total();
    if (Section section = connectionOf(exchange, preview); !section.facts.empty())
        facts.sections.push_back(std::move(section));
    if (exchange.connection.tls)
        facts.sections.push_back(tlsOf(exchange));
    facts.brief = briefOf(exchange, preview);
    return facts;
}

QString spoken(const WireFacts::Phase &phase)
{
    return phase.duration ? Words::tr("%1, %2 milliseconds").arg(phase.name, milliseconds(*phase.duration))
                          : Words::tr("%1, none").arg(phase.name);
}

} // namespace wirebell
