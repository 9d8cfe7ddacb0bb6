// SPDX-License-Identifier: MIT
#include "ui/mainwindow/exchangedeeds.h"

#include "answer/ruleof.h"
#include "ui/composer/composer.h"
#include "ui/composer/replaybar.h"
#include "ui/composer/replayseries.h"
#include "ui/log/exchangelist.h"
#include "ui/mainwindow/deck.h"
#include "ui/mainwindow/windowactions.h"

#include <QAction>

namespace wirebell {

using namespace Qt::StringLiterals;

ExchangeDeeds::ExchangeDeeds(const Panels &panels, QObject *parent)
    : QObject(parent)
    , m_panels(panels)
    , m_replay(new ReplayBar(panels.composer.replays(), panels.actions.stop))
    , m_thread(u"deeds"_s)
{
    m_panels.view.setBar(m_replay);
    connectReplays();
    connectSaving();
    setContent({});
}

void ExchangeDeeds::connectReplays()
{
    connect(m_panels.actions.sendAgainTo, &QAction::triggered, this,
            [this] { m_replay->open(m_panels.deck.content().exchange); });
    connect(m_replay, &ReplayBar::showRequested, this, [this](const QUuid &id) {
        // What arrives meanwhile does not take its place.
        if (ExchangeList *list = m_panels.deck.list())
            list->setFollowsNewest(false);
        m_panels.deck.show(id);
    });
}

void ExchangeDeeds::connectSaving()
{
    connect(m_panels.actions.saveAsRule, &QAction::triggered, this, [this] {
        const auto exchange = m_panels.deck.content().exchange;
        m_thread.ask(
            m_reading.renew(), [exchange] { return ruleOf(*exchange); },
            [this, exchange](Result<Rule> rule) {
                if (!rule)
                    return Q_EMIT failed(rule.error());
                rule->name = tr("as #%1").arg(exchange->number);
                Q_EMIT ruleMade(*rule, exchange->endpoint);
            });
    });
    connect(m_panels.actions.saveAsRequest, &QAction::triggered, this, [this] {
        m_savesCopy = true;
        m_panels.composer.openCopyOf(m_panels.deck.content().exchange);
    });
    connect(&m_panels.composer, &Composer::said, this, [this] { m_savesCopy = false; });
    // Once the tab is in front.
    connect(
        &m_panels.composer, &Composer::copyOpened, this,
        [this] {
            if (std::exchange(m_savesCopy, false))
                m_panels.actions.save->trigger();
        },
        Qt::QueuedConnection);
}

void ExchangeDeeds::setContent(const ExchangeContent &content)
{
    const bool real = content.exchange && !content.preview;
    const bool bytes = real && content.exchange->requestBytes() && content.exchange->requestBytes()->size() > 0;
    m_panels.actions.sendAgainTo->setEnabled(bytes);
    m_panels.actions.saveAsRule->setEnabled(real && content.exchange->request);
    m_panels.actions.saveAsRequest->setEnabled(real && content.exchange->request);
}

} // namespace wirebell
