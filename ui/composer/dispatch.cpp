// SPDX-License-Identifier: MIT
#include "ui/composer/dispatch.h"

#include "collection/filesecrets.h"
#include "exchange/replay.h"
#include "secret/secretstore.h"
#include "ui/composer/outbound.h"
#include "ui/log/exchangewatch.h"

#include <QPointer>

namespace wirebell {

Dispatch::Dispatch(Outbound &outbound, LogThread &log, SecretStore &secrets, ReadingThread &thread, QObject *parent)
    : QObject(parent)
    , m_outbound(outbound)
    , m_log(log)
    , m_secrets(secrets)
    , m_thread(thread)
{
    connect(&outbound, &Outbound::started, this, [this] {
        for (const auto &[key, job] : m_jobs)
            resolveAndSend(key);
    });
    connect(&outbound, &Outbound::progressed, this, [this](const std::shared_ptr<const Exchange> &exchange) {
        if (const auto key = keyOf(exchange->id))
            Q_EMIT contentChanged(*key, {exchange, nullptr, false});
    });
    connect(&outbound, &Outbound::finished, this, [this](const std::shared_ptr<const Exchange> &exchange) {
        const auto key = keyOf(exchange->id);
        if (!key)
            return;
        m_jobs.erase(*key);
        Q_EMIT contentChanged(*key, {exchange, nullptr, false});
        follow(*key, exchange->id);
        Q_EMIT underWayChanged(*key, false);
    });
}

Dispatch::~Dispatch() = default;

std::optional<Dispatch::Key> Dispatch::keyOf(const QUuid &id) const
{
    for (const auto &[key, job] : m_jobs) {
        if (job->id == id)
            return key;
    }
    return {};
}

Dispatch::Job &Dispatch::begin(Key key)
{
    if (const auto watch = m_watches.find(key); watch != m_watches.end())
        watch->second->stop();
    auto &job = m_jobs[key];
    job = std::make_unique<Job>();
    Q_EMIT underWayChanged(key, true);
    return *job;
}

void Dispatch::send(Key key, const RequestDraft &draft, const Environment &environment)
{
    if (isUnderWay(key))
        return;
    Job &job = begin(key);
    job.draft = draft;
    job.environment = environment;

    fetchSecrets(key, secretNames(draft));
}

void Dispatch::fetchSecrets(Key key, QStringList names)
{
    Job &job = *m_jobs.at(key);
    names.removeIf([&](const QString &name) {
        return job.environment.value(name.toUtf8())
               || (name == job.draft.auth.secretName && !job.draft.auth.secret.isEmpty());
    });
    if (names.isEmpty()) {
        job.whole = true;
        return resolveAndSend(key);
    }
    const QString name = names.takeFirst();
    // The keychain may take long: the send may be stopped meanwhile, and another one begun.
    const Ticket ticket = job.fetching.ticket();
    m_secrets.read(name, [guard = QPointer(this), ticket, key, name, names](const Result<QByteArray> &secret) {
        if (!guard || !ticket.wanted())
            return;
        if (!secret)
            return guard->refuse(key, secret.error());
        Job &waiting = *guard->m_jobs.at(key);
        if (name == waiting.draft.auth.secretName) {
            waiting.draft.auth.secret = *secret;
            Q_EMIT guard->secretRead(key, *secret);
        } else {
            waiting.environment.set(name.toUtf8(), *secret);
        }
        guard->fetchSecrets(key, names);
    });
}

void Dispatch::sendAgain(Key key, std::shared_ptr<const Exchange> exchange)
{
    if (isUnderWay(key))
        return;
    Job &job = begin(key);
    job.again = std::move(exchange);
    job.whole = true;
    resolveAndSend(key);
}

void Dispatch::resolveAndSend(Key key)
{
    Job &job = *m_jobs.at(key);
    if (!m_outbound.isStarted() || !job.whole || !job.id.isNull())
        return;
    m_thread.ask(
        job.resolving.renew(),
        [draft = job.draft, environment = job.environment, again = job.again] {
            return again ? replayed(*again) : resolve(draft, environment);
        },
        [this, key](Result<ResolvedRequest> request) {
            if (!request)
                return refuse(key, request.error());
            const QUuid id = m_outbound.send(std::move(*request));
            m_jobs.at(key)->id = id;
            Q_EMIT left(key, id);
        });
}

void Dispatch::refuse(Key key, const Error &error)
{
    m_jobs.erase(key);
    Q_EMIT refused(key, error);
    Q_EMIT underWayChanged(key, false);
}

void Dispatch::stop(Key key)
{
    const auto it = m_jobs.find(key);
    if (it == m_jobs.end())
        return;
    if (it->second->id.isNull())
        return refuse(key, {ErrorKind::Cancelled, {}}); // it has not left yet
    m_outbound.cancel(it->second->id); // finished() follows
}

void Dispatch::forget(Key key)
{
    if (const auto it = m_jobs.find(key); it != m_jobs.end()) {
        m_outbound.cancel(it->second->id);
        m_jobs.erase(it);
    }
    m_watches.erase(key);
}

void Dispatch::follow(Key key, const QUuid &id)
{
    auto &watch = m_watches[key];
    if (!watch) {
        watch = std::make_unique<ExchangeWatch>(m_log);
        connect(watch.get(), &ExchangeWatch::loaded, this,
                [this, key](const ExchangeContent &content) { Q_EMIT contentChanged(key, content); });
    }
    watch->watch(id);
}

} // namespace wirebell
