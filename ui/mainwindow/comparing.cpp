// SPDX-License-Identifier: MIT
#include "ui/mainwindow/comparing.h"

#include "ui/exchange/comparebar.h"
#include "ui/log/exchangelist.h"
#include "ui/log/logthread.h"
#include "ui/mainwindow/deck.h"
#include "ui/mainwindow/windowactions.h"

#include <QAction>

#include <algorithm>

namespace wirebell {

Comparing::Comparing(WindowActions &actions, Deck &deck, LogThread &log, ExchangeView &view, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_deck(deck)
    , m_log(log)
    , m_view(view)
    , m_bar(new CompareBar)
{
    view.setBar(m_bar);
    connect(actions.compare, &QAction::triggered, this, &Comparing::toggle);
    connect(m_bar, &CompareBar::swapRequested, this, &Comparing::swap);
    connect(m_bar, &CompareBar::endRequested, this, &Comparing::end);
    setContent({});
}

void Comparing::setContent(const ExchangeContent &content)
{
    m_content = content;
    const bool real = content.exchange && !content.preview;
    if (m_left && real) {
        const QUuid &id = content.exchange->id;
        if (id == m_left->id)
            m_left = content.exchange; // it may have gone on
        else if ((m_right && id == m_right->id) || id != m_passedOver)
            m_right = content.exchange;
        if (id != m_passedOver)
            m_passedOver = {};
    }
    m_actions.compare->setEnabled(real || m_left);
    show();
}

void Comparing::toggle()
{
    if (m_left)
        return end();
    ExchangeList *list = m_deck.list();
    if (list && list->chosenCount() == 2) {
        list->withChosen([this](QList<ChosenExchange> chosen) {
            if (chosen.size() != 2)
                return;
            std::ranges::sort(chosen, {}, &ChosenExchange::number);
            compare(chosen.first().id, chosen.last().id);
        });
    } else if (m_content.exchange) {
        begin(m_content.exchange);
    }
}

void Comparing::compare(const QUuid &left, const QUuid &right)
{
    m_log.load(m_loading.renew(), left, [this, right](const Result<LoadedExchange> &first) {
        if (!first)
            return Q_EMIT failed(first.error());
        m_log.load(m_loading.ticket(), right, [this, first = first->exchange](const Result<LoadedExchange> &second) {
            if (!second)
                return Q_EMIT failed(second.error());
            m_right = second->exchange;
            begin(first);
        });
    });
}

void Comparing::begin(const std::shared_ptr<const Exchange> &left)
{
    m_left = left;
    m_passedOver = m_content.exchange ? m_content.exchange->id : QUuid();
    m_actions.compare->setText(tr("End the &comparison"));
    // What is chosen next is the user's choice.
    if (ExchangeList *list = m_deck.list())
        list->setFollowsNewest(false);
    show();
}

void Comparing::swap()
{
    if (m_right)
        std::swap(m_left, m_right);
    show();
}

void Comparing::end()
{
    m_loading.renew();
    m_left.reset();
    m_right.reset();
    m_actions.compare->setText(tr("&Compare with…"));
    setContent(m_content);
}

void Comparing::show()
{
    if (m_left && m_right)
        m_bar->showCompared(m_left->number, m_right->number);
    else if (m_left)
        m_bar->showWaiting(m_left->number);
    else
        m_bar->hide();
    m_view.setContent(m_left && m_right ? ExchangeContent{.exchange = m_left, .otherEnd = {}, .compared = m_right}
                                        : m_content);
}

} // namespace wirebell
