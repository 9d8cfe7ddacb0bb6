// SPDX-License-Identifier: MIT
#pragma once

#include "ui/mainwindow/session.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace wirebell {

/// The session's file (mode 0600). It is written as a whole or not at all, on a thread of its own.
class SessionFile
{
public:
    struct Loaded
    {
        Session session;
        bool first = false;   ///< there was no file: the very first start
        QString setAside;     ///< a damaged file was renamed to this
    };

    explicit SessionFile(const QString &path);
    /// Writes what is still to be written.
    ~SessionFile();
    Q_DISABLE_COPY_MOVE(SessionFile)

    /// Reads the file. One that is damaged is renamed and never fatal.
    Loaded load() const;
    /// Soon on disk; of several in a row the last.
    void write(const Session &session);

private:
    void run();

    QString m_path;
    std::mutex m_mutex;
    std::condition_variable m_woken;
    std::optional<Session> m_next;
    bool m_ending = false;
    std::thread m_thread; ///< begun with the first write
};

} // namespace wirebell
