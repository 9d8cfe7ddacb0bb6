// SPDX-License-Identifier: MIT
#include "query/querymatch.h"

#include "http/flag.h"
#include "query/messagetext.h"
#include "query/textneedle.h"

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

bool isEqual(const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

/// What one condition asks of one exchange.
class Asking
{
public:
    Asking(const QueryCondition &condition, const Exchange &exchange, const QueryReaders &readers)
        : m_condition(condition), m_exchange(exchange), m_readers(readers)
    {
    }

    bool isMet() const { return isFound() != m_condition.negated; }
    QStringList found() const;

private:
    bool isFound() const;
    bool hasOneOf(const QStringList &there) const;
    bool holds(const QString &text) const { return text.contains(m_condition.value.value_or(QString()), Qt::CaseInsensitive); }
    bool looksAt(QuerySide side) const { return m_condition.side == QuerySide::Either || m_condition.side == side; }
    QList<const Message *> messages() const;
    QByteArray content(const Message &message, qint64 most) const;
    bool holdsText(bool alsoHeads) const;
    QString target() const { return m_exchange.request ? QString::fromUtf8(m_exchange.request->target) : QString(); }
    QStringList fieldValues() const;
    QStringList pathValues() const;
    QStringList names() const;

    const QueryCondition &m_condition;
    const Exchange &m_exchange;
    const QueryReaders &m_readers;
};

QList<const Message *> Asking::messages() const
{
    QList<const Message *> messages;
    if (m_exchange.request && looksAt(QuerySide::Request))
        messages.append(&*m_exchange.request);
    if (m_exchange.response && looksAt(QuerySide::Response))
        messages.append(&*m_exchange.response);
    return messages;
}

QByteArray Asking::content(const Message &message, qint64 most) const
{
    const bool isRequest = m_exchange.request && &message == &*m_exchange.request;
    return m_readers.content(message, isRequest ? m_exchange.requestBytes() : m_exchange.responseBytes(), most);
}

bool Asking::hasOneOf(const QStringList &there) const
{
    if (!m_condition.value)
        return !there.isEmpty();
    return std::ranges::any_of(there, [&](const QString &each) { return isEqual(each, *m_condition.value); });
}

bool Asking::holdsText(bool alsoHeads) const
{
    const TextNeedle needle(m_condition.value.value_or(QString()));
    if (alsoHeads && m_exchange.request && looksAt(QuerySide::Request) && needle.isIn(headText(*m_exchange.request)))
        return true;
    if (alsoHeads && m_exchange.response && looksAt(QuerySide::Response) && needle.isIn(headText(*m_exchange.response)))
        return true;
    return std::ranges::any_of(messages(), [&](const Message *message) {
        return needle.isIn(contentText(content(*message, searchedContent)));
    });
}

QStringList Asking::fieldValues() const
{
    QStringList values;
    const QByteArray field = m_condition.name.toUtf8();
    for (const Message *message : messages())
        for (const FieldList *fields : {&message->fields, &message->trailers})
            for (const QByteArray &value : fields->values(field))
                values.append(QString::fromUtf8(value));
    return values;
}

QStringList Asking::pathValues() const
{
    QStringList values;
    for (const Message *message : messages())
        if (m_readers.jsonPath)
            values += m_readers.jsonPath(m_condition.name, content(*message, message->contentSize));
    return values;
}

// The names that a key with fixed names has here.
QStringList Asking::names() const
{
    QStringList names;
    switch (m_condition.key) {
    case QueryKey::Flag:
        for (const Flag flag : flagsOf(m_exchange))
            names.append(name(flag));
        break;
    case QueryKey::Mark:
        for (const SidedMark &sided : m_exchange.marks)
            if (looksAt(sided.onRequest ? QuerySide::Request : QuerySide::Response))
                names.append(name(sided.mark.kind));
        break;
    case QueryKey::Error:
        if (m_exchange.error)
            names.append(name(m_exchange.error->kind));
        break;
    case QueryKey::Fault:
        for (const Fault &fault : m_exchange.faults)
            names.append(name(fault.kind));
        break;
    case QueryKey::Endpoint:
    case QueryKey::Rule: {
        const QString &one = m_condition.key == QueryKey::Rule ? m_exchange.rule : m_exchange.endpoint;
        if (!one.isEmpty())
            names.append(one);
        break;
    }
    default:
        break;
    }
    names.removeDuplicates();
    return names;
}

bool Asking::isFound() const
{
    switch (m_condition.key) {
    case QueryKey::Place:
        return holds(target()) || holds(m_exchange.url);
    case QueryKey::Method:
        return m_exchange.request && isEqual(QString::fromUtf8(m_exchange.request->method), m_condition.value.value_or(QString()));
    case QueryKey::Status:
        return m_exchange.response && m_condition.isWithin(m_exchange.response->status);
    case QueryKey::Field:
        return hasOneOf(fieldValues());
    case QueryKey::Body:
        return holdsText(false);
    case QueryKey::Anywhere:
        return holdsText(true);
    case QueryKey::JsonPath:
        return hasOneOf(pathValues());
    case QueryKey::Target:
        return holds(target());
    case QueryKey::Url:
        return holds(m_exchange.url.isEmpty() ? target() : m_exchange.url);
    case QueryKey::Host: {
        const QString host = hostOf(m_exchange);
        const QString wanted = m_condition.value.value_or(QString());
        return isEqual(host, wanted) || host.endsWith(u'.' + wanted, Qt::CaseInsensitive);
    }
    case QueryKey::Endpoint:
    case QueryKey::Rule:
    case QueryKey::Flag:
    case QueryKey::Mark:
    case QueryKey::Error:
    case QueryKey::Fault:
        return hasOneOf(names());
    case QueryKey::Size:
        return (looksAt(QuerySide::Request)
                && m_condition.isWithin(m_exchange.transcript.size(m_exchange.requestDirection())))
            || (looksAt(QuerySide::Response)
                && m_condition.isWithin(m_exchange.transcript.size(m_exchange.responseDirection())));
    case QueryKey::Time:
        return (m_exchange.state == State::Complete || m_exchange.state == State::Failed)
            && m_condition.isWithin(m_exchange.timing.total());
    case QueryKey::Moment:
        return m_condition.isWithin(m_exchange.startedAt);
    case QueryKey::Sent:
        return m_exchange.role == Role::Sent;
    case QueryKey::Caught:
        return m_exchange.role == Role::Caught;
    case QueryKey::Failed:
        return m_exchange.state == State::Failed;
    case QueryKey::Tls:
        return m_exchange.connection.tls.has_value();
    case QueryKey::Paired:
    case QueryKey::Label:
    case QueryKey::Note:
    case QueryKey::Pinned:
    case QueryKey::Colour:
        return false;
    }
    return false;
}

QStringList Asking::found() const
{
    switch (m_condition.key) {
    case QueryKey::Method:
        return m_exchange.request ? QStringList{QString::fromUtf8(m_exchange.request->method)} : QStringList();
    case QueryKey::Status:
        return m_exchange.response ? QStringList{QString::number(m_exchange.response->status)} : QStringList();
    case QueryKey::Field:
        return fieldValues();
    case QueryKey::JsonPath:
        return pathValues();
    case QueryKey::Place:
    case QueryKey::Target:
        return m_exchange.request ? QStringList{target()} : QStringList();
    case QueryKey::Url:
        return {m_exchange.url.isEmpty() ? target() : m_exchange.url};
    case QueryKey::Host:
        return {hostOf(m_exchange)};
    case QueryKey::Endpoint:
    case QueryKey::Rule:
    case QueryKey::Flag:
    case QueryKey::Mark:
    case QueryKey::Error:
    case QueryKey::Fault:
        return names();
    case QueryKey::Size: {
        QStringList sizes;
        if (looksAt(QuerySide::Request))
            sizes.append(QString::number(m_exchange.transcript.size(m_exchange.requestDirection())));
        if (looksAt(QuerySide::Response))
            sizes.append(QString::number(m_exchange.transcript.size(m_exchange.responseDirection())));
        return sizes;
    }
    case QueryKey::Time:
        return {QString::number(m_exchange.timing.total())};
    case QueryKey::Moment:
        return {QString::number(m_exchange.startedAt)};
    default:
        return {};
    }
}

} // namespace

bool matches(const QueryCondition &condition, const Exchange &exchange, const QueryReaders &readers)
{
    return Asking(condition, exchange, readers).isMet();
}

bool matches(const Query &query, const Exchange &exchange, const QueryReaders &readers)
{
    return std::ranges::all_of(query.conditions, [&](const QueryCondition &condition) {
        return matches(condition, exchange, readers);
    });
}

QList<QueryMismatch> mismatches(const Query &query, const Exchange &exchange, const QueryReaders &readers)
{
    QList<QueryMismatch> mismatches;
    for (const QueryCondition &condition : query.conditions)
        if (const Asking asking(condition, exchange, readers); !asking.isMet())
            mismatches.append({condition, asking.found()});
    return mismatches;
}

} // namespace wirebell
