// SPDX-License-Identifier: MIT
#include "ui/exchange/messagecontent.h"

#include "draft/secretplaces.h"
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

QByteArray headOf(const std::shared_ptr<const ByteSource> &bytes, const Message &message)
{
    if (!bytes)
        return {};
    return bytes->read(message.headAt, std::min(message.headSize, headLimit)).value_or(QByteArray());
}

/// Adds a secret that nobody marked, unless a part of it was marked or the message is one long list of them: hiding
/// takes time with each.
void addFound(QList<ByteDecor::Secret> &secrets, const ByteRange &range, const QString &name)
{
    constexpr qsizetype foundAtMost = 256;
    const bool known = std::ranges::any_of(secrets, [&](const auto &secret) {
        return secret.range.at < range.end() && secret.range.end() > range.at;
    });
    if (!known && secrets.size() < foundAtMost)
        secrets.append({range, name});
}

/// Where the line at `from` ends together with the lines that go on with it (obs-fold, RFC 9112, 5.2).
qsizetype foldedEnd(QByteArrayView head, qsizetype from)
{
    for (;;) {
        const qsizetype end = head.indexOf('\n', from) + 1;
        if (end == 0)
            return head.size();
        if (end == head.size() || (head[end] != ' ' && head[end] != '\t'))
            return end;
        from = end;
    }
}

void addFieldSecrets(QList<ByteDecor::Secret> &secrets, QByteArrayView head, const Message &message)
{
    const auto lines = fieldLines(head, message.headAt, message.fields);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].length == 0)
            continue;
        const QByteArray &name = message.fields.at(i).name;
        const qsizetype from = lines[i].at - message.headAt;
        const QByteArrayView line = head.sliced(from, foldedEnd(head, from) - from);
        const qsizetype value = line.indexOf(':', name.size()) + 1;
        if (const auto range = secretInField(name, line.sliced(value)))
            addFound(secrets, {lines[i].at + value + range->at, range->length}, QString::fromUtf8(name));
    }
}

void addPairSecrets(QList<ByteDecor::Secret> &secrets, const QList<SecretSpan> &spans, qint64 at)
{
    for (const SecretSpan &span : spans)
        addFound(secrets, {at + span.range.at, span.range.length}, span.name);
}

bool isPlainForm(const Request &request)
{
    return request.framing == Framing::ContentLength && !request.fields.contains("Content-Encoding") &&
           request.fields.value("Content-Type").value_or(QByteArray()).toLower().startsWith(
               "application/x-www-form-urlencoded");
}

/// Those of the request that are known, and those that stand where secrets do.
QList<ByteDecor::Secret> requestSecrets(const Exchange &exchange)
{
    QList<ByteDecor::Secret> secrets;
    for (const SecretSpan &span : exchange.secrets)
        secrets.append({span.range, span.name});
    if (exchange.request) {
        const Request &request = *exchange.request;
        const auto &bytes = exchange.requestBytes();
        const QByteArray head = headOf(bytes, request);
        const QByteArrayView line = QByteArrayView(head).first(std::max<qsizetype>(head.indexOf('\n'), 0));
        if (const qsizetype at = line.indexOf(request.target); at >= 0)
            addPairSecrets(secrets, secretsInTarget(request.target), request.headAt + at);
        addFieldSecrets(secrets, head, request);
        if (bytes && isPlainForm(request)) {
            const qint64 length = std::min(request.contentSize, headLimit);
            const auto form = bytes->read(request.bodyAt(), length);
            addPairSecrets(secrets, secretsInPairs(form.value_or(QByteArray())), request.bodyAt());
        }
    }
    std::ranges::sort(secrets, {}, [](const auto &secret) { return secret.range.at; });
    return secrets;
}

QList<ByteDecor::Secret> responseSecrets(const Exchange &exchange)
{
    QList<ByteDecor::Secret> secrets;
    for (const Response &interim : exchange.interim)
        addFieldSecrets(secrets, headOf(exchange.responseBytes(), interim), interim);
    if (exchange.response)
        addFieldSecrets(secrets, headOf(exchange.responseBytes(), *exchange.response), *exchange.response);
    return secrets;
}

void appendNeedles(QList<ByteDecor::Needle> &needles, const std::shared_ptr<const ByteSource> &bytes,
                   const QList<ByteDecor::Secret> &secrets, qsizetype shortest)
{
    for (const auto &secret : secrets) {
        const auto read = bytes->read(secret.range.at, std::min(secret.range.length, headLimit));
        if (!read || read->size() < shortest)
            continue;
        if (std::ranges::none_of(needles, [&](const auto &needle) { return needle.bytes == *read; }))
            needles.append({*read, secret.name});
    }
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
    if (const auto &bytes = exchange.requestBytes())
        appendNeedles(needles, bytes, requestSecrets(exchange), shortest);
    if (const auto &bytes = exchange.responseBytes())
        appendNeedles(needles, bytes, responseSecrets(exchange), std::max(shortest, shortestHidden));
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
    content.decor.secrets = isRequest ? requestSecrets(of) : responseSecrets(of);
    if (isRequest)
        content.decor.added = of.added;
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
