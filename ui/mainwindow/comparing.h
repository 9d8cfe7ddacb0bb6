// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/exchangeview.h"
#include "ui/exchange/readingthread.h"

#include <QObject>

namespace wirebell {

class CompareBar;
class Deck;
class LogThread;
class WindowActions;

/// Keeps one exchange on the left while others, one after the other, stand beside it.
class Comparing : public QObject
{
    Q_OBJECT

public:
    /// The view gets a bar. Nothing is owned, all outlives this object.
    Comparing(WindowActions &actions, Deck &deck, LogThread &log, ExchangeView &view, QObject *parent = nullptr);

    /// What the mode at hand shows; the view shows it, or the comparison.
    void setContent(const ExchangeContent &content);
    bool isComparing() const { return m_left != nullptr; }

public Q_SLOTS:
    /// Shows two exchanges of the log beside each other.
    void compare(const QUuid &left, const QUuid &right);

Q_SIGNALS:
    void failed(const wirebell::Error &error);

private:
    void toggle();
    void begin(const std::shared_ptr<const Exchange> &left);
    void swap();
    void end();
    void show();

    WindowActions &m_actions;
    Deck &m_deck;
    LogThread &m_log;
    ExchangeView &m_view;
    CompareBar *m_bar;
    ExchangeContent m_content;              ///< of the mode at hand
    std::shared_ptr<const Exchange> m_left; ///< null: nothing is compared
    std::shared_ptr<const Exchange> m_right;
    QUuid m_passedOver; ///< chosen when the comparison began: it takes no place
    TicketHolder m_loading;
};

} // namespace wirebell
