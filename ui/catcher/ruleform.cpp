// SPDX-License-Identifier: MIT
#include "ui/catcher/ruleform.h"

#include "ui/catcher/answerform.h"
#include "ui/catcher/disclosurebutton.h"
#include "ui/catcher/formgrid.h"
#include "ui/catcher/forwardform.h"
#include "ui/catcher/rulewords.h"
#include "ui/catcher/sequencedelegate.h"
#include "ui/catcher/sequencemodel.h"
#include "ui/catcher/whenform.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/panehead.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTableView>
#include <QToolButton>

namespace wirebell {

using namespace Qt::StringLiterals;

RuleForm::RuleForm(Highlighting &highlighting, QWidget *parent)
    : QWidget(parent)
    , m_head(new FormGrid)
    , m_when(new DisclosureButton)
    , m_name(new QLineEdit)
    , m_condition(new WhenForm)
    , m_deed(new QComboBox)
    , m_sequence(new QWidget)
    , m_table(new QTableView)
    , m_answers(new SequenceModel(this))
    , m_add(new QAction(icon(u"plus"_s), tr("Add"), this))
    , m_remove(new QAction(icon(u"trash"_s), tr("Remove answer"), this))
    , m_repeat(new QAction(icon(u"repeat"_s), tr("Begin again behind the last answer"), this))
    , m_again(new QAction(icon(u"reopen"_s), tr("Start again"), this))
    , m_asking(new QWidget)
    , m_limit(new QLineEdit)
    , m_answer(new AnswerForm(highlighting, u"reply"_s))
    , m_forward(new ForwardForm)
{
    m_when->setObjectName(u"ruleWhen"_s);
    m_when->setToolTip(tr("What a request must be for this rule to answer it"));
    m_name->setObjectName(u"ruleName"_s);
    m_name->setAccessibleName(tr("Name of the rule"));
    m_name->setPlaceholderText(tr("for you, and for the note of what it answers"));
    m_deed->setObjectName(u"ruleDeed"_s);
    m_deed->setAccessibleName(tr("What the rule does"));
    m_deed->addItems({tr("Answer"), tr("Sequence"), tr("Forward and record"), tr("Ask me")});

    m_table->setObjectName(u"sequence"_s);
    m_table->setAccessibleName(tr("Answers in turn"));
    m_table->setModel(m_answers);
    m_table->setItemDelegate(new SequenceDelegate(m_table));
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setEditTriggers(QTableView::DoubleClicked | QTableView::EditKeyPressed | QTableView::AnyKeyPressed);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(1);
    m_table->verticalHeader()->setDefaultSectionSize(grid(24));
    m_table->horizontalHeader()->setFont(scaledFont(0.92));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setMinimumSectionSize(grid(24));
    m_table->setColumnWidth(SequenceModel::Number, grid(30));
    for (const int column : {SequenceModel::Delay, SequenceModel::Turn})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(SequenceModel::Status, QHeaderView::Stretch);
    m_add->setObjectName(u"addAnswer"_s);
    m_remove->setObjectName(u"removeAnswer"_s);
    m_repeat->setObjectName(u"repeatSequence"_s);
    m_repeat->setCheckable(true);
    m_again->setObjectName(u"startAgain"_s);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(grid(4));
    tools->addWidget(flatButton(m_add, true, this));
    tools->addWidget(flatButton(m_again, true, this));
    tools->addStretch(1);
    tools->addWidget(flatButton(m_repeat, false, this));
    tools->addWidget(flatButton(m_remove, false, this));
    auto *sequence = new QVBoxLayout(m_sequence);
    sequence->setContentsMargins(0, 0, 0, 0);
    sequence->setSpacing(grid(4));
    sequence->addWidget(m_table);
    sequence->addLayout(tools);

    m_limit->setObjectName(u"askLimit"_s);
    m_limit->setAccessibleName(tr("So many seconds the request waits"));
    m_limit->setFont(fixedFont());
    m_limit->setMaximumWidth(grid(64));
    m_limit->setValidator(new QIntValidator(1, 3600, m_limit));
    auto *limit = new QHBoxLayout;
    limit->setSpacing(grid(6));
    limit->addWidget(m_limit);
    auto *then = new QLabel(tr("s, then this is answered:"));
    then->setForegroundRole(QPalette::PlaceholderText);
    limit->addWidget(then, 1);
    auto *asking = new FormGrid(m_asking);
    asking->add(tr("Wait"), limit, m_limit);

    m_head->add(tr("When"), m_when);
    m_head->add(tr("Name"), m_name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(6));
    column->addLayout(m_head);
    column->addWidget(m_condition, 1);
    auto *deed = new FormGrid;
    deed->add(tr("Then"), m_deed);
    column->addLayout(deed);
    column->addWidget(m_sequence);
    column->addWidget(m_asking);
    column->addWidget(m_answer, 1);
    column->addWidget(m_forward, 1);

    connect(m_when, &QAbstractButton::toggled, this, &RuleForm::describe);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) {
        m_rule.name = name;
        tellEdited();
    });
    connect(m_condition, &WhenForm::edited, this, [this](const Condition &condition) {
        m_rule.when = condition;
        tellEdited();
    });
    connect(m_deed, &QComboBox::activated, this, &RuleForm::chooseDeed);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid())
                    chooseAnswer(index.row());
            });
    connect(m_answers, &SequenceModel::edited, this, [this](int row, const Answer &answer) {
        auto &inTurn = std::get<AnswerSequence>(m_rule.then);
        inTurn.answers[row] = answer;
        m_answers->setSequence(inTurn);
        if (row == m_chosen)
            m_answer->setAnswer(answer);
        tellEdited();
    });
    connect(m_answer, &AnswerForm::edited, this, &RuleForm::take);
    connect(m_forward, &ForwardForm::edited, this, [this](const Forward &forward) {
        m_rule.then = forward;
        tellEdited();
    });
    connect(m_limit, &QLineEdit::textEdited, this, [this] {
        auto *ask = std::get_if<AskPerson>(&m_rule.then);
        if (!ask || !m_limit->hasAcceptableInput())
            return;
        ask->timeLimit = m_limit->text().toLongLong() * 1000;
        tellEdited();
    });
    connect(m_add, &QAction::triggered, this, &RuleForm::addAnswer);
    connect(m_remove, &QAction::triggered, this, &RuleForm::removeAnswer);
    connect(m_repeat, &QAction::triggered, this, [this](bool on) {
        std::get<AnswerSequence>(m_rule.then).repeats = on;
        m_answers->setSequence(std::get<AnswerSequence>(m_rule.then));
        tellEdited();
    });
    connect(m_again, &QAction::triggered, this, &RuleForm::startAgainRequested);
    setRule({});
}

RuleForm::Deed RuleForm::deed() const
{
    if (std::holds_alternative<Forward>(m_rule.then))
        return Forwarding;
    if (std::holds_alternative<AskPerson>(m_rule.then))
        return Asking;
    return std::get<AnswerSequence>(m_rule.then).answers.size() > 1 ? Sequence : Single;
}

void RuleForm::setRule(const Rule &rule)
{
    m_rule = rule;
    if (auto *sequence = std::get_if<AnswerSequence>(&m_rule.then); sequence && sequence->answers.isEmpty())
        sequence->answers.append(Answer());
    m_isFallback = false;
    m_chosen = 0;
    m_name->setText(rule.name);
    m_condition->setCondition(rule.when);
    m_deed->setCurrentIndex(deed());
    showRule();
}

void RuleForm::setFallback(const Answer &answer, bool isOnly)
{
    m_rule = {};
    m_rule.then = AnswerSequence{.answers = {answer}};
    m_isFallback = true;
    m_chosen = 0;
    m_deed->setCurrentIndex(Single);
    m_when->setText(isOnly ? tr("every request") : tr("no rule takes the request"));
    showRule();
}

void RuleForm::setCalls(qint64 calls)
{
    m_answers->setCalls(calls);
}

void RuleForm::showWhen(bool shown)
{
    m_when->setChecked(shown && !m_isFallback);
}

/// Puts the rule's deed into its form; which form is shown, the choice says.
void RuleForm::showRule()
{
    if (const auto *sequence = std::get_if<AnswerSequence>(&m_rule.then)) {
        m_answers->setSequence(*sequence);
        m_chosen = qBound(0, m_chosen, int(sequence->answers.size()) - 1);
        m_answer->setAnswer(sequence->answers.at(m_chosen));
        m_repeat->setChecked(sequence->repeats);
        const QSignalBlocker quiet(m_table->selectionModel());
        m_table->setCurrentIndex(m_answers->index(m_chosen, SequenceModel::Status));
    } else if (const auto *forward = std::get_if<Forward>(&m_rule.then)) {
        m_forward->setForward(*forward);
    } else {
        const auto &ask = std::get<AskPerson>(m_rule.then);
        m_limit->setText(QString::number(qMax<qint64>(1, ask.timeLimit / 1000)));
        m_answer->setAnswer(ask.otherwise);
    }
    describe();
}

void RuleForm::chooseDeed(int chosen)
{
    Answer answer = m_answer->answer();
    switch (chosen) {
    case Single:
        m_rule.then = AnswerSequence{.answers = {answer}};
        break;
    case Sequence:
        if (deed() != Sequence) {
            Answer broken;
            std::tie(broken.status, broken.reason) = *typedStatus(u"500"_s);
            broken.body.clear();
            m_rule.then = AnswerSequence{.answers = {broken, broken, answer}};
        }
        break;
    case Forwarding: // in force with the first target that makes sense
        m_forward->setForward({});
        describe();
        return m_forward->focusTarget();
    case Asking:
        m_rule.then = AskPerson{.otherwise = answer};
        break;
    }
    m_chosen = 0;
    showRule();
    tellEdited();
}

void RuleForm::chooseAnswer(int row)
{
    const auto *sequence = std::get_if<AnswerSequence>(&m_rule.then);
    if (!sequence || row >= sequence->answers.size())
        return;
    m_chosen = row;
    m_answer->setAnswer(sequence->answers.at(row));
    describe();
}

void RuleForm::take(const Answer &answer)
{
    if (auto *sequence = std::get_if<AnswerSequence>(&m_rule.then)) {
        sequence->answers[m_chosen] = answer;
        m_answers->setSequence(*sequence);
    } else if (auto *ask = std::get_if<AskPerson>(&m_rule.then)) {
        ask->otherwise = answer;
    }
    tellEdited();
}

void RuleForm::addAnswer()
{
    auto &sequence = std::get<AnswerSequence>(m_rule.then);
    sequence.answers.insert(m_chosen + 1, sequence.answers.at(m_chosen));
    ++m_chosen;
    showRule();
    tellEdited();
}

void RuleForm::removeAnswer()
{
    auto &sequence = std::get<AnswerSequence>(m_rule.then);
    if (sequence.answers.size() < 2)
        return;
    sequence.answers.removeAt(m_chosen);
    if (sequence.answers.size() == 1)
        m_deed->setCurrentIndex(Single);
    showRule();
    tellEdited();
}

void RuleForm::tellEdited()
{
    describe();
    if (m_isFallback)
        Q_EMIT fallbackEdited(std::get<AnswerSequence>(m_rule.then).answers.first());
    else
        Q_EMIT ruleEdited(m_rule);
}

void RuleForm::describe()
{
    if (m_isFallback && m_when->isChecked())
        return m_when->setChecked(false);
    const bool open = m_when->isChecked();
    const int chosen = m_deed->currentIndex();
    if (!m_isFallback)
        m_when->setText(conditionWords(m_rule.when));
    m_when->setAccessibleName(tr("When: %1").arg(m_when->text()));
    m_when->setEnabled(!m_isFallback);
    m_condition->setVisible(open);
    m_head->setShown(m_name, open);
    m_deed->setEnabled(!m_isFallback);
    m_sequence->setVisible(!open && chosen == Sequence);
    m_asking->setVisible(!open && chosen == Asking);
    m_answer->setVisible(!open && chosen != Forwarding);
    m_answer->setStatusShown(chosen != Sequence);
    m_forward->setVisible(!open && chosen == Forwarding);
    const int rows = qMin(6, m_answers->rowCount());
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * grid(24) + 2);
    m_remove->setEnabled(m_answers->rowCount() > 1);
}

} // namespace wirebell
