// SPDX-License-Identifier: MIT
#include "ui/catcher/answerform.h"

#include "ui/catcher/answerbodyform.h"
#include "ui/catcher/faultmodel.h"
#include "ui/catcher/fieldlistmodel.h"
#include "ui/catcher/formgrid.h"
#include "ui/catcher/rulewords.h"
#include "ui/catcher/transferform.h"
#include "ui/composer/edittable.h"
#include "ui/widgets/detailtabs.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/notelabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QScopedValueRollback>
#include <QStackedWidget>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

QComboBox *typingBox(const QStringList &usual)
{
    auto *box = new QComboBox;
    box->addItems(usual);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setCompleter(nullptr);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    return box;
}

/// The first Content-Type has a place of its own.
FieldList withoutType(const FieldList &fields)
{
    FieldList others;
    bool taken = false;
    for (const Field &field : fields) {
        if (!taken && equalIgnoringCase(field.name, "Content-Type"))
            taken = true;
        else
            others.append(field.name, field.value);
    }
    return others;
}

QWidget *framed(QAbstractItemView *table)
{
    table->setFrameShape(QFrame::StyledPanel);
    return table;
}

enum Page { Body, Fields, Transfer, Faults };

} // namespace

AnswerForm::AnswerForm(Highlighting &highlighting, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_rows(new FormGrid)
    , m_status(typingBox(usualStatuses()))
    , m_statusNote(noteLabel())
    , m_type(typingBox({u"application/json"_s, u"text/plain; charset=utf-8"_s, u"text/html; charset=utf-8"_s,
                        u"application/xml"_s, u"text/event-stream"_s}))
    , m_template(new QCheckBox(tr("Template")))
    , m_tabs(new DetailTabs)
    , m_pages(new QStackedWidget)
    , m_body(new AnswerBodyForm(highlighting, name))
    , m_fields(new FieldListModel(this))
    , m_transfer(new TransferForm(name))
    , m_faults(new FaultModel(this))
{
    m_status->setObjectName(name + u"Status"_s);
    m_status->setAccessibleName(tr("Status of the answer"));
    m_type->setObjectName(name + u"Type"_s);
    m_type->setAccessibleName(tr("Type of the answer's body"));
    m_template->setObjectName(name + u"Template"_s);
    m_template->setToolTip(tr("{{request.body.id}}, {{json request.body}}, {{request.path.id}}, {{call}}, {{$guid}} and the "
                              "like are replaced in body and fields"));
    m_tabs->setObjectName(name + u"Tabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the answer"));
    m_tabs->setUsesScrollButtons(false); // the pane makes room for all of them
    m_tabs->addTab(tr("Body"));
    m_tabs->addTab(tr("Fields"));
    m_tabs->addTab(tr("Transfer"));
    m_tabs->addTab(tr("Faults"));

    auto *fields = new EditTable(m_fields, FieldListModel::Value, {140, 0});
    fields->setObjectName(name + u"Fields"_s);
    fields->setAccessibleName(tr("Further fields of the answer"));
    connect(fields, &EditTable::removeRequested, m_fields, &FieldListModel::remove);
    auto *faults = new EditTable(m_faults, FaultModel::What, {0, 130});
    faults->setFont(font());
    faults->setObjectName(name + u"Faults"_s);
    faults->setAccessibleName(tr("What goes wrong on purpose"));
    m_pages->addWidget(m_body);
    m_pages->addWidget(framed(fields));
    m_pages->addWidget(m_transfer);
    m_pages->addWidget(framed(faults));

    m_rows->add(tr("Status"), m_status);
    m_rows->addBelow(m_statusNote);
    auto *type = new QHBoxLayout;
    type->setSpacing(grid(8));
    type->addWidget(m_type, 1);
    type->addWidget(m_template);
    m_rows->add(tr("Type"), type, m_type);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(6));
    column->addLayout(m_rows);
    column->addWidget(m_tabs, 0, Qt::AlignLeft);
    column->addWidget(m_pages, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, &AnswerForm::choosePage);
    connect(m_status, &QComboBox::currentTextChanged, this, &AnswerForm::typed);
    connect(m_type, &QComboBox::currentTextChanged, this, &AnswerForm::typed);
    connect(m_template, &QCheckBox::clicked, this, &AnswerForm::typed);
    connect(m_body, &AnswerBodyForm::edited, this, &AnswerForm::typed);
    connect(m_transfer, &TransferForm::edited, this, &AnswerForm::typed);
    connect(m_fields, &EntryModel::edited, this, &AnswerForm::typed);
    connect(m_faults, &FaultModel::edited, this, &AnswerForm::typed);
    setAnswer(m_answer);
    choosePage(Body);
}

/// Only the page that is shown asks for room.
void AnswerForm::choosePage(int page)
{
    for (int i = 0; i < m_pages->count(); ++i)
        m_pages->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                          i == page ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_pages->setCurrentIndex(page);
}

void AnswerForm::setAnswer(const Answer &answer)
{
    const QScopedValueRollback setting(m_setting, true);
    m_answer = answer;
    if (const auto there = typedStatus(m_status->currentText()); !there || there->first != answer.status ||
                                                                    there->second != answer.reason)
        m_status->setEditText(statusWords(answer));
    const QString type = QString::fromUtf8(answer.fields.value("Content-Type").value_or(QByteArray()));
    if (m_type->currentText().trimmed() != type)
        m_type->setEditText(type);
    m_template->setChecked(answer.isTemplate);
    m_body->setAnswer(answer);
    m_fields->setFields(withoutType(answer.fields));
    m_transfer->setAnswer(answer);
    m_faults->setFaults(answer.faults);
    m_statusNote->hide();
    describe();
}

void AnswerForm::setStatusShown(bool shown)
{
    m_rows->setShown(m_status, shown);
    if (!shown)
        m_statusNote->hide();
}

void AnswerForm::typed()
{
    if (m_setting)
        return;
    const Answer before = m_answer;
    const auto status = typedStatus(m_status->currentText());
    m_statusNote->setVisible(!status);
    if (status)
        std::tie(m_answer.status, m_answer.reason) = *status;
    else
        m_statusNote->setText(tr("“%1” is no status: a number from 200 to 999, and a reason where you like. %2 stays in "
                                 "force.")
                                  .arg(m_status->currentText().trimmed(), statusWords(m_answer)));
    FieldList fields;
    if (const QByteArray type = m_type->currentText().trimmed().toUtf8(); !type.isEmpty())
        fields.append("Content-Type", type);
    for (const Field &field : m_fields->fieldList())
        fields.append(field.name, field.value);
    m_answer.fields = fields;
    m_answer.isTemplate = m_template->isChecked();
    m_answer.faults = m_faults->faults();
    m_body->putInto(m_answer);
    m_transfer->putInto(m_answer);
    describe();
    if (m_answer != before)
        Q_EMIT edited(m_answer);
}

void AnswerForm::describe()
{
    const auto count = [](qsizetype some) { return some ? QString::number(some) : QString(); };
    m_tabs->setDetail(Body, m_answer.pieces.isEmpty() ? QString() : u"+%1"_s.arg(m_answer.pieces.size()));
    m_tabs->setDetail(Fields, count(withoutType(m_answer.fields).size()));
    m_tabs->setDetail(Transfer, count(TransferForm::countOf(m_answer)));
    m_tabs->setDetail(Faults, count(m_answer.faults.size()));
    m_body->describe(m_answer);
    m_transfer->describe(m_answer);
}

} // namespace wirebell
