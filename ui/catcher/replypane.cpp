// SPDX-License-Identifier: MIT
#include "ui/catcher/replypane.h"

#include "phrase/phrase.h"
#include "ui/catcher/askbar.h"
#include "ui/catcher/endpointbook.h"
#include "ui/catcher/endpointform.h"
#include "ui/catcher/localcatcher.h"
#include "ui/catcher/ruleform.h"
#include "ui/catcher/rulemodel.h"
#include "ui/catcher/startpicker.h"
#include "ui/log/logthread.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/notelabel.h"
#include "ui/widgets/panehead.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTableView>
#include <QToolButton>

namespace wirebell {

using namespace Qt::StringLiterals;

ReplyPane::ReplyPane(EndpointBook &book, LocalCatcher &catcher, LogThread &log, Highlighting &highlighting,
                     QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_catcher(catcher)
    , m_head(new PaneHead(tr("Reply with")))
    , m_saved(new QLabel)
    , m_ask(new AskBar(book, catcher, highlighting))
    , m_settings(new QAction(icon(u"edit"_s), tr("Name, path and who is let in"), this))
    , m_add(new QAction(icon(u"plus"_s), tr("Rule"), this))
    , m_start(new QAction(icon(u"document"_s), tr("Start from…"), this))
    , m_starts(new StartPicker(StartPicker::Of::Rules, this))
    , m_remove(new QAction(icon(u"trash"_s), tr("Remove rule"), this))
    , m_up(new QAction(icon(u"chevron-up"_s), tr("Move rule up"), this))
    , m_down(new QAction(icon(u"chevron-down"_s), tr("Move rule down"), this))
    , m_scroll(new QScrollArea)
    , m_rules(new QWidget)
    , m_list(new QTableView)
    , m_model(new RuleModel(this))
    , m_form(new RuleForm(highlighting))
    , m_endpoint(new EndpointForm(book, catcher))
    , m_empty(noteLabel(tr("There is no endpoint: every request is kept, and answered with 404. Add one in the sidebar.")))
{
    m_saved->setTextFormat(Qt::PlainText);
    m_saved->setObjectName(u"endpointsSaved"_s);
    m_saved->setFont(scaledFont(0.92));
    m_saved->setForegroundRole(QPalette::PlaceholderText);
    m_settings->setObjectName(u"editEndpoint"_s);
    m_settings->setCheckable(true);
    m_add->setObjectName(u"addRule"_s);
    m_start->setObjectName(u"startRules"_s);
    m_start->setToolTip(tr("Rules to begin with: what a service awaits or answers, and answers of general use"));
    m_remove->setObjectName(u"removeRule"_s);
    m_up->setObjectName(u"ruleUp"_s);
    m_up->setShortcut(Qt::ALT | Qt::Key_Up);
    m_down->setObjectName(u"ruleDown"_s);
    m_down->setShortcut(Qt::ALT | Qt::Key_Down);
    for (QAction *action : {m_up, m_down})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_head->add(m_saved);
    m_head->add(m_settings);

    m_list->setObjectName(u"rules"_s);
    m_list->setAccessibleName(tr("Rules, the first that takes a request answers it"));
    m_list->setModel(m_model);
    m_list->setSelectionBehavior(QTableView::SelectRows);
    m_list->setSelectionMode(QTableView::SingleSelection);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->setTabKeyNavigation(false);
    m_list->setFrameShape(QFrame::StyledPanel);
    m_list->setDragDropMode(QTableView::InternalMove);
    m_list->setDragDropOverwriteMode(false);
    m_list->setDropIndicatorShown(true);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setMinimumSectionSize(1);
    m_list->verticalHeader()->setDefaultSectionSize(grid(24));
    m_list->horizontalHeader()->hide();
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_list->addActions({m_up, m_down});

    auto *tools = new QHBoxLayout;
    tools->setSpacing(grid(4));
    tools->addWidget(flatButton(m_add, true, this));
    auto *start = flatButton(m_start, true, this);
    tools->addWidget(start);
    connect(m_start, &QAction::triggered, m_starts, [this, start] { m_starts->openAt(*start); });
    connect(m_starts, &StartPicker::chosen, this, [this](const AnswerStart &chosen) { addRules(chosen.rules); });
    tools->addStretch(1);
    for (QAction *action : {m_up, m_down, m_remove})
        tools->addWidget(flatButton(action, false, this));
    auto *rules = new QVBoxLayout(m_rules);
    rules->setContentsMargins(0, 0, 0, 0);
    rules->setSpacing(grid(4));
    rules->addWidget(m_list);
    rules->addLayout(tools);
    rules->addSpacing(grid(4));
    rules->addWidget(m_form, 1);

    auto *inside = new QWidget;
    auto *parts = new QVBoxLayout(inside);
    parts->setContentsMargins(grid(10), grid(10), grid(10), grid(10));
    parts->setSpacing(0);
    parts->addWidget(m_rules, 1);
    parts->addWidget(m_endpoint, 1);
    parts->addWidget(m_empty);
    m_scroll->setWidget(inside);
    inside->installEventFilter(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_ask);
    column->addWidget(m_scroll, 1);

    connect(m_settings, &QAction::toggled, this, &ReplyPane::describe);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            chooseRule(index.row());
    });
    connect(m_model, &RuleModel::ticked, this, [this](int rule, bool enabled) {
        EndpointConfig config = m_config;
        config.rules[rule].enabled = enabled;
        setConfig(config);
    });
    connect(m_model, &RuleModel::moveRequested, this, &ReplyPane::moveRule, Qt::QueuedConnection);
    connect(m_up, &QAction::triggered, this, [this] { moveRule(m_row, m_row - 1); });
    connect(m_down, &QAction::triggered, this, [this] { moveRule(m_row, m_row + 1); });
    connect(m_add, &QAction::triggered, this, [this] {
        Rule rule;
        addRule(rule);
        m_form->showWhen(true);
    });
    connect(m_remove, &QAction::triggered, this, &ReplyPane::removeRule);
    connect(m_form, &RuleForm::ruleEdited, this, [this](const Rule &rule) {
        if (m_row >= m_config.rules.size())
            return;
        EndpointConfig config = m_config;
        const bool enabled = config.rules.at(m_row).enabled;
        config.rules[m_row] = rule;
        config.rules[m_row].enabled = enabled;
        setConfig(config);
    });
    connect(m_form, &RuleForm::fallbackEdited, this, [this](const Answer &answer) {
        EndpointConfig config = m_config;
        config.fallback = answer;
        setConfig(config);
    });
    connect(m_form, &RuleForm::startAgainRequested, this, [this] {
        m_catcher.startAgain(m_index);
        askCalls();
    });
    connect(m_endpoint, &EndpointForm::edited, this, &ReplyPane::setConfig);
    connect(&book, &EndpointBook::rearranged, this, [this] { setEndpoint(qMin(m_index, m_book.size() - 1)); });
    connect(&book, &EndpointBook::edited, this, [this](int index) {
        if (index == m_index && m_book.at(index) != m_config)
            setEndpoint(index);
    });
    connect(&book, &EndpointBook::savingChanged, this, &ReplyPane::describe);
    connect(&log, &LogThread::changed, this, &ReplyPane::askCalls);
    connect(m_ask, &AskBar::writingChanged, this, &ReplyPane::describe);
    connect(m_ask, &AskBar::askedChanged, this, [this] {
        // Who types a rule at the moment goes on typing it.
        if (m_ask->isAsked() && !isAncestorOf(focusWidget()))
            m_ask->setWriting(true);
        describe();
    });
    connect(m_ask, &AskBar::showRequested, this, &ReplyPane::showRequested);
    setEndpoint(book.size() > 0 ? 0 : -1);
}

void ReplyPane::setEndpoint(int index)
{
    const bool other = index != m_index;
    m_index = index;
    m_config = index < 0 ? EndpointConfig() : m_book.at(index);
    if (other) {
        m_row = 0;
        m_settings->setChecked(false);
        m_form->showWhen(false);
    }
    m_row = qBound(0, m_row, int(m_config.rules.size()));
    m_endpoint->setEndpoint(index);
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_model->setConfig(m_config);
        m_list->setCurrentIndex(m_model->index(m_row, RuleModel::When));
    }
    sizeList();
    showRule();
    describe();
    askCalls();
}

void ReplyPane::editEndpoint()
{
    m_settings->setChecked(true);
    m_endpoint->focusName();
}

/// What was edited here: the forms have it already.
void ReplyPane::setConfig(const EndpointConfig &config)
{
    if (m_index < 0)
        return;
    m_config = config;
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_model->setConfig(config);
        m_list->setCurrentIndex(m_model->index(m_row, RuleModel::When));
    }
    m_book.set(m_index, config);
    sizeList();
    describe();
    askCalls();
}

void ReplyPane::chooseRule(int row)
{
    if (row == m_row)
        return;
    m_row = row;
    m_form->showWhen(false);
    showRule();
    describe();
    askCalls();
}

void ReplyPane::showRule()
{
    if (m_row < m_config.rules.size())
        m_form->setRule(m_config.rules.at(m_row));
    else
        m_form->setFallback(m_config.fallback, m_config.rules.isEmpty());
}

void ReplyPane::addRules(const QList<Rule> &rules)
{
    if (m_index < 0 || rules.isEmpty())
        return;
    EndpointConfig config = m_config;
    const int at = m_row < config.rules.size() ? m_row + 1 : int(config.rules.size());
    for (qsizetype i = 0; i < rules.size(); ++i)
        config.rules.insert(at + i, rules.at(i));
    m_row = at;
    setConfig(config);
    showRule();
}

void ReplyPane::removeRule()
{
    if (m_row >= m_config.rules.size())
        return;
    EndpointConfig config = m_config;
    config.rules.removeAt(m_row);
    setConfig(config);
    showRule();
    describe();
}

void ReplyPane::moveRule(int from, int to)
{
    const auto count = m_config.rules.size();
    if (from < 0 || to < 0 || from >= count || to >= count || from == to)
        return;
    EndpointConfig config = m_config;
    config.rules.move(from, to);
    m_row = to;
    setConfig(config);
    showRule();
    describe();
}

void ReplyPane::describe()
{
    const bool any = m_index >= 0;
    const bool writing = m_ask->isWriting();
    m_head->setFact(!any ? QString()
                    : m_config.path.isEmpty() || m_config.path == "/" ? tr("%1, any path").arg(m_config.name)
                                                                      : QString::fromUtf8(m_config.path));
    m_scroll->setVisible(!writing);
    m_rules->setVisible(any && !m_settings->isChecked());
    m_endpoint->setVisible(any && m_settings->isChecked());
    m_empty->setVisible(!any);
    m_settings->setEnabled(any);
    m_remove->setEnabled(m_row < m_config.rules.size());
    m_up->setEnabled(m_row > 0 && m_row < m_config.rules.size());
    m_down->setEnabled(m_row + 1 < m_config.rules.size());
    if (m_book.fileError()) {
        m_saved->setText(tr("not saved"));
        m_saved->setToolTip(phrase(*m_book.fileError()).text());
    } else {
        m_saved->setText(m_book.isSaved() ? tr("saved") : tr("in force"));
        m_saved->setToolTip(m_book.isSaved() ? tr("In force for the next request, and on disk")
                                             : tr("In force for the next request, soon on disk"));
    }
    // The column's rest is the bar's while an answer is written.
    static_cast<QBoxLayout *>(layout())->setStretchFactor(m_ask, writing ? 1 : 0);
}

void ReplyPane::askCalls()
{
    if (m_asking || !isVisible() || m_row >= m_config.rules.size())
        return;
    m_asking = true;
    m_catcher.askCalls(m_index, [guard = QPointer(this)](const QList<qint64> &calls) {
        if (!guard)
            return;
        guard->m_asking = false;
        guard->m_form->setCalls(guard->m_row < calls.size() ? calls.at(guard->m_row) : -1);
    });
}

void ReplyPane::sizeList()
{
    constexpr int most = 6;
    m_list->setFixedHeight(qMin(most, m_model->rowCount()) * grid(24) + 2);
}

/// What is in the pane is never cut off at its side: it needs as much room as its forms do.
bool ReplyPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->widget() && event->type() == QEvent::LayoutRequest)
        m_scroll->setMinimumWidth(m_scroll->widget()->minimumSizeHint().width() +
                                  m_scroll->verticalScrollBar()->sizeHint().width());
    return QWidget::eventFilter(watched, event);
}

void ReplyPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), Theme::of(palette()).line);
}

} // namespace wirebell
