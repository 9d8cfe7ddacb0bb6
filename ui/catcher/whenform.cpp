// SPDX-License-Identifier: MIT
#include "ui/catcher/whenform.h"

#include "ui/catcher/choicedelegate.h"
#include "ui/catcher/formgrid.h"
#include "ui/catcher/testmodel.h"
#include "ui/composer/edittable.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/notelabel.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScopedValueRollback>

namespace wirebell {

using namespace Qt::StringLiterals;

WhenForm::WhenForm(QWidget *parent)
    : QWidget(parent)
    , m_methods(new QLineEdit)
    , m_path(new QLineEdit)
    , m_pathNote(noteLabel())
    , m_tests(new TestModel(this))
    , m_testNote(noteLabel())
    , m_from(new QLineEdit)
    , m_to(new QLineEdit)
    , m_every(new QLineEdit)
    , m_chance(new QLineEdit)
    , m_callsNote(noteLabel())
{
    m_methods->setObjectName(u"whenMethods"_s);
    m_methods->setPlaceholderText(tr("any, or POST, PUT"));
    m_path->setObjectName(u"whenPath"_s);
    m_path->setPlaceholderText(tr("any, or /users/{id}, /files/**"));
    m_from->setObjectName(u"whenFrom"_s);
    m_to->setObjectName(u"whenTo"_s);
    m_to->setPlaceholderText(u"∞"_s);
    m_every->setObjectName(u"whenEvery"_s);
    m_chance->setObjectName(u"whenChance"_s);
    for (QLineEdit *line : {m_methods, m_path, m_from, m_to, m_every, m_chance})
        line->setFont(fixedFont());
    m_methods->setAccessibleName(tr("Methods"));
    m_path->setAccessibleName(tr("Path"));
    m_from->setAccessibleName(tr("From which call on"));
    m_to->setAccessibleName(tr("Up to which call"));
    m_every->setAccessibleName(tr("Each so many calls"));
    m_chance->setAccessibleName(tr("How many of these, in percent"));
    auto *table = new EditTable(m_tests, TestModel::Text, {64, 96, 108, 0});
    table->setObjectName(u"whenTests"_s);
    table->setAccessibleName(tr("Tests of query, fields, body and JSON"));
    table->setFrameShape(QFrame::StyledPanel);
    table->setMinimumHeight(grid(84));
    for (const int column : {TestModel::Place, TestModel::Kind})
        table->setItemDelegateForColumn(column, new ChoiceDelegate(TestModel::choices(column), table));
    connect(table, &EditTable::removeRequested, m_tests, &TestModel::remove);

    auto *calls = new QHBoxLayout;
    calls->setSpacing(grid(6));
    const auto small = [&](QLineEdit *line, const QString &before) {
        if (!before.isEmpty()) {
            auto *label = new QLabel(before);
            label->setForegroundRole(QPalette::PlaceholderText);
            label->setBuddy(line);
            calls->addWidget(label);
        }
        line->setMinimumWidth(grid(36));
        line->setMaximumWidth(grid(52));
        calls->addWidget(line, 1);
    };
    small(m_from, {});
    small(m_to, u"–"_s);
    small(m_every, tr("each"));
    small(m_chance, tr("of these"));
    calls->addWidget(new QLabel(u"%"_s));
    calls->addStretch(2);

    auto *form = new FormGrid;
    form->add(tr("Method"), m_methods);
    form->add(tr("Path"), m_path);
    form->addBelow(m_pathNote);
    form->add(tr("Calls"), calls, m_from);
    form->addBelow(m_callsNote);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(6));
    column->addLayout(form);
    column->addWidget(table, 1);
    column->addWidget(m_testNote);

    for (QLineEdit *line : {m_methods, m_path, m_from, m_to, m_every, m_chance})
        connect(line, &QLineEdit::textEdited, this, &WhenForm::typed);
    connect(m_tests, &EntryModel::edited, this, &WhenForm::typed);
    setCondition(m_condition);
}

void WhenForm::setCondition(const Condition &condition)
{
    const QScopedValueRollback setting(m_setting, true);
    m_condition = condition;
    m_methods->setText(QString::fromUtf8(condition.methods.join(", ")));
    m_path->setText(QString::fromUtf8(condition.path));
    m_from->setText(QString::number(condition.from));
    m_to->setText(condition.to ? QString::number(condition.to) : QString());
    m_every->setText(QString::number(condition.every));
    m_chance->setText(QString::number(condition.probability * 100, 'g', 4));
    m_tests->setTests(condition);
    describe(condition);
}

void WhenForm::typed()
{
    if (m_setting)
        return;
    Condition condition = m_condition;
    condition.methods.clear();
    for (const QString &method : m_methods->text().split(u',')) {
        if (!method.trimmed().isEmpty())
            condition.methods.append(method.trimmed().toUpper().toUtf8());
    }
    condition.path = m_path->text().trimmed().toUtf8();
    m_tests->putInto(condition);
    const auto number = [](const QLineEdit *line, qint64 otherwise) {
        bool isNumber = false;
        const qint64 typed = line->text().trimmed().toLongLong(&isNumber);
        return isNumber ? typed : line->text().trimmed().isEmpty() ? otherwise : -1;
    };
    condition.from = number(m_from, 1);
    condition.to = number(m_to, 0);
    condition.every = number(m_every, 1);
    bool isNumber = false;
    const double percent = m_chance->text().trimmed().replace(u',', u'.').toDouble(&isNumber);
    condition.probability = m_chance->text().trimmed().isEmpty() ? 1 : isNumber ? percent / 100 : -1;
    const bool fits = describe(condition);
    if (!fits || condition == m_condition)
        return;
    m_condition = condition;
    Q_EMIT edited(m_condition);
}

bool WhenForm::describe(const Condition &condition)
{
    const std::optional<Error> problem = problemOf(condition);
    const QString where = problem ? problem->detail.section(u": "_s, 0, 0) : QString();
    const QString what = problem ? problem->detail.section(u": "_s, 1) : QString();
    const bool isPath = where == "path"_L1;
    const bool isTest = problem && (where == "query"_L1 || where == "field"_L1 || where == "body"_L1 || where == "json"_L1);
    const bool isCalls = problem && !isPath && !isTest;
    if (isPath)
        m_pathNote->setText(condition.path.startsWith('/')
                                ? tr("“%1” makes no sense here: {name} and * are one segment, ** at the end any number. "
                                     "The rule stays as it was.")
                                      .arg(what)
                                : tr("A path begins with “/”. The rule stays as it was."));
    if (isTest)
        m_testNote->setText(tr("%1. The rule stays as it was.").arg(what));
    if (isCalls)
        m_callsNote->setText(tr("Calls are counted from 1, each so many of them, and of these 0 to 100 %. The rule stays "
                                "as it was."));
    m_pathNote->setVisible(isPath);
    m_testNote->setVisible(isTest);
    m_callsNote->setVisible(isCalls);
    return !problem;
}

} // namespace wirebell
