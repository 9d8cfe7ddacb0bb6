// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "ui/composer/openrequest.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace wirebell {

class SecretStore;
struct Session;

/// The secrets that were typed into open requests: in the session's file a {{name}} stands for each, its value is in
/// the keychain. The file does not wait for the keychain: it names all that is there or is about to be, so that what is
/// in the keychain without need is found and removed, also after a kill between the two. Where there is no keychain the
/// values are in memory only.
class SessionSecrets : public QObject
{
    Q_OBJECT

public:
    /// `secrets` is not owned and outlives this object; `names` are those of the session's file.
    SessionSecrets(SecretStore &secrets, const QStringList &names, QObject *parent = nullptr);

    /// Puts names in the place of the secrets in the requests of `session`, and all names into Session::secrets. A
    /// secret keeps its name from one time to the next, also while it is being changed.
    void takeOut(Session &session);
    /// Writes what takeOut() found new to the keychain, and what failed before; removes what no request names any more.
    void keep();

    /// Makes a request of the session's file fit to be edited before its secrets are read.
    void prepare(OpenRequest &request);
    /// Reads the values of the file's names, or, where it has none, finds out whether there is a keychain at all.
    /// finishedReading() follows.
    void read();
    /// Puts what was read in the place of its name; nothing in the place of a name that the keychain does not know.
    void putBack(OpenRequest &request) const;
    /// These names stand in a saved request now: they are not the session's any more.
    void giveAway(const QStringList &names);

    /// Whether the keychain is still to answer.
    bool isBusy() const { return m_busy; }
    /// Whether the keychain does not know some names of the session's file: their values were in memory only.
    bool hasLost() const { return !m_lost.isEmpty(); }
    /// Whether some values are in memory only.
    bool hasUnkept() const;

Q_SIGNALS:
    /// `error`: there is no keychain; names stay in the place of their values.
    void finishedReading(const std::optional<wirebell::Error> &error);
    /// The keychain answered.
    void worked();
    /// It did not take or give something.
    void failed(const wirebell::Error &error);
    /// Nothing is left to be done for now.
    void idle();

private:
    struct Entry
    {
        QString name;
        QByteArray value = {};
        bool known = false; ///< it was typed, or read
        bool kept = false;  ///< it stands so in the keychain
    };

    Entry *find(const QString &name);
    Entry *holderOf(const QByteArray &value);
    QString nameFor(const QString &what, const QByteArray &value, QSet<QString> &used);
    void readNext(QStringList names);
    void next();
    void write(const Entry &entry);
    void remove(const QString &name);
    void finish(const Result<void> &result);

    SecretStore &m_secrets;
    QList<Entry> m_entries;
    QStringList m_unused; ///< to be removed
    QSet<QString> m_lost;
    QSet<QString> m_literal; ///< stand in a body in which {{name}} is text like any other
    bool m_busy = false;
    bool m_halted = true; ///< until keep() is called, and after a failure until it is called again
};

} // namespace wirebell
