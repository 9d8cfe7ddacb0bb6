// SPDX-License-Identifier: MIT
#include "store/exchangewords.h"

#include "http/flag.h"
#include "query/messagetext.h"
#include "wire/reading.h"

#include <QCryptographicHash>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

// Names that are longer stand as their sums.
constexpr qsizetype longestName = 48;

QByteArray content(const Message &message, const std::shared_ptr<const ByteSource> &direction, qint64 most)
{
    if (message.contentSize == 0 || !direction)
        return {};
    const auto source = contentOf(message, direction);
    return source ? (*source)->read(0, most).value_or(QByteArray()) : QByteArray();
}

void addFields(QByteArrayList &to, QByteArrayView kind, const Message &message)
{
    for (const FieldList *fields : {&message.fields, &message.trailers})
        for (const Field &field : *fields)
            to.append(FactWord::named(kind, QString::fromUtf8(field.name)));
}

QByteArrayList factsOf(const Exchange &exchange)
{
    QByteArrayList facts{FactWord::each.toByteArray(), FactWord::role(exchange.role)};
    const auto add = [&](QByteArrayView kind, const QString &name) {
        facts.append(kind.toByteArray());
        facts.append(FactWord::named(kind, name));
    };
    if (exchange.state == State::Failed)
        facts.append(FactWord::failed.toByteArray());
    if (exchange.connection.tls)
        facts.append(FactWord::tls.toByteArray());
    if (exchange.error)
        add(FactWord::error, name(exchange.error->kind));
    if (!exchange.endpoint.isEmpty())
        add(FactWord::endpoint, exchange.endpoint);
    if (!exchange.rule.isEmpty())
        add(FactWord::rule, exchange.rule);
    for (const Fault &fault : exchange.faults)
        add(FactWord::fault, name(fault.kind));
    for (const Flag flag : flagsOf(exchange))
        add(FactWord::flag, name(flag));
    for (const SidedMark &sided : exchange.marks)
        add(sided.onRequest ? FactWord::requestMark : FactWord::responseMark, name(sided.mark.kind));
    if (exchange.request) {
        facts.append(FactWord::named(FactWord::method, QString::fromUtf8(exchange.request->method)));
        addFields(facts, FactWord::requestField, *exchange.request);
    }
    if (exchange.response) {
        facts.append(FactWord::status(exchange.response->status));
        facts.append(FactWord::statusClass(exchange.response->status));
        addFields(facts, FactWord::responseField, *exchange.response);
    }
    QString host = hostOf(exchange);
    for (int domains = 0; !host.isEmpty() && domains < 16; ++domains) {
        facts.append(FactWord::named(FactWord::host, host));
        const qsizetype dot = host.indexOf(u'.');
        host = dot < 0 ? QString() : host.sliced(dot + 1);
    }
    std::ranges::sort(facts);
    facts.erase(std::ranges::unique(facts).begin(), facts.end());
    return facts;
}

} // namespace

QByteArray FactWord::role(Role role) { return role == Role::Sent ? "qzr0"_ba : "qzr1"_ba; }

QByteArray FactWord::status(int status) { return "qzs" + QByteArray::number(status); }

QByteArray FactWord::statusClass(int status) { return "qzc" + QByteArray::number(status / 100); }

QByteArray FactWord::named(QByteArrayView kind, const QString &name)
{
    QByteArray bytes = name.toCaseFolded().toUtf8();
    if (bytes.size() > longestName)
        bytes = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    return kind.toByteArray() + bytes.toHex();
}

const QueryReaders &contentReaders()
{
    static const QueryReaders readers{.content = content};
    return readers;
}

ExchangeWords wordsOf(const Exchange &exchange)
{
    ExchangeWords words;
    if (exchange.request) {
        words.request = headText(*exchange.request).toUtf8();
        words.requestBody =
            contentText(content(*exchange.request, exchange.requestBytes(), searchedContent)).toUtf8();
    }
    if (exchange.response) {
        words.response = headText(*exchange.response).toUtf8();
        words.responseBody =
            contentText(content(*exchange.response, exchange.responseBytes(), searchedContent)).toUtf8();
    }
    words.facts = factsOf(exchange).join(' ');
    return words;
}

} // namespace wirebell
