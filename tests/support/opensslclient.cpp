// SPDX-License-Identifier: MIT
#include "support/opensslclient.h"

#include <signal.h>

namespace wirebell {

using namespace Qt::StringLiterals;

OpensslClient::OpensslClient(quint16 port, const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(u"openssl"_s, QStringList{u"s_client"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(port)} + arguments);
    m_process.waitForStarted();
}

OpensslClient::~OpensslClient()
{
    m_process.kill();
    m_process.waitForFinished();
}

void OpensslClient::pause()
{
    ::kill(pid_t(m_process.processId()), SIGSTOP);
}

void OpensslClient::resume()
{
    ::kill(pid_t(m_process.processId()), SIGCONT);
}

} // namespace wirebell
