// SPDX-License-Identifier: MIT
#include "ui/exchange/scrolllink.h"

#include <QScrollBar>

namespace wirebell {

ScrollLink::ScrollLink(QScrollBar *a, QScrollBar *b, QObject *parent) : QObject(parent)
{
    follow(a, b);
    follow(b, a);
}

void ScrollLink::follow(QScrollBar *leader, QScrollBar *follower)
{
    connect(leader, &QScrollBar::valueChanged, follower, [this, follower](int value) {
        if (m_following)
            return;
        m_following = true;
        follower->setValue(value);
        m_following = false;
    });
}

} // namespace wirebell
