// SPDX-License-Identifier: MIT
#include "cli/verbs.h"

#include "base/wakeup.h"
#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/curlview.h"
#include "cli/sendoptions.h"
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
    SendRun(Sender &sender, const SendWords &words)
        : m_sender(sender)
        , m_words(words)
    {
        QObject::connect(&m_sender, &Sender::finished, &m_sender,
                         [this](const std::shared_ptr<const Exchange> &exchange) { finished(*exchange); });
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
            auto request = resolve(transfer().draft, Environment(), options);
            if (request) {
                m_sender.send(std::move(*request), sendOptions(transfer()));
                return;
            }
            complain(request.error());
            m_status = Usage;
        }
        QCoreApplication::quit();
    }

    void finished(const Exchange &exchange)
    {
        const Result<bool> done = m_words.showing ? shownAsAsked(exchange) : showAsCurl(exchange, transfer(), m_console);
        if (!done)
            complain(done.error());
        const int status = exchange.response ? exchange.response->status : 0;
        const bool delivered = exchange.purpose == Purpose::Api || (status >= 200 && status < 300);
        const bool tells = !transfer().silent || transfer().showError;
        if (exchange.error && tells)
            complain(phrase(exchange).text());
        else if (!delivered && tells)
            complain(QCoreApplication::translate("wirebell-cli", "The webhook was not taken: the answer is %1, not 2xx.")
                         .arg(status));
        if (!done || !*done || exchange.error || !delivered)
            m_status = Failure;
        sendNext();
    }

    Result<bool> shownAsAsked(const Exchange &exchange)
    {
        if (const auto shown = showExchange(m_console, exchange, std::nullopt, *m_words.showing); !shown)
            return std::unexpected(shown.error());
        return passes(exchange, transfer());
    }

    Sender &m_sender;
    const SendWords &m_words;
    Console m_console;
    qsizetype m_next = 0; ///< the transfer to be sent next
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
    Sender sender(log->get(), resolver);
    return SendRun(sender, read).run();
}

} // namespace wirebell
