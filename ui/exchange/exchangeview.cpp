// SPDX-License-Identifier: MIT
#include "ui/exchange/exchangeview.h"

#include "ui/exchange/bodystyler.h"
#include "ui/exchange/bothendsview.h"
#include "ui/exchange/bytesview.h"
#include "ui/exchange/columnsview.h"
#include "ui/exchange/compareview.h"
#include "ui/exchange/curlcommand.h"
#include "ui/exchange/errorbar.h"
#include "ui/exchange/exchangeactions.h"
#include "ui/exchange/exchangecopies.h"
#include "ui/exchange/exchangefacts.h"
#include "ui/exchange/matchwalk.h"
#include "ui/exchange/messagesview.h"
#include "ui/exchange/toolsrow.h"
#include "ui/widgets/grid.h"
#include "wire/websocketreading.h"

#include <QAction>
#include <QApplication>
#include <QDataStream>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wirebell {

namespace {

/// The messages of an exchange, read for the views.
struct ReadExchange
{
    MessageContent request;
    MessageContent response;
    QList<ByteDecor::Needle> needles;
};

ReadExchange readMessages(const ExchangeContent &content)
{
    QList<ByteDecor::Needle> needles;
    for (const auto &end : {content.exchange, content.otherEnd, content.compared}) {
        if (end)
            needles += secretBytes(*end);
    }
    return {readMessage(content.exchange, true, content.preview, needles),
            readMessage(content.exchange, false, content.preview, needles), needles};
}

} // namespace

struct ExchangeView::Parts
{
    explicit Parts(ExchangeView *view)
        : q(view)
        , pages(u"bytes"_s)
        , work(u"bodies"_s)
        , actions(new ExchangeActions(view))
        , tools(new ToolsRow(*actions, view))
        , stack(new QStackedWidget(view))
        , columns(new ColumnsView(MessageReading{pages, work, styler}, view))
        , matches(new MatchWalk(view))
    {
    }

    void build();
    void connectActions();
    void show(const ReadExchange &read);
    void showHeads();
    void showPair(const PairContent &pair);
    void chooseView();
    void makeEnds();
    void makeComparison();
    void makeMessages();
    void offerMessages();
    void prepare(StagesView *view);
    /// The one on screen, null where that is not of two.
    StagesView *shownStages() const;
    void adopt(MessagePane *pane);
    void setPage(MessagePage page);
    /// All there are.
    QList<MessagePane *> panes() const;
    /// Those on screen, in the order in which the bytes went.
    QList<MessagePane *> shownPanes() const;
    MessagePane *focusedPane() const;
    void showDifferences();
    void showMatches();

    ExchangeView *q;
    ReadingThread pages;
    ReadingThread work;
    BodyStyler styler;
    TicketHolder reading;
    TicketHolder pairing;
    ExchangeContent content;
    ExchangeCopies copies{work};
    ExchangeActions *actions;
    ToolsRow *tools;
    QStackedWidget *stack;
    ColumnsView *columns;
    BothEndsView *ends = nullptr; ///< made with the first pair
    QByteArray endsState;         ///< until then
    CompareView *comparison = nullptr; ///< made with the first
    MessagesView *messages = nullptr;  ///< made when it is first looked at
    MatchWalk *matches;
};

ExchangeView::ExchangeView(QWidget *parent) : QWidget(parent), m(std::make_unique<Parts>(this))
{
    m->build();
    m->connectActions();
    clear();
}

ExchangeView::~ExchangeView()
{
    // The panes ask the threads to work; they go first.
    delete m->stack;
}

void ExchangeView::Parts::build()
{
    q->setAccessibleName(ExchangeView::tr("Exchange"));
    tools->setObjectName(u"tools"_s);
    columns->setObjectName(u"columnsView"_s);
    // What is not shown does not keep the view wide.
    columns->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    stack->setMinimumWidth(grid(320));
    stack->addWidget(columns);
    auto *column = new QVBoxLayout(q);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(tools);
    column->addWidget(stack, 1);
    q->addActions(actions->viewActions());
    q->addActions(actions->exchangeActions());
}

void ExchangeView::Parts::connectActions()
{
    const auto pageActions = actions->pages();
    for (int i = 0; i < pageActions.size(); ++i)
        connect(pageActions[i], &QAction::triggered, q, [this, i] { setPage(MessagePage(i)); });
    connect(actions->messages, &QAction::toggled, q, [this] { chooseView(); });
    connect(actions->lineEnds, &QAction::toggled, q, [this](bool shown) {
        for (MessagePane *pane : panes())
            pane->setLineEndsShown(shown);
    });
    connect(actions->secrets, &QAction::toggled, q, [this](bool shown) {
        for (MessagePane *pane : panes())
            pane->setSecretsShown(shown);
    });
    connect(actions->bothEnds, &QAction::toggled, q, [this] { chooseView(); });
    connect(actions->skipEqual, &QAction::toggled, q, [this](bool skip) {
        for (StagesView *view : {static_cast<StagesView *>(ends), static_cast<StagesView *>(comparison)}) {
            if (view)
                view->setSkipEqual(skip);
        }
    });
    connect(actions->nextDifference, &QAction::triggered, q, [this] { shownStages()->stepDifference(1); });
    connect(actions->previousDifference, &QAction::triggered, q, [this] { shownStages()->stepDifference(-1); });
    connect(actions->findNext, &QAction::triggered, q, [this] { matches->step(1); });
    connect(actions->findPrevious, &QAction::triggered, q, [this] { matches->step(-1); });
    connect(actions->lastByte, &QAction::triggered, q, [this] {
        MessagePane *pane = focusedPane();
        (pane ? pane : shownPanes().last())->goToLastByte();
    });
    connect(actions->sendAgain, &QAction::triggered, q, &ExchangeView::sendAgainRequested);
    connect(actions->copyCurl, &QAction::triggered, q,
            [this] { copies.copyCurl(content.exchange, actions->secrets->isChecked()); });
    connect(actions->copyHar, &QAction::triggered, q,
            [this] { copies.copyHar(content.exchange, actions->secrets->isChecked()); });
    connect(actions->copyUrl, &QAction::triggered, q,
            [this] { copies.copyUrl(content.exchange, actions->secrets->isChecked()); });
    connect(actions->copyBytes, &QAction::triggered, q, [this] {
        const MessagePane *pane = focusedPane();
        copies.copyBytes((pane ? pane : shownPanes().first())->message().bytes);
    });
    connect(matches, &MatchWalk::changed, q, [this] { showMatches(); });
    connect(tools, &ToolsRow::needleChanged, q, [this](const QString &needle) { matches->find(needle, true); });

    for (MessagePane *pane : panes())
        adopt(pane);
}

void ExchangeView::Parts::adopt(MessagePane *pane)
{
    connect(pane, &MessagePane::pageChosen, q, [this](MessagePage page) { setPage(page); });
    connect(pane, &MessagePane::messagesRequested, actions->messages, &QAction::trigger);
    connect(pane, &MessagePane::matchesChanged, q, [this] { matches->update(); });
    connect(&pane->errorBar(), &ErrorBar::sendAgainRequested, q, &ExchangeView::sendAgainRequested);
}

QList<MessagePane *> ExchangeView::Parts::panes() const
{
    QList<MessagePane *> all{&columns->request(), &columns->response()};
    if (ends)
        all += ends->panes();
    if (comparison)
        all += comparison->panes();
    return all;
}

QList<MessagePane *> ExchangeView::Parts::shownPanes() const
{
    return shownStages() ? shownStages()->panes() : QList<MessagePane *>{&columns->request(), &columns->response()};
}

MessagePane *ExchangeView::Parts::focusedPane() const
{
    for (MessagePane *pane : shownPanes()) {
        if (pane->isAncestorOf(QApplication::focusWidget()))
            return pane;
    }
    return nullptr;
}

StagesView *ExchangeView::Parts::shownStages() const
{
    return qobject_cast<StagesView *>(stack->currentWidget());
}

void ExchangeView::Parts::prepare(StagesView *view)
{
    view->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    stack->addWidget(view);
    view->setPage(columns->request().page());
    view->setSkipEqual(actions->skipEqual->isChecked());
    for (MessagePane *pane : view->panes()) {
        adopt(pane);
        pane->setLineEndsShown(actions->lineEnds->isChecked());
        pane->setSecretsShown(actions->secrets->isChecked());
    }
    connect(view, &StagesView::pageChosen, q, [this](MessagePage page) { setPage(page); });
    connect(view, &StagesView::messagesRequested, actions->messages, &QAction::trigger);
    connect(view, &StagesView::differencesChanged, q, [this] { showDifferences(); });
}

void ExchangeView::Parts::makeEnds()
{
    ends = new BothEndsView(MessageReading{pages, work, styler}, stack);
    ends->setObjectName(u"bothEndsView"_s);
    ends->restoreState(endsState);
    prepare(ends);
}

void ExchangeView::Parts::makeComparison()
{
    comparison = new CompareView(MessageReading{pages, work, styler}, stack);
    comparison->setObjectName(u"compareView"_s);
    prepare(comparison);
}

void ExchangeView::Parts::makeMessages()
{
    messages = new MessagesView(MessageReading{pages, work, styler}, stack);
    messages->setObjectName(u"messagesView"_s);
    messages->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    stack->addWidget(messages);
    connect(messages, &MessagesView::pageChosen, q, [this](MessagePage page) { setPage(page); });
}

/// Where there are any: a page more beside those of the bytes.
void ExchangeView::Parts::offerMessages()
{
    const bool offered = content.exchange && !content.preview && !content.compared && isWebSocket(*content.exchange);
    actions->messages->setEnabled(offered);
    if (!offered && actions->messages->isChecked())
        actions->pages()[int(columns->request().page())]->setChecked(true);
    for (MessagePane *pane : {&columns->request(), &columns->response()})
        pane->setMessagesOffered(offered);
    if (ends)
        ends->setMessagesOffered(offered);
}

/// Columns, both ends, a comparison or messages, by what there is and what was chosen.
void ExchangeView::Parts::chooseView()
{
    const bool compares = content.exchange && content.compared;
    const bool available = content.exchange && content.otherEnd && !compares;
    if (available && !ends)
        makeEnds();
    if (compares && !comparison)
        makeComparison();
    offerMessages();
    const bool talks = actions->messages->isEnabled() && actions->messages->isChecked();
    if (talks && !messages)
        makeMessages();
    if (talks)
        messages->setExchange(content.exchange);
    const bool shown = available && actions->bothEnds->isChecked() && !talks;
    QWidget *view = compares ? static_cast<QWidget *>(comparison)
                    : talks  ? static_cast<QWidget *>(messages)
                    : shown  ? static_cast<QWidget *>(ends)
                             : columns;
    if (view != stack->currentWidget())
        stack->setCurrentWidget(view);
    actions->bothEnds->setEnabled(available);
    actions->skipEqual->setEnabled(shown || compares);
    tools->setBothEnds(available, shown, compares);
    showDifferences();
    matches->setPanes(shownPanes());
    matches->find(tools->needle(), false);
}

void ExchangeView::Parts::showDifferences()
{
    const StagesView *view = shownStages();
    const int count = view ? view->differenceCount() : 0;
    actions->nextDifference->setEnabled(count > 0);
    actions->previousDifference->setEnabled(count > 0);
    tools->setDifference(view ? view->currentDifference() : -1, count);
}

void ExchangeView::setContent(const ExchangeContent &content)
{
    const auto idOf = [](const ExchangeContent &of) { return of.exchange ? of.exchange->id : QUuid(); };
    const auto comparedOf = [](const ExchangeContent &of) { return of.compared ? of.compared->id : QUuid(); };
    const bool another = idOf(content) != idOf(m->content) || comparedOf(content) != comparedOf(m->content);
    m->content = content;
    m->pairing.renew();
    if (another && m->ends)
        m->ends->setPair({});
    if (another && m->comparison)
        m->comparison->setPair({});
    const Exchange *exchange = content.exchange.get();
    const bool real = exchange && !content.preview;
    m->actions->sendAgain->setEnabled(real && exchange->role == Role::Sent);
    const bool hasUrl = exchange && !urlOf(*exchange).isEmpty();
    m->actions->copyCurl->setEnabled(hasUrl && exchange->request && exchange->request->contentSize <= curlContentLimit);
    m->actions->copyHar->setEnabled(real && exchange->request);
    m->actions->copyBytes->setEnabled(exchange);
    m->actions->copyUrl->setEnabled(hasUrl);
    m->tools->setExchange(exchange, content.preview, content.compared.get());
    m->chooseView();
    m->showHeads();
    m->pages.ask(
        m->reading.renew(), [content] { return readMessages(content); },
        [this](const ReadExchange &read) { m->show(read); });
}

const ExchangeContent &ExchangeView::content() const
{
    return m->content;
}

void ExchangeView::clear()
{
    setContent({});
}

void ExchangeView::setPlaceholder(QWidget *placeholder)
{
    m->columns->response().setPlaceholder(placeholder);
}

void ExchangeView::setBar(QWidget *bar)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, bar);
}

QList<QAction *> ExchangeView::viewActions() const
{
    return m->actions->viewActions();
}

QList<QAction *> ExchangeView::exchangeActions() const
{
    return m->actions->exchangeActions();
}

QByteArray ExchangeView::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m->columns->saveState() << (m->ends ? m->ends->saveState() : m->endsState);
    return state;
}

void ExchangeView::restoreState(const QByteArray &state)
{
    QByteArray columns;
    QDataStream stream(state);
    stream >> columns >> m->endsState;
    m->columns->restoreState(columns);
    if (m->ends)
        m->ends->restoreState(m->endsState);
}

void ExchangeView::Parts::showHeads()
{
    const Exchange *exchange = content.exchange.get();
    columns->setHeads(requestHead(exchange, content.preview), responseHead(exchange, content.preview));
    columns->setWire(exchange ? WireFacts::of(*exchange, content.preview) : WireFacts::of(Exchange(), true));

    const Phrase failed = exchange && !content.preview ? failure(*exchange) : Phrase();
    const bool onRequest = exchange && failedOnRequest(*exchange);
    MessagePane &place = onRequest ? columns->request() : columns->response();
    MessagePane &other = onRequest ? columns->response() : columns->request();
    other.errorBar().setPhrase({});
    place.errorBar().setPhrase(failed);
    if (!failed.what.isEmpty()) {
        const auto &bytes = onRequest ? exchange->requestBytes() : exchange->responseBytes();
        place.errorBar().offer(exchange->role == Role::Sent, bytes && bytes->size() > 0);
        columns->showSide(onRequest);
    }
    if (exchange && content.compared)
        comparison->setExchanges(*exchange, *content.compared);
    if (exchange && content.otherEnd && ends) {
        const bool isSent = exchange->role == Role::Sent;
        ends->setExchanges(isSent ? *exchange : *content.otherEnd, isSent ? *content.otherEnd : *exchange);
    }
}

void ExchangeView::Parts::show(const ReadExchange &read)
{
    columns->request().setMessage(read.request);
    columns->response().setMessage(read.response);
    if (content.exchange && content.compared) {
        return work.ask(
            pairing.renew(),
            [left = content.exchange, right = content.compared, needles = read.needles] {
                return readComparison(left, right, needles);
            },
            [this](const PairContent &pair) { comparison->setPair(pair); });
    }
    if (!content.exchange || !content.otherEnd || !ends)
        return;
    const bool isSent = content.exchange->role == Role::Sent;
    work.ask(
        pairing.renew(),
        [sent = isSent ? content.exchange : content.otherEnd, caught = isSent ? content.otherEnd : content.exchange,
         needles = read.needles] { return readPair(sent, caught, needles); },
        [this](const PairContent &pair) { ends->setPair(pair); });
}

void ExchangeView::Parts::setPage(MessagePage page)
{
    actions->pages()[int(page)]->setChecked(true);
    matches->setPanes(shownPanes());
    for (MessagePane *pane : panes())
        pane->setPage(page);
    if (ends)
        ends->setPage(page);
    if (comparison)
        comparison->setPage(page);
    matches->update();
}

void ExchangeView::Parts::showMatches()
{
    const bool any = matches->count() > 0;
    actions->findNext->setEnabled(any);
    actions->findPrevious->setEnabled(any);
    tools->setMatches(matches->current(), matches->count(), matches->isSearching());
}

} // namespace wirebell
