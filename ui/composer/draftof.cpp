// SPDX-License-Identifier: MIT
#include "ui/composer/draftof.h"

#include "bodyview/bodyview.h"
#include "wire/reading.h"

#include <QUrl>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

DraftBody::Kind draftKind(BodyKind kind)
{
    switch (kind) {
    case BodyKind::Empty:
        return DraftBody::Kind::None;
    case BodyKind::Json:
        return DraftBody::Kind::Json;
    case BodyKind::Xml:
        return DraftBody::Kind::Xml;
    case BodyKind::Form:
        return DraftBody::Kind::Form;
    case BodyKind::Html:
    case BodyKind::Text:
    case BodyKind::Binary:
        break;
    }
    return DraftBody::Kind::Text;
}

/// A part of a source, from some place to its end.
class Rest final : public ByteSource
{
public:
    Rest(std::shared_ptr<const ByteSource> whole, qint64 from) : m_whole(std::move(whole)), m_from(from) {}

    qint64 size() const override { return m_whole->size() - m_from; }
    Result<QByteArray> read(qint64 at, qint64 length) const override { return m_whole->read(m_from + at, length); }

private:
    std::shared_ptr<const ByteSource> m_whole;
    qint64 m_from;
};

/// "127.0.0.1:9000", "[::1]:9000"
std::optional<Destination> destinationOf(const QString &address)
{
    const qsizetype colon = address.lastIndexOf(u':');
    bool number = false;
    Destination destination;
    destination.port = address.sliced(colon + 1).toUShort(&number);
    if (colon <= 0 || !number)
        return {};
    destination.host = address.first(colon);
    if (destination.host.startsWith(u'['))
        destination.host = destination.host.sliced(1).chopped(1);
    return destination;
}

} // namespace

Result<RequestDraft> draftOf(const Exchange &exchange)
{
    if (!exchange.request)
        return failure(ErrorKind::NotHttp);
    const Request &request = *exchange.request;
    RequestDraft draft;
    draft.purpose = exchange.purpose;
    draft.method = request.method;
    draft.version = request.version == "1.0" ? "1.0" : "1.1";
    draft.url = exchange.role == Role::Caught ? "{{catcher}}" + request.target : exchange.url.toUtf8();

    QList<QByteArray> added;
    for (const ByteRange &range : exchange.added) {
        if (const auto line = exchange.requestBytes()->read(range.at, range.length))
            added.append(line->first(qMax<qsizetype>(0, line->indexOf(':'))));
    }
    for (const Field &field : request.fields) {
        const bool anew = equalIgnoringCase(field.name, "Host") || equalIgnoringCase(field.name, "Content-Length") ||
                          equalIgnoringCase(field.name, "Transfer-Encoding") || added.contains(field.name);
        if (!anew && !field.name.startsWith(':')) // HTTP/2's pseudo-fields
            draft.fields.append({field.name, field.value, true});
    }
    const auto content = contentOf(request, exchange.requestBytes());
    if (!content)
        return std::unexpected(content.error());
    if ((*content)->size() > draftBodyLimit)
        return failure(ErrorKind::BodyTooLarge, QString::number((*content)->size()));
    auto body = (*content)->readAll();
    if (!body)
        return std::unexpected(body.error());
    draft.body.kind = draftKind(guessKind(*body, request.fields.value("Content-Type").value_or(QByteArray())));
    draft.body.text = std::move(*body);
    draft.body.literal = true;
    return draft;
}

Result<ResolvedRequest> sameBytes(const Exchange &exchange)
{
    const auto &bytes = exchange.requestBytes();
    if (!bytes || bytes->size() == 0)
        return failure(ErrorKind::NotHttp);
    ResolvedRequest again;
    if (exchange.role == Role::Caught) {
        const auto destination = destinationOf(exchange.connection.local);
        if (!destination)
            return failure(ErrorKind::InvalidUrl, exchange.connection.local);
        again.destination = *destination;
        again.destination.tls = exchange.connection.tls.has_value();
        const QString target = exchange.request ? QString::fromUtf8(exchange.request->target) : QString();
        again.url = (again.destination.tls ? u"https://"_s : u"http://"_s) + exchange.connection.local +
                    (target.startsWith(u'/') ? target : u"/"_s);
    } else {
        const QUrl url(exchange.url);
        if (!url.isValid() || url.host().isEmpty())
            return failure(ErrorKind::InvalidUrl, exchange.url);
        again.destination.tls = url.scheme() == "https"_L1;
        again.destination.host = QString::fromLatin1(QUrl::toAce(url.host()));
        if (again.destination.host.isEmpty()) // an address has no ACE form
            again.destination.host = url.host();
        again.destination.port = quint16(url.port(again.destination.tls ? 443 : 80));
        again.url = exchange.url;
    }
    again.purpose = exchange.purpose;
    again.added = exchange.added;
    again.secrets = exchange.secrets;
    // What could not be read as a head is sent in one piece.
    const qint64 head = exchange.request && exchange.request->headSize > 0 ? exchange.request->bodyAt() : bytes->size();
    auto read = bytes->read(0, head);
    if (!read)
        return std::unexpected(read.error());
    again.head = std::move(*read);
    if (bytes->size() > head)
        again.body = std::make_shared<Rest>(bytes, head);
    return again;
}

} // namespace wirebell
