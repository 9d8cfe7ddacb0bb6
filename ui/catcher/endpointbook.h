// SPDX-License-Identifier: MIT
#pragma once

#include "answer/endpointconfig.h"
#include "base/result.h"
#include "ui/exchange/readingthread.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace wirebell {

class SecretStore;

/// The catcher's endpoints as they are edited, and their file, which is read and written on a thread of its own. Secrets
/// are in the keychain; the file names them. A file that can't be read is left as it is, and nothing is saved until it
/// is set aside.
class EndpointBook : public QObject
{
    Q_OBJECT

public:
    /// `secrets` is not owned and outlives the book. `path` is the file; it need not exist.
    EndpointBook(const QString &path, SecretStore &secrets, QObject *parent = nullptr);
    /// Writes what is still to be written.
    ~EndpointBook() override;

    /// Begins to read the file and the secrets; loaded() follows. Without a file there is one endpoint that takes
    /// everything.
    void load();
    bool isLoaded() const { return m_loaded; }

    int size() const { return int(m_entries.size()); }
    const EndpointConfig &at(int index) const { return m_entries.at(index).config; }
    /// The first of that name; -1: none.
    int indexOf(const QString &name) const;
    /// What the catcher is to do: an endpoint whose secret is not there lets nobody in.
    QList<EndpointConfig> inForce() const;
    /// Whether its secret was kept and can't be found.
    bool hasLostSecret(int index) const { return m_entries.at(index).lost; }
    /// Another endpoint has the same path at the same place; -1: none.
    int twinOf(int index) const;

    void set(int index, const EndpointConfig &config);
    /// Behind the others, with a name and a path of its own. Gives its index.
    int add();
    void move(int from, int to);
    void remove(int index);
    /// The name of what remove() took last; empty: there is nothing to bring back.
    QString removed() const;
    /// Gives its index; -1: there is nothing to bring back.
    int restore();

    /// Why the file was not read or written; nothing where all is well.
    const std::optional<Error> &fileError() const { return m_fileError; }
    /// Why secrets are in memory only.
    const std::optional<Error> &secretError() const { return m_secretError; }
    /// All that was changed is on disk.
    bool isSaved() const { return m_saved; }
    /// Renames a file that could not be read, and saves from then on.
    void setAside();

Q_SIGNALS:
    void loaded();
    /// Others than before, or in another order.
    void rearranged();
    /// One was changed.
    void edited(int index);
    /// fileError(), secretError() or isSaved() changed.
    void savingChanged();

private:
    struct Entry
    {
        EndpointConfig config;
        QString secretName = {};
        bool lost = false;  ///< the keychain does not have the secret
        QByteArray kept = {}; ///< the secret as the keychain has it
    };
    struct Removed
    {
        int index;
        Entry entry;
    };

    void take(const Result<QList<EndpointConfig>> &read);
    void readSecrets();
    void keepSecrets();
    QString freeSecretName(const Entry &entry) const;
    void changed();
    void save();
    std::function<Result<void>()> saving() const;

    QString m_path;
    SecretStore &m_secrets;
    QList<Entry> m_entries;
    std::optional<Removed> m_removed;
    std::optional<Error> m_fileError;
    std::optional<Error> m_secretError;
    bool m_loaded = false;
    bool m_saved = true;
    bool m_readable = true; ///< the file may be replaced
    QTimer m_pause;
    TicketHolder m_ticket;
    std::unique_ptr<ReadingThread> m_thread;
};

} // namespace wirebell
