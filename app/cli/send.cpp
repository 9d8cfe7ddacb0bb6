// SPDX-License-Identifier: MIT
#include "cli/verbs.h"

#include "base/wakeup.h"
#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/curlview.h"
#include "cli/delivery.h"
#include "cli/sendoptions.h"
#include "exchange/redactingsink.h"
#include "exchange/sender.h"
#include "phrase/phrase.h"
#include "store/exchangelog.h"

#include <QCoreApplication>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

SendOptions sendOptions(const CurlTransfer &transfer)
{
    SendOptions options;
    options.connectTimeout = transfer.connectTimeout;
    options.maxTime = transfer.maxTime;
    options.insecure = transfer.insecure;
    options.caFile = transfer.caFile;
    options.fixedAddresses = transfer.fixedAddresses;
    return options;
}

/// Sends one transfer after the other and shows each as it ends.
class SendRun
{
public:
    SendRun(Sender &sender, const SendWords &words) : m_sender(sender), m_words(words)
    {
        QObject::connect(&m_sender, &Sender::finished, &m_sender,
                         [this](const std::shared_ptr<const Exchange> &exchange) { finished(*exchange); });
        if (!words.showing)
            QObject::connect(&m_sender, &Sender::contentCame, &m_sender,
                             [this](const Exchange &exchange, QByteArrayView bytes) { contentCame(exchange, bytes); });
    }

    int run()
    {
        WakeUp first([this] { sendNext(); });
        first.ring();
        QCoreApplication::exec();
        return m_status;
    }

private:
    const CurlTransfer &transfer() const { return m_words.transfers.at(m_next - 1); }

    void sendNext()
    {
        while (m_next < m_words.transfers.size()) {
            ++m_next;
            ResolveOptions options;
            options.profile = m_words.profile;
            options.userAgent = transfer().userAgent;
            options.pathAsIs = transfer().pathAsIs;
            auto request = resolve(transfer().draft, m_words.environment, options);
            if (request) {
                m_view.emplace(transfer(), m_console);
                m_shown = {};
                m_sender.send(std::move(*request), sendOptions(transfer()));
                return;
            }
            complain(request.error());
            m_status = Usage;
        }
        QCoreApplication::quit();
    }

    void contentCame(const Exchange &exchange, QByteArrayView bytes)
    {
        if (!m_shown)
            return; // nobody reads any more
        m_shown = m_view->content(exchange, bytes);
        if (!m_shown)
            m_sender.cancel(exchange.id);
    }

    void finished(const Exchange &exchange)
    {
        if (m_shown)
            m_shown = m_words.showing ? showExchange(m_console, exchange, std::nullopt, *m_words.showing)
                                      : m_view->finish(exchange);
        if (!m_shown)
            complain(m_shown.error());
        const bool delivered = isDelivered(exchange);
        const bool tells = !transfer().silent || transfer().showError;
        if (m_shown && exchange.error && tells)
            complain(phrase(exchange).text());
        else if (!delivered && tells)
            complainOfRefusal(exchange);
        if (!m_shown || !passes(exchange, transfer()) || exchange.error || !delivered)
            m_status = Failure;
        sendNext();
    }

    Sender &m_sender;
    const SendWords &m_words;
    Console m_console;
    std::optional<CurlView> m_view; ///< of the transfer under way
    Result<void> m_shown;           ///< whether what came could be shown
    qsizetype m_next = 0;           ///< the transfer to be sent next
    int m_status = Done;
};

} // namespace

int sendVerb(const QList<QByteArray> &words)
{
    SendWords read;
    if (const auto status = readSendWords(words, read))
        return *status;

    SystemResolver resolver;
    if (read.store.isEmpty()) {
        Sender sender(nullptr, resolver);
        return SendRun(sender, read).run();
    }
    const auto log = ExchangeLog::open(read.store);
    if (!log) {
        complain(log.error());
        return Failure;
    }
    RedactingSink redacting(**log);
    Sender sender(read.withoutSecrets ? &redacting : static_cast<ExchangeSink *>(log->get()), resolver);
    return SendRun(sender, read).run();
}

} // namespace wirebell
