// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace wirebell {

/// Certificates made on the spot by `openssl`, in a folder of their own: an authority, and what it signs.
class Certificates
{
public:
    Certificates();

    bool isValid() const { return m_folder.isValid(); }
    QString authority() const { return path(QStringLiteral("ca.pem")); }
    QString path(const QString &file) const { return m_folder.filePath(file); }

    enum Kind { Signed, SelfSigned, Expired, NotYetValid };
    /// Makes NAME.pem and NAME.key for the subject alternative names ("DNS:localhost,IP:127.0.0.1"). False: openssl
    /// said no.
    bool make(const QString &name, const QString &names, Kind kind = Signed);

private:
    bool openssl(const QStringList &arguments) const;

    QTemporaryDir m_folder;
};

/// `openssl s_server` on a free port of 127.0.0.1. What a client sends it prints.
class TlsServer
{
public:
    /// `more`: further arguments, "-www" to answer requests with a page.
    TlsServer(const Certificates &certificates, const QString &name, const QStringList &more = {});
    ~TlsServer();

    /// 0 where it did not start.
    quint16 port() const { return m_port; }
    /// All it has printed.
    QByteArray printed();
    /// Says this to the client.
    void say(const QByteArray &bytes) { m_process.write(bytes); }
    /// Ends the process: its connections end without a close-notify.
    void kill();
    /// Stops it from reading and writing; resume() lets it go on.
    void pause();
    void resume();

private:
    QProcess m_process;
    QByteArray m_printed;
    quint16 m_port = 0;
};

} // namespace wirebell
