// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>

namespace wirebell {

class MessagePane;

/// Goes from match to match over several panes, as if they were one.
class MatchWalk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// In the order in which they are walked. Forgets where it was.
    void setPanes(const QList<MessagePane *> &panes);
    /// Looks for something. Typed by the user (`goThere`) it goes to the first place as soon as there is one.
    void find(const QString &needle, bool goThere);
    /// The panes found more, or something else.
    void update();
    /// To the next match (1) or the one before (-1), round.
    void step(int by);

    qsizetype count() const;
    bool isSearching() const;
    /// From 0; -1: none.
    qsizetype current() const { return m_current; }

Q_SIGNALS:
    void changed();

private:
    QList<MessagePane *> m_panes;
    qsizetype m_current = -1;
    bool m_goThere = false;
};

} // namespace wirebell
