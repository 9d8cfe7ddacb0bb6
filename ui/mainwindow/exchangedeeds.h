// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/exchangeview.h"

#include <QObject>

namespace wirebell {

class Composer;
class Deck;
class ReplayBar;
class WindowActions;

/// What is done with the exchange at hand that takes more than one panel: it is sent again elsewhere.
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

private:
    void connectReplays();

    Panels m_panels;
    ReplayBar *m_replay;
};

} // namespace wirebell
