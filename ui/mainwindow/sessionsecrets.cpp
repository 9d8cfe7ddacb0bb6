// SPDX-License-Identifier: MIT
#include "ui/mainwindow/sessionsecrets.h"

#include "collection/filesecrets.h"
#include "secret/secretstore.h"
#include "ui/mainwindow/session.h"

#include <QPointer>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

// Nobody writes it: whether it is there does not matter, only that the keychain says so.
const QString probe = u"wirebell-probe"_s;
constexpr qsizetype randomDigits = 8; // at the end of a made name

QList<RequestDraft *> draftsOf(Session &session)
{
    QList<RequestDraft *> drafts;
    for (OpenRequest &request : session.requests) {
        drafts.append(&request.draft);
        if (request.saved)
            drafts.append(&*request.saved);
    }
    return drafts;
}

QStringList namesInBody(const RequestDraft &draft)
{
    RequestDraft bare;
    bare.body = draft.body;
    return namesIn(bare);
}

} // namespace

SessionSecrets::SessionSecrets(SecretStore &secrets, const QStringList &names, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
{
    for (const QString &name : names)
        m_entries.append(Entry{.name = name});
}

SessionSecrets::Entry *SessionSecrets::find(const QString &name)
{
    const auto it = std::ranges::find(m_entries, name, &Entry::name);
    return it == m_entries.end() ? nullptr : &*it;
}

SessionSecrets::Entry *SessionSecrets::holderOf(const QByteArray &value)
{
    const auto it =
        std::ranges::find_if(m_entries, [&](const Entry &entry) { return entry.known && entry.value == value; });
    return it == m_entries.end() ? nullptr : &*it;
}

bool SessionSecrets::hasUnkept() const
{
    return std::ranges::any_of(m_entries, [](const Entry &entry) { return entry.known && !entry.kept; });
}

QString SessionSecrets::nameFor(const QString &what, const QByteArray &value, QSet<QString> &used)
{
    Entry *entry = holderOf(value);
    if (!entry) {
        const QString made = makeSecretName(u"session"_s, what);
        const auto free = std::ranges::find_if(m_entries, [&](const Entry &one) {
            return !used.contains(one.name) && one.name.size() == made.size() &&
                   one.name.startsWith(made.first(made.size() - randomDigits));
        });
        entry = free == m_entries.end() ? &m_entries.emplace_back(Entry{.name = made}) : &*free;
        entry->value = value;
        entry->known = true;
        entry->kept = false;
    }
    used.insert(entry->name);
    return entry->name;
}

void SessionSecrets::takeOut(Session &session)
{
    const QList<RequestDraft *> drafts = draftsOf(session);
    // What did not change keeps its name; only then is a name free for what did.
    QSet<QString> used;
    for (const RequestDraft *draft : drafts) {
        for (const QString &name : namesIn(*draft))
            used.insert(name);
        withNames(*draft, [&](const QString &, const QByteArray &value) {
            if (const Entry *entry = holderOf(value))
                used.insert(entry->name);
            return QString();
        });
    }
    for (RequestDraft *draft : drafts) {
        *draft = withNames(std::move(*draft), [&](const QString &what, const QByteArray &value) {
            return nameFor(what, value, used);
        });
    }
    for (const Entry &entry : std::as_const(m_entries)) {
        if (!used.contains(entry.name))
            m_unused.append(entry.name);
    }
    m_entries.removeIf([&](const Entry &entry) { return !used.contains(entry.name); });
    session.secrets = m_unused;
    for (const Entry &entry : std::as_const(m_entries))
        session.secrets.append(entry.name);
}

void SessionSecrets::keep()
{
    m_halted = false;
    next();
}

void SessionSecrets::next()
{
    if (m_busy)
        return; // one after the other: the keychain does not promise to take them in order
    if (!m_halted) {
        const auto unkept =
            std::ranges::find_if(m_entries, [](const Entry &entry) { return entry.known && !entry.kept; });
        if (unkept != m_entries.end())
            return write(*unkept);
        if (!m_unused.isEmpty())
            return remove(m_unused.first());
    }
    Q_EMIT idle();
}

void SessionSecrets::write(const Entry &entry)
{
    m_busy = true;
    m_secrets.write(entry.name, entry.value,
                    [guard = QPointer(this), name = entry.name, value = entry.value](const Result<void> &written) {
                        if (!guard)
                            return;
                        Entry *now = guard->find(name);
                        if (written && now && now->value == value)
                            now->kept = true;
                        guard->finish(written);
                    });
}

void SessionSecrets::remove(const QString &name)
{
    m_busy = true;
    m_secrets.remove(name, [guard = QPointer(this), name](const Result<void> &removed) {
        if (!guard)
            return;
        if (removed)
            guard->m_unused.removeOne(name);
        guard->finish(removed);
    });
}

void SessionSecrets::finish(const Result<void> &result)
{
    m_busy = false;
    if (result) {
        Q_EMIT worked();
    } else {
        m_halted = true;
        Q_EMIT failed(result.error());
    }
    next();
}

void SessionSecrets::prepare(OpenRequest &request)
{
    const auto prepareDraft = [this](RequestDraft &draft) {
        if (!draft.body.literal)
            return;
        for (const QString &name : namesInBody(draft)) {
            if (!find(name))
                continue;
            m_literal.insert(name);
            draft.body.literal = false; // until it is read: a name must not go out in its place
        }
    };
    prepareDraft(request.draft);
    if (request.saved)
        prepareDraft(*request.saved);
}

void SessionSecrets::read()
{
    QStringList names;
    for (const Entry &entry : std::as_const(m_entries))
        names.append(entry.name);
    m_busy = true;
    readNext(names.isEmpty() ? QStringList{probe} : names);
}

void SessionSecrets::readNext(QStringList names)
{
    if (names.isEmpty()) {
        m_busy = false;
        Q_EMIT finishedReading({});
        return next();
    }
    const QString name = names.takeFirst();
    m_secrets.read(name, [guard = QPointer(this), name, names](const Result<QByteArray> &read) {
        if (!guard)
            return;
        Entry *entry = guard->find(name);
        if (read && entry && !entry->known) {
            entry->value = *read;
            entry->known = entry->kept = true;
        } else if (!read && read.error().kind == ErrorKind::NoSuchSecret) {
            if (entry && !entry->known)
                guard->m_lost.insert(name);
        } else if (!read) {
            guard->m_busy = false;
            Q_EMIT guard->failed(read.error());
            Q_EMIT guard->finishedReading(read.error());
            return guard->next();
        }
        Q_EMIT guard->worked();
        guard->readNext(names);
    });
}

void SessionSecrets::putBack(OpenRequest &request) const
{
    const auto valueOf = [this](const QString &name) -> std::optional<QByteArray> {
        if (m_lost.contains(name))
            return QByteArray();
        const auto it = std::ranges::find(m_entries, name, &Entry::name);
        return it != m_entries.end() && it->known ? std::optional(it->value) : std::nullopt;
    };
    const auto putDraft = [&](RequestDraft &draft) {
        const bool literal = std::ranges::any_of(namesInBody(draft), [&](const QString &name) {
            return m_literal.contains(name) && valueOf(name);
        });
        draft = withValues(std::move(draft), valueOf);
        draft.body.literal = draft.body.literal || literal;
    };
    putDraft(request.draft);
    if (request.saved)
        putDraft(*request.saved);
}

void SessionSecrets::giveAway(const QStringList &names)
{
    m_entries.removeIf([&](const Entry &entry) { return names.contains(entry.name); });
}

} // namespace wirebell
