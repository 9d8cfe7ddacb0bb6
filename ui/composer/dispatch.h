// SPDX-License-Identifier: MIT
#pragma once

#include "draft/resolve.h"
#include "ui/exchange/exchangeview.h"
#include "ui/exchange/readingthread.h"

#include <QObject>

#include <map>

namespace wirebell {

class ExchangeWatch;
class LogThread;
class SecretStore;
class Outbound;

/// Takes drafts to the wire, several at a time, each under the key of its tab: fetches the secrets that the draft
/// names from the keychain, resolves, sends, follows what happens, and finds the other end in the log.
class Dispatch : public QObject
{
    Q_OBJECT

public:
    using Key = quint64;

    /// Nothing is owned; all outlives this object.
    Dispatch(Outbound &outbound, LogThread &log, SecretStore &secrets, ReadingThread &thread,
             QObject *parent = nullptr);
    ~Dispatch() override;

    /// refused() or began() follows. Nothing happens while the key is under way.
    void send(Key key, const RequestDraft &draft, const Environment &environment);
    /// The very bytes of a recorded request once more, to where they went.
    void sendAgain(Key key, std::shared_ptr<const Exchange> exchange);
    /// Ends the exchange under way, at whatever phase it is in.
    void stop(Key key);
    bool isUnderWay(Key key) const { return m_jobs.contains(key); }
    /// The tab is gone: what is under way is ended.
    void forget(Key key);
    /// Follows an exchange of the log for a tab: its bytes and its other end.
    void follow(Key key, const QUuid &id);

Q_SIGNALS:
    void underWayChanged(quint64 key, bool underWay);
    /// Something stands against sending; nothing was sent.
    void refused(quint64 key, const wirebell::Error &error);
    void contentChanged(quint64 key, const wirebell::ExchangeContent &content);
    void left(quint64 key, const QUuid &id);
    /// The keychain gave the secret of the draft's auth.
    void secretRead(quint64 key, const QByteArray &secret);

private:
    struct Job
    {
        RequestDraft draft;
        Environment environment;
        std::shared_ptr<const Exchange> again; ///< its bytes are sent instead of the draft
        bool whole = false;                    ///< its secrets are there: it may leave
        QUuid id;                              ///< null until it left
        TicketHolder fetching;
        TicketHolder resolving;
    };

    Job &begin(Key key);
    /// Reads those of `names` that are not known yet, one after the other, then goes on.
    void fetchSecrets(Key key, QStringList names);
    void resolveAndSend(Key key);
    void refuse(Key key, const Error &error);
    std::optional<Key> keyOf(const QUuid &id) const;

    Outbound &m_outbound;
    LogThread &m_log;
    SecretStore &m_secrets;
    ReadingThread &m_thread;
    std::map<Key, std::unique_ptr<Job>> m_jobs;
    std::map<Key, std::unique_ptr<ExchangeWatch>> m_watches;
};

} // namespace wirebell
