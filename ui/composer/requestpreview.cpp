// SPDX-License-Identifier: MIT
#include "ui/composer/requestpreview.h"

#include "collection/filesecrets.h"
#include "wire/reading.h"

namespace wirebell {

namespace {

/// A head and the body behind it, as one source.
class HeadAndBody final : public ByteSource
{
public:
    HeadAndBody(QByteArray head, std::shared_ptr<const ByteSource> body)
        : m_head(std::move(head))
        , m_body(std::move(body))
    {
    }

    qint64 size() const override { return m_head.size() + m_body->size(); }

    Result<QByteArray> read(qint64 at, qint64 length) const override
    {
        if (at >= m_head.size())
            return m_body->read(at - m_head.size(), length);
        QByteArray bytes = m_head.mid(at, length);
        if (const qint64 more = length - bytes.size(); more > 0) {
            const auto rest = m_body->read(0, more);
            if (!rest)
                return rest;
            bytes += *rest;
        }
        return bytes;
    }

private:
    QByteArray m_head;
    std::shared_ptr<const ByteSource> m_body;
};

} // namespace

Result<std::shared_ptr<const Exchange>> previewOf(const ResolvedRequest &request)
{
    auto exchange = std::make_shared<Exchange>();
    exchange->purpose = request.purpose;
    exchange->url = request.url;
    exchange->added = request.added;
    exchange->secrets = request.secrets;
    const QString &host = request.destination.host;
    exchange->connection.remote =
        QStringLiteral("%1:%2").arg(host.contains(u':') ? u'[' + host + u']' : host).arg(request.destination.port);
    exchange->transcript.out = request.body
                                   ? std::make_shared<const HeadAndBody>(request.head, request.body)
                                   : inMemory(request.head);
    exchange->transcript.chunks = {{.at = 0, .direction = Direction::Out, .length = request.size()}};
    if (const auto read = readTranscript(*exchange); !read)
        return std::unexpected(read.error());
    return exchange;
}

RequestPreview makePreview(RequestDraft draft, const Environment &environment)
{
    const bool named = draft.auth.kind != DraftAuth::Kind::None && !draft.auth.secretName.isEmpty() &&
                       draft.auth.secret.isEmpty();
    if (named)
        draft.auth.secret = "{{" + draft.auth.secretName.toUtf8() + "}}";
    const auto request = resolve(draft, environment);
    if (!request)
        return {{}, std::unexpected(request.error()), named};
    return {request->url, previewOf(*request), named};
}

Environment withSecretNames(Environment environment, const RequestDraft &draft)
{
    for (const QString &name : secretNames(draft)) {
        if (!environment.value(name.toUtf8()))
            environment.set(name.toUtf8(), "{{" + name.toUtf8() + "}}");
    }
    return environment;
}

} // namespace wirebell
