// SPDX-License-Identifier: MIT
#pragma once

#include "answer/rule.h"
#include "ui/exchange/exchangeview.h"
#include "ui/exchange/readingthread.h"

#include <QObject>

namespace wirebell {

class Composer;
class Deck;
class ReplayBar;
class WindowActions;

/// What is done with the exchange at hand that takes more than one panel: it is sent again elsewhere,
/// becomes an answer rule or a saved request.
class ExchangeDeeds : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned, all outlives this object.
    struct Panels
    {
        WindowActions &actions;
        Deck &deck;
        Composer &composer;
        ExchangeView &view;
    };

    explicit ExchangeDeeds(const Panels &panels, QObject *parent = nullptr);

    /// What can be done with this one.
    void setContent(const ExchangeContent &content);

Q_SIGNALS:
    /// A rule that answers as the exchange was answered; `endpoint` caught it, empty: none.
    void ruleMade(const wirebell::Rule &rule, const QString &endpoint);
    void failed(const wirebell::Error &error);

private:
    void connectReplays();
    void connectSaving();

    Panels m_panels;
    ReplayBar *m_replay;
    ReadingThread m_thread;
    TicketHolder m_reading;
    bool m_savesCopy = false; ///< the copy that is being opened is to be saved
};

} // namespace wirebell
