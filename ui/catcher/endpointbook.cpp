// SPDX-License-Identifier: MIT
#include "ui/catcher/endpointbook.h"

#include "collection/rulefile.h"
#include "collection/savedfile.h"
#include "secret/secretstore.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QRandomGenerator>

namespace wirebell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A secret that nobody has.
QByteArray unknownSecret()
{
    QByteArray secret(32, '\0');
    QRandomGenerator::system()->generate(reinterpret_cast<quint32 *>(secret.data()),
                                         reinterpret_cast<quint32 *>(secret.data() + secret.size()));
    return secret.toHex();
}

QString plainWord(const QString &text)
{
    QString word;
    for (const QChar c : text.toLower()) {
        if (c.isLetterOrNumber() && c.unicode() < 128)
            word += c;
        else if (!word.isEmpty() && !word.endsWith(u'_'))
            word += u'_';
    }
    while (word.endsWith(u'_'))
        word.chop(1);
    return word;
}

} // namespace

EndpointBook::EndpointBook(const QString &path, SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_secrets(secrets)
    , m_thread(std::make_unique<ReadingThread>(u"endpoints"_s))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(300ms);
    connect(&m_pause, &QTimer::timeout, this, &EndpointBook::save);
}

EndpointBook::~EndpointBook()
{
    m_ticket.renew();
    m_thread.reset(); // what it still writes is older
    if (m_loaded && m_readable && !m_saved) {
        keepSecrets();
        (void)saving()();
    }
}

void EndpointBook::load()
{
    // The names come in the secrets' places, and are read from the keychain then.
    m_thread->ask(
        m_ticket.ticket(),
        [path = m_path] { return readRuleFile(path, [](const QString &name) { return name.toUtf8(); }); },
        [this](const Result<QList<EndpointConfig>> &read) { take(read); });
}

void EndpointBook::take(const Result<QList<EndpointConfig>> &read)
{
    if (read) {
        for (const EndpointConfig &config : *read) {
            Entry entry{.config = config};
            if (entry.config.auth) {
                entry.secretName = QString::fromUtf8(std::exchange(entry.config.auth->secret, {}));
                entry.lost = true;
            }
            m_entries.append(entry);
        }
    } else {
        m_entries.append(Entry{.config = {.name = tr("Everything")}});
        if (read.error().kind != ErrorKind::FileNotFound) {
            m_fileError = read.error();
            m_readable = false;
        }
    }
    m_loaded = true;
    Q_EMIT rearranged();
    Q_EMIT loaded();
    Q_EMIT savingChanged();
    readSecrets();
}

void EndpointBook::readSecrets()
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.secretName.isEmpty())
            continue;
        m_secrets.read(entry.secretName, [guard = QPointer(this), name = entry.secretName](const auto &secret) {
            if (!guard)
                return;
            if (!secret) {
                guard->m_secretError = secret.error();
                return Q_EMIT guard->savingChanged();
            }
            for (int i = 0; i < guard->size(); ++i) {
                Entry &there = guard->m_entries[i];
                if (there.secretName != name || !there.lost || !there.config.auth)
                    continue;
                there.lost = false;
                there.kept = *secret;
                there.config.auth->secret = *secret;
                Q_EMIT guard->edited(i);
            }
        });
    }
}

int EndpointBook::indexOf(const QString &name) const
{
    const auto it = std::ranges::find_if(m_entries, [&](const Entry &entry) { return entry.config.name == name; });
    return it == m_entries.end() ? -1 : int(it - m_entries.begin());
}

int EndpointBook::twinOf(int index) const
{
    const auto plain = [](QByteArray path) {
        while (path.endsWith('/'))
            path.chop(1);
        return path;
    };
    for (int i = 0; i < size(); ++i) {
        if (i != index && plain(at(i).path) == plain(at(index).path) && at(i).listen == at(index).listen)
            return i;
    }
    return -1;
}

QList<EndpointConfig> EndpointBook::inForce() const
{
    QList<EndpointConfig> all;
    for (const Entry &entry : m_entries) {
        all.append(entry.config);
        if (auto &auth = all.last().auth; auth && auth->secret.isEmpty())
            auth->secret = unknownSecret();
    }
    return all;
}

void EndpointBook::set(int index, const EndpointConfig &config)
{
    Entry &entry = m_entries[index];
    if (entry.config == config)
        return;
    entry.config = config;
    if (!config.auth || !config.auth->secret.isEmpty())
        entry.lost = false;
    changed();
    Q_EMIT edited(index);
}

int EndpointBook::add()
{
    int number = size() + 1;
    const auto free = [this](int wanted) {
        const QByteArray path = "/hook" + QByteArray::number(wanted);
        return std::ranges::none_of(m_entries, [&](const Entry &entry) {
            return entry.config.path == path || entry.config.name == tr("Endpoint %1").arg(wanted);
        });
    };
    while (!free(number))
        ++number;
    m_entries.append(
        Entry{.config = {.name = tr("Endpoint %1").arg(number), .path = "/hook" + QByteArray::number(number)}});
    changed();
    Q_EMIT rearranged();
    return size() - 1;
}

void EndpointBook::move(int from, int to)
{
    if (from == to || from < 0 || to < 0 || from >= size() || to >= size())
        return;
    m_entries.move(from, to);
    changed();
    Q_EMIT rearranged();
}

void EndpointBook::remove(int index)
{
    m_removed = Removed{index, m_entries.takeAt(index)};
    if (!m_removed->entry.secretName.isEmpty()) { // restored, it is written again
        m_secrets.remove(m_removed->entry.secretName, [](const Result<void> &) {});
        m_removed->entry.kept.clear();
    }
    changed();
    Q_EMIT rearranged();
}

QString EndpointBook::removed() const
{
    return m_removed ? m_removed->entry.config.name : QString();
}

int EndpointBook::restore()
{
    if (!m_removed)
        return -1;
    const int index = qMin(m_removed->index, size());
    m_entries.insert(index, m_removed->entry);
    m_removed.reset();
    changed();
    Q_EMIT rearranged();
    return index;
}

void EndpointBook::setAside()
{
    if (m_readable)
        return;
    const QString aside = m_path + QDateTime::currentDateTime().toString(u"'.'yyyyMMdd-HHmmss"_s);
    if (QFileInfo::exists(m_path) && !QFile::rename(m_path, aside)) {
        m_fileError = Error{ErrorKind::FileNotWritable, aside};
        return Q_EMIT savingChanged();
    }
    m_readable = true;
    m_fileError.reset();
    m_saved = false;
    save();
}

QString EndpointBook::freeSecretName(const Entry &entry) const
{
    const QString word = plainWord(entry.config.name);
    const QString base = u"catcher_"_s + (word.isEmpty() ? u"endpoint"_s : word);
    QString name = base;
    for (int i = 2; std::ranges::any_of(m_entries, [&](const Entry &other) { return other.secretName == name; }); ++i)
        name = base + u'_' + QString::number(i);
    return name;
}

void EndpointBook::keepSecrets()
{
    for (int i = 0; i < size(); ++i) {
        Entry &entry = m_entries[i];
        if (!entry.config.auth) {
            if (!entry.secretName.isEmpty())
                m_secrets.remove(std::exchange(entry.secretName, {}), [](const Result<void> &) {});
            entry.kept.clear();
            continue;
        }
        if (entry.secretName.isEmpty())
            entry.secretName = freeSecretName(entry);
        const QByteArray secret = entry.config.auth->secret;
        if (secret.isEmpty() || secret == entry.kept)
            continue;
        entry.kept = secret;
        m_secrets.write(entry.secretName, secret,
                        [guard = QPointer(this), name = entry.secretName](const Result<void> &written) {
                            if (!guard)
                                return;
                            guard->m_secretError = written ? std::optional<Error>() : written.error();
                            for (Entry &each : guard->m_entries) {
                                if (!written && each.secretName == name)
                                    each.kept.clear(); // with the next change it is tried again
                            }
                            Q_EMIT guard->savingChanged();
                        });
    }
}

void EndpointBook::changed()
{
    m_pause.start();
    if (std::exchange(m_saved, false))
        Q_EMIT savingChanged();
}

std::function<Result<void>()> EndpointBook::saving() const
{
    return [path = m_path, entries = m_entries]() -> Result<void> {
        QList<EndpointConfig> endpoints;
        for (const Entry &entry : entries)
            endpoints.append(entry.config);
        const auto nameOf = [&](const EndpointConfig &config) {
            for (const Entry &entry : entries) {
                if (entry.config == config)
                    return entry.secretName;
            }
            return QString();
        };
        const Result<QByteArray> text = ruleText(endpoints, nameOf);
        if (!text)
            return std::unexpected(text.error());
        QDir().mkpath(QFileInfo(path).absolutePath());
        return saveFile(path, *text);
    };
}

void EndpointBook::save()
{
    if (!m_loaded || !m_readable)
        return;
    keepSecrets();
    m_thread->ask(m_ticket.renew(), saving(), [this](const Result<void> &done) {
        m_fileError = done ? std::optional<Error>() : done.error();
        m_saved = done && !m_pause.isActive();
        Q_EMIT savingChanged();
    });
}

} // namespace wirebell
