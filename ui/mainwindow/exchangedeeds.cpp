// SPDX-License-Identifier: MIT
#include "ui/mainwindow/exchangedeeds.h"

#include "ui/composer/composer.h"
#include "ui/composer/replaybar.h"
#include "ui/composer/replayseries.h"
#include "ui/mainwindow/deck.h"
#include "ui/mainwindow/windowactions.h"

#include <QAction>

namespace wirebell {

ExchangeDeeds::ExchangeDeeds(const Panels &panels, QObject *parent)
    : QObject(parent)
    , m_panels(panels)
    , m_replay(new ReplayBar(panels.composer.replays(), panels.actions.stop))
{
    m_panels.view.setBar(m_replay);
    connectReplays();
    setContent({});
}

void ExchangeDeeds::connectReplays()
{
    connect(m_panels.actions.sendAgainTo, &QAction::triggered, this,
            [this] { m_replay->open(m_panels.deck.content().exchange); });
    connect(m_replay, &ReplayBar::showRequested, &m_panels.deck, &Deck::show);
}

void ExchangeDeeds::setContent(const ExchangeContent &content)
{
    const bool real = content.exchange && !content.preview;
    const bool bytes = real && content.exchange->requestBytes() && content.exchange->requestBytes()->size() > 0;
    m_panels.actions.sendAgainTo->setEnabled(bytes);
}

} // namespace wirebell
