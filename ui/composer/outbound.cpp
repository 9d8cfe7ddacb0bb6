// SPDX-License-Identifier: MIT
#include "ui/composer/outbound.h"

namespace wirebell {

Outbound::Outbound(QObject *parent) : QObject(parent) {}

Outbound::~Outbound() = default;

void Outbound::start(ExchangeSink *sink)
{
    m_thread = std::make_unique<SendingThread>(
        sink, SendingThread::Callbacks{
                  .progressed = [this](const std::shared_ptr<const Exchange> &e) { Q_EMIT progressed(e); },
                  .finished = [this](const std::shared_ptr<const Exchange> &e) { Q_EMIT finished(e); },
                  .storeFailed = [this](const Error &error) { Q_EMIT storeFailed(error); },
              });
    Q_EMIT started();
}

QUuid Outbound::send(ResolvedRequest request)
{
    return m_thread->send(std::move(request));
}

void Outbound::cancel(const QUuid &id)
{
    if (m_thread)
        m_thread->cancel(id);
}

} // namespace wirebell
