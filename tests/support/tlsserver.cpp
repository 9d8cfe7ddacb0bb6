// SPDX-License-Identifier: MIT
#include "support/tlsserver.h"

#include <QDateTime>
#include <QDebug>
#include <QDeadlineTimer>

#include <signal.h>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

QString opensslTime(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyyMMddhhmmss'Z'"_s);
}

} // namespace

Certificates::Certificates()
{
    if (!openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                  u"-nodes"_s, u"-keyout"_s, u"ca.key"_s, u"-out"_s, u"ca.pem"_s, u"-subj"_s, u"/O=Tests/CN=Test CA"_s,
                  u"-days"_s, u"2"_s}))
        qFatal("openssl made no authority");
}

bool Certificates::make(const QString &name, const QString &names, Kind kind)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QDateTime from = now.addDays(-1);
    QDateTime to = now.addDays(1);
    if (kind == Expired) {
        from = now.addDays(-3);
        to = now.addDays(-2);
    } else if (kind == NotYetValid) {
        from = now.addDays(2);
        to = now.addDays(3);
    }
    QStringList arguments{u"req"_s,     u"-x509"_s, u"-newkey"_s, u"ec"_s,           u"-pkeyopt"_s,
                          u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-keyout"_s, name + u".key"_s, u"-out"_s,
                          name + u".pem"_s, u"-subj"_s, u"/O=Tests/CN="_s + name, u"-addext"_s,
                          u"subjectAltName="_s + names, u"-addext"_s, u"basicConstraints=critical,CA:FALSE"_s,
                          u"-not_before"_s, opensslTime(from), u"-not_after"_s, opensslTime(to)};
    if (kind != SelfSigned)
        arguments << u"-CA"_s << u"ca.pem"_s << u"-CAkey"_s << u"ca.key"_s;
    return openssl(arguments);
}

bool Certificates::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"openssl"_s, arguments);
    if (process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return true;
    qWarning() << arguments << process.errorString() << process.readAll();
    return false;
}

TlsServer::TlsServer(const Certificates &certificates, const QString &name, const QStringList &more)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(u"openssl"_s,
                    QStringList{u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-cert"_s,
                                certificates.path(name + u".pem"_s), u"-key"_s, certificates.path(name + u".key"_s)}
                        + more);
    const QDeadlineTimer deadline(20'000);
    while (m_port == 0 && !deadline.hasExpired() && m_process.waitForReadyRead(int(deadline.remainingTime()))) {
        m_printed += m_process.readAll();
        const qsizetype accept = m_printed.indexOf("ACCEPT ");
        const qsizetype end = m_printed.indexOf('\n', accept);
        if (accept >= 0 && end >= 0) {
            const QByteArray line = m_printed.sliced(accept, end - accept);
            m_port = line.sliced(line.lastIndexOf(':') + 1).trimmed().toUShort();
        }
    }
    if (m_port == 0)
        qWarning() << "openssl s_server did not start:" << m_printed << m_process.errorString();
}

TlsServer::~TlsServer()
{
    kill();
}

QByteArray TlsServer::printed()
{
    return m_printed += m_process.readAll();
}

void TlsServer::pause()
{
    ::kill(pid_t(m_process.processId()), SIGSTOP);
}

void TlsServer::resume()
{
    ::kill(pid_t(m_process.processId()), SIGCONT);
}

void TlsServer::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

} // namespace wirebell
