// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>

namespace wirebell {

/// `openssl s_client`, connected to a port of 127.0.0.1: what the test says goes in; what the server sends, and what
/// openssl itself has to say, comes out together. Killed with the object.
class OpensslClient
{
public:
    OpensslClient(quint16 port, const QStringList &arguments);
    ~OpensslClient();

    void say(const QByteArray &bytes) { m_process.write(bytes); }
    /// Bytes that the process has not taken yet.
    qint64 unsaid() const { return m_process.bytesToWrite(); }
    void endInput() { m_process.closeWriteChannel(); }
    const QByteArray &printed() { return m_printed += m_process.readAll(); }
    bool hasEnded() const { return m_process.state() == QProcess::NotRunning; }
    /// Stops it from reading and writing; resume() lets it go on.
    void pause();
    void resume();

private:
    QProcess m_process;
    QByteArray m_printed;
};

} // namespace wirebell
