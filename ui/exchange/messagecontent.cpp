// SPDX-License-Identifier: MIT
#include "ui/exchange/messagecontent.h"

#include "phrase/phrase.h"
#include "ui/exchange/bytelayout.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace wirebell {

namespace {

constexpr qint64 headLimit = 1024 * 1024;

// Sentences outside of a QObject.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(MessageContent)
};

/// Where the lines of fields stand in a head: one a field, in order. A line that is not found has length 0.
QList<ByteRange> fieldLines(QByteArrayView head, qint64 headAt, const FieldList &fields)
{
    QList<ByteRange> lines;
    qsizetype at = head.indexOf('\n') + 1; // after the start line
    for (const Field &field : fields) {
        ByteRange found;
        for (qsizetype from = at; from > 0 && from < head.size();) {
            const qsizetype end = head.indexOf('\n', from);
            const QByteArrayView line = head.sliced(from, (end < 0 ? head.size() : end + 1) - from);
            const QByteArrayView rest =
                line.startsWith(field.name) ? line.sliced(field.name.size()).trimmed() : QByteArrayView();
            if (rest.startsWith(':')) {
                found = {headAt + from, line.size()};
                at = from + line.size();
                break;
            }
            from += line.size();
        }
        lines.append(found);
    }
    return lines;
}

/// The credentials in the line of an Authorization field (RFC 9110, 11.6.2): all behind the scheme.
ByteRange credentials(QByteArrayView line, qint64 lineAt)
{
    qsizetype from = line.indexOf(':') + 1;
    const auto skipSpace = [&] {
        while (from < line.size() && (line[from] == ' ' || line[from] == '\t'))
            ++from;
    };
    skipSpace();
    const QByteArrayView value = line.sliced(from).trimmed();
    if (const qsizetype space = value.indexOf(' '); space >= 0) {
        from += space;
        skipSpace();
    }
    return {lineAt + from, line.sliced(from).trimmed().size()};
}

bool isCredentialField(const QByteArray &name)
{
    return equalIgnoringCase(name, "Authorization") || equalIgnoringCase(name, "Proxy-Authorization");
}

QByteArray headOf(const std::shared_ptr<const ByteSource> &bytes, const Message &message)
{
    if (!bytes)
        return {};
    return bytes->read(message.headAt, std::min(message.headSize, headLimit)).value_or(QByteArray());
}

/// Known spans, and the credentials that no span covers.
QList<ByteDecor::Secret> secretsOf(const Exchange &exchange)
{
    QList<ByteDecor::Secret> secrets;
    for (const SecretSpan &span : exchange.secrets)
        secrets.append({span.range, span.name});
    if (exchange.request) {
        const QByteArray head = headOf(exchange.requestBytes(), *exchange.request);
        const auto lines = fieldLines(head, exchange.request->headAt, exchange.request->fields);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (lines[i].length == 0 || !isCredentialField(exchange.request->fields.at(i).name))
                continue;
            const QByteArrayView line =
                QByteArrayView(head).sliced(lines[i].at - exchange.request->headAt, lines[i].length);
            const ByteRange range = credentials(line, lines[i].at);
            const bool known = std::ranges::any_of(exchange.secrets, [&](const SecretSpan &span) {
                return span.range.at < range.end() && span.range.end() > range.at;
            });
            if (range.length > 0 && !known)
                secrets.append({range, Words::tr("credentials")});
        }
    }
    std::ranges::sort(secrets, {}, [](const auto &secret) { return secret.range.at; });
    return secrets;
}

QByteArray statusLine(const Response &response)
{
    return QByteArray::number(response.status) + ' ' + response.reason;
}

void appendFields(std::vector<FieldRow> &rows, const MessageContent &content, const Message &message)
{
    const QByteArray head = headOf(content.bytes, message);
    const auto lines = fieldLines(head, message.headAt, message.fields);
    for (qsizetype i = 0; i < message.fields.size(); ++i) {
        const Field &field = message.fields.at(i);
        FieldRow row{FieldRow::Field, field.name, field.value};
        if (lines[i].length > 0) {
            const QByteArrayView line = QByteArrayView(head).sliced(lines[i].at - message.headAt, lines[i].length);
            const qsizetype at = line.indexOf(field.value, field.name.size() + 1);
            row.valueAt = at < 0 ? -1 : lines[i].at + at;
            row.added = std::ranges::any_of(content.decor.added,
                                            [&](const ByteRange &added) { return added.contains(lines[i].at); });
        }
        rows.push_back(row);
    }
}

std::vector<FieldRow> fieldRows(const MessageContent &content)
{
    std::vector<FieldRow> rows;
    const Exchange &exchange = *content.exchange;
    if (!content.isRequest) {
        for (const Response &interim : exchange.interim) {
            rows.push_back({FieldRow::Interim, statusLine(interim)});
            appendFields(rows, content, interim);
        }
        if (!exchange.interim.isEmpty() && exchange.response)
            rows.push_back({FieldRow::Final, statusLine(*exchange.response)});
    }
    const Message *message = content.message();
    if (!message)
        return rows;
    appendFields(rows, content, *message);
    if (!message->trailers.isEmpty())
        rows.push_back({.kind = FieldRow::Trailers});
    for (const Field &trailer : message->trailers)
        rows.push_back({FieldRow::Field, trailer.name, trailer.value});
    return rows;
}

/// What happened after the last byte; empty where the message is whole or still under way.
QString endingOf(const MessageContent &content)
{
    const Exchange &exchange = *content.exchange;
    const Message *message = content.message();
    if (content.size() == 0 || (message && message->complete) || exchange.state == State::Open)
        return {};
    if (exchange.state == State::Incomplete)
        return Words::tr("the recording ends here");
    if (!exchange.error)
        return {};
    switch (exchange.error->kind) {
    case ErrorKind::ConnectionReset:
        return Words::tr("connection reset here");
    case ErrorKind::ConnectionClosed:
    case ErrorKind::Incomplete:
    case ErrorKind::TlsTruncated:
        return Words::tr("connection closed here");
    case ErrorKind::TimedOut:
        return Words::tr("timed out here");
    case ErrorKind::Cancelled:
        return Words::tr("stopped here");
    default:
        return Words::tr("no more was read");
    }
}

} // namespace

const Message *MessageContent::message() const
{
    if (!exchange)
        return nullptr;
    if (isRequest)
        return exchange->request ? &*exchange->request : nullptr;
    return response();
}

const Response *MessageContent::response() const
{
    return exchange && !isRequest && exchange->response ? &*exchange->response : nullptr;
}

QString MessageContent::absence() const
{
    if (!exchange)
        return isRequest ? Words::tr("The bytes of the request appear here.")
                         : Words::tr("The bytes of the response appear here.");
    if (preview)
        return isRequest ? Words::tr("The request has no bytes yet.")
                         : Words::tr("What comes back appears here when the request was sent.");
    const bool caught = exchange->role == Role::Caught;
    if (exchange->state == State::Open)
        return isRequest == caught ? Words::tr("Nothing has arrived yet.") : Words::tr("Nothing was sent yet.");
    return isRequest == caught ? Words::tr("Not a single byte arrived.") : Words::tr("Not a single byte was sent.");
}

qint64 MessageContent::headSize() const
{
    const Message *const read = message();
    return read ? read->bodyAt() : size();
}

int MessageContent::departures() const
{
    if (!exchange)
        return 0;
    std::set<qint64> places;
    for (const SidedMark &mark : exchange->marks) {
        if (mark.onRequest == isRequest && mark.mark.kind != MarkKind::ChunkExtension)
            places.insert(mark.mark.range.at);
    }
    return int(places.size());
}

QList<ByteDecor::Needle> secretBytes(const Exchange &exchange, qsizetype shortest)
{
    QList<ByteDecor::Needle> needles;
    const auto &bytes = exchange.requestBytes();
    if (!bytes)
        return needles;
    for (const auto &secret : secretsOf(exchange)) {
        const auto read = bytes->read(secret.range.at, std::min(secret.range.length, headLimit));
        if (!read || read->size() < shortest)
            continue;
        if (std::ranges::none_of(needles, [&](const auto &needle) { return needle.bytes == *read; }))
            needles.append({*read, secret.name});
    }
    return needles;
}

MessageContent readMessage(std::shared_ptr<const Exchange> exchange, bool isRequest, bool preview,
                           const QList<ByteDecor::Needle> &needles)
{
    MessageContent content{.exchange = std::move(exchange), .isRequest = isRequest, .preview = preview};
    if (!content.exchange)
        return content;
    const Exchange &of = *content.exchange;
    content.bytes = isRequest ? of.requestBytes() : of.responseBytes();
    if (content.bytes)
        content.start = content.bytes->read(0, ByteBlocks::window(0, content.size()).length).value_or(QByteArray());
    content.decor.needles = needles;
    content.decor.preview = preview;
    if (isRequest) {
        content.decor.added = of.added;
        content.decor.secrets = secretsOf(of);
    }
    for (const SidedMark &sided : of.marks) {
        if (sided.onRequest == isRequest)
            content.decor.notes.append({sided.mark.range, shortNote(sided.mark.kind)});
    }
    std::ranges::stable_sort(content.decor.added, {}, &ByteRange::at);
    std::ranges::stable_sort(content.decor.notes, {}, [](const auto &note) { return note.range.at; });
    content.decor.ending = preview ? QString() : endingOf(content);
    content.fields = fieldRows(content);
    return content;
}

} // namespace wirebell
