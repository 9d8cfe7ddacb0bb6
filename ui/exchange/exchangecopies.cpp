// SPDX-License-Identifier: MIT
#include "ui/exchange/exchangecopies.h"

#include "collection/har.h"
#include "http/querypairs.h"
#include "ui/exchange/curlcommand.h"
#include "ui/exchange/exchangefacts.h"
#include "ui/exchange/messagecontent.h"
#include "ui/exchange/sourceview.h"
#include "wire/reading.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace wirebell {

namespace {

QList<ByteDecor::Needle> masks(const Exchange &exchange, bool withSecrets)
{
    return withSecrets ? QList<ByteDecor::Needle>() : secretBytes(exchange, 1);
}

/// As it stands within a string of a JSON text.
QByteArray inJson(const QByteArray &text)
{
    return QJsonDocument(QJsonArray{QString::fromUtf8(text)}).toJson(QJsonDocument::Compact).sliced(2).chopped(2);
}

} // namespace

void ExchangeCopies::copyText(std::function<QByteArray()> make)
{
    m_thread.ask(m_ticket.renew(), std::move(make), [](const QByteArray &text) {
        if (!text.isEmpty())
            QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
    });
}

void ExchangeCopies::copyCurl(const std::shared_ptr<const Exchange> &exchange, bool withSecrets)
{
    copyText([exchange, withSecrets] {
        const auto content = contentOf(*exchange->request, exchange->requestBytes());
        const auto bytes = content ? (*content)->read(0, curlContentLimit) : std::unexpected(content.error());
        return bytes ? curlCommand(*exchange, urlOf(*exchange), *bytes, masks(*exchange, withSecrets)) : QByteArray();
    });
}

void ExchangeCopies::copyHar(const std::shared_ptr<const Exchange> &exchange, bool withSecrets)
{
    copyText([exchange, withSecrets] {
        if (exchange->transcript.size(Direction::In) + exchange->transcript.size(Direction::Out) > SourceView::copyLimit)
            return QByteArray();
        QByteArray har = harOf({*exchange}).value_or(QByteArray());
        for (const auto &mask : masks(*exchange, withSecrets)) {
            const QByteArray name = "{{" + mask.name.toUtf8() + "}}";
            for (const QByteArray &form : {mask.bytes, percentDecoded(mask.bytes)})
                har.replace(inJson(form), inJson(name));
        }
        return har;
    });
}

void ExchangeCopies::copyUrl(const std::shared_ptr<const Exchange> &exchange, bool withSecrets)
{
    copyText([exchange, withSecrets] {
        QByteArray url = urlOf(*exchange).toUtf8();
        for (const auto &mask : masks(*exchange, withSecrets))
            url.replace(mask.bytes, "{{" + mask.name.toUtf8() + "}}");
        return url;
    });
}

void ExchangeCopies::copyBytes(const std::shared_ptr<const ByteSource> &bytes)
{
    if (!bytes)
        return;
    m_thread.ask(
        m_ticket.renew(), [bytes] { return bytes->read(0, SourceView::copyLimit); },
        [](const Result<QByteArray> &read) {
            if (!read)
                return;
            auto *data = new QMimeData;
            data->setText(QString::fromUtf8(*read));
            data->setData(u"application/octet-stream"_s, *read);
            QGuiApplication::clipboard()->setMimeData(data);
        });
}

} // namespace wirebell
