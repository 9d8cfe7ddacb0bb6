// SPDX-License-Identifier: MIT
#include "ui/log/logkeeping.h"

#include "phrase/phrase.h"
#include "store/handoverwriter.h"
#include "store/logreader.h"
#include "store/storepaths.h"

#include <QDir>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostUndone = 100;

Result<qint64> nothing(const Result<void> &done)
{
    return done ? Result<qint64>(0) : std::unexpected(done.error());
}

/// A hand-over with these exchanges; how many they are.
Result<qint64> writeFile(const QString &from, const QList<qint64> &numbers, const QString &path)
{
    const auto reader = LogReader::open(from);
    if (!reader)
        return std::unexpected(reader.error());
    if (const auto written = writeHandOver(path, **reader, numbers); !written)
        return std::unexpected(written.error());
    return numbers.size();
}

} // namespace

LogKeeping::LogKeeping(QObject *parent) : QObject(parent), m_thread(std::make_unique<ReadingThread>(u"keeping"_s)) {}

LogKeeping::~LogKeeping()
{
    m_always.cancel();
    m_thread.reset(); // what it is at goes on until it is done
}

void LogKeeping::start(ExchangeLog &log)
{
    m_log = &log;
    m_sink = std::make_unique<RecordingSink>(log);
    m_sink->setWithoutSecrets(m_withoutSecrets);
    log.setKeepPolicy(m_policy);
}

void LogKeeping::write(std::function<Result<qint64>(ExchangeLog &)> work, std::function<void(qint64)> done)
{
    if (!m_log)
        return Q_EMIT failed(tr("There is no log that could be written to."));
    m_thread->ask(
        m_always, [work = std::move(work), log = m_log] { return work(*log); },
        [this, done = std::move(done)](const Result<qint64> &count) {
            if (count)
                done(*count);
            else
                Q_EMIT failed(phrase(count.error()).text());
        });
}

void LogKeeping::apply(const QList<Change> &changes, std::function<void(qint64)> done)
{
    write(
        [changes](ExchangeLog &log) -> Result<qint64> {
            for (const Change &change : changes) {
                const auto written = log.annotate(change.id, change.after);
                // One that was deleted meanwhile is nobody's any more.
                if (!written && written.error().kind != ErrorKind::NoSuchExchange)
                    return std::unexpected(written.error());
            }
            return changes.size();
        },
        std::move(done));
}

void LogKeeping::annotate(const QList<Change> &changes)
{
    QList<Change> real;
    std::ranges::copy_if(changes, std::back_inserter(real),
                         [](const Change &change) { return change.before != change.after; });
    if (real.isEmpty())
        return;
    apply(real, [this, real](qint64) {
        remember({.removed = {}, .changed = real});
    });
}

void LogKeeping::remove(const QList<QUuid> &ids)
{
    if (ids.isEmpty())
        return;
    write([ids](ExchangeLog &log) { return log.remove(ids); },
          [this, ids](qint64 count) {
              remember({.removed = ids, .changed = {}});
              Q_EMIT said(tr("%Ln exchange(s) deleted", nullptr, int(count)), true);
          });
}

void LogKeeping::remember(const Done &done)
{
    m_done.append(done);
    if (m_done.size() > mostUndone)
        m_done.removeFirst();
}

void LogKeeping::undo()
{
    if (m_done.isEmpty())
        return;
    const Done done = m_done.takeLast();
    if (!done.removed.isEmpty()) {
        write([ids = done.removed](ExchangeLog &log) { return log.restore(ids); },
              [this](qint64 count) { Q_EMIT said(tr("%Ln exchange(s) brought back", nullptr, int(count)), false); });
        return;
    }
    QList<Change> back;
    for (const Change &change : done.changed)
        back.append({.id = change.id, .before = change.after, .after = change.before});
    apply(back, [this](qint64 count) {
        Q_EMIT said(tr("As it was before, for %Ln exchange(s)", nullptr, int(count)), false);
    });
}

void LogKeeping::forgetEverything()
{
    write([](ExchangeLog &log) { return nothing(log.forgetEverything()); },
          [this](qint64) {
              m_done.clear();
              Q_EMIT said(tr("Everything is forgotten."), false);
          });
}

void LogKeeping::handOver(const QString &from, const QList<qint64> &numbers, const QString &path)
{
    m_thread->ask(
        m_always, [from, numbers, path] { return writeFile(from, numbers, path); },
        [this, path](const Result<qint64> &count) {
            if (count)
                Q_EMIT said(tr("%Ln exchange(s) in %1", nullptr, int(*count)).arg(QDir::toNativeSeparators(path)),
                            false);
            else
                Q_EMIT failed(phrase(count.error()).text());
        });
}

void LogKeeping::setPolicy(const KeepPolicy &policy)
{
    if (policy == m_policy)
        return;
    m_policy = policy;
    if (m_log)
        m_log->setKeepPolicy(policy);
    Q_EMIT policyChanged();
}

void LogKeeping::setWithoutSecrets(bool without)
{
    if (std::exchange(m_withoutSecrets, without) == without)
        return;
    if (m_sink)
        m_sink->setWithoutSecrets(without);
    Q_EMIT policyChanged();
}

void LogKeeping::askSpace(const Ticket &ticket, std::function<void(Space)> answered)
{
    if (!m_log)
        return;
    m_thread->ask(
        ticket,
        [folder = m_log->folder()] {
            const StorePaths paths(folder);
            const auto reader = LogReader::open(folder);
            Space space{.taken = spaceTaken(nativePath(folder)) + spaceTaken(nativePath(paths.bytes()))};
            space.quota = KeepPolicy().quota(space.taken, spaceLeft(nativePath(folder)));
            space.dropped = reader ? (*reader)->dropped().value_or(0) : 0;
            return space;
        },
        std::move(answered));
}

} // namespace wirebell
