// SPDX-License-Identifier: MIT
#include "base/wakeup.h"

#include <QCoreApplication>
#include <QEvent>

namespace wirebell {

namespace {

QEvent::Type ringEvent()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

} // namespace

WakeUp::WakeUp(std::function<void()> called)
    : m_called(std::move(called))
{
}

WakeUp::~WakeUp() = default;

void WakeUp::ring()
{
    QCoreApplication::postEvent(this, new QEvent(ringEvent()));
}

bool WakeUp::event(QEvent *event)
{
    if (event->type() != ringEvent())
        return QObject::event(event);
    m_called();
    return true;
}

} // namespace wirebell
