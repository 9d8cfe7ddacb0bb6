// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QScrollBar;

namespace wirebell {

/// Scrolls two views together: where one goes the other goes, as far as it can, without being led back.
class ScrollLink : public QObject
{
    Q_OBJECT

public:
    /// Belongs to `parent`; ends with either scroll bar.
    ScrollLink(QScrollBar *a, QScrollBar *b, QObject *parent);

private:
    void follow(QScrollBar *leader, QScrollBar *follower);

    bool m_following = false;
};

} // namespace wirebell
