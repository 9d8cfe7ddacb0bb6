// SPDX-License-Identifier: MIT
#include "ui/catcher/answerform.h"

#include "bodyview/bodyview.h"
#include "ui/catcher/faultmodel.h"
#include "ui/catcher/fieldlistmodel.h"
#include "ui/catcher/formgrid.h"
#include "ui/catcher/rulewords.h"
#include "ui/composer/edittable.h"
#include "ui/widgets/codeeditor.h"
#include "ui/widgets/detailtabs.h"
#include "ui/widgets/grid.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QScopedValueRollback>
#include <QStackedWidget>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

bool hasNoContent(int status)
{
    return status == 204 || status == 304;
}

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

QWidget *framed(QAbstractItemView *table)
{
    table->setFrameShape(QFrame::StyledPanel);
    return table;
}

enum Page { Body, Fields, Faults };

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
    , m_body(new CodeEditor(highlighting))
    , m_bodyNote(noteLabel())
    , m_fields(new FieldListModel(this))
    , m_faults(new FaultModel(this))
{
    m_status->setObjectName(name + u"Status"_s);
    m_status->setAccessibleName(tr("Status of the answer"));
    m_type->setObjectName(name + u"Type"_s);
    m_type->setAccessibleName(tr("Type of the answer's body"));
    m_template->setObjectName(name + u"Template"_s);
    m_template->setToolTip(tr("{{request.body.id}}, {{request.path.id}}, {{call}}, {{$guid}} and the like are replaced in "
                              "body and fields"));
    m_body->setObjectName(name + u"Body"_s);
    m_body->setAccessibleName(tr("Body of the answer"));
    m_body->setFrameShape(QFrame::StyledPanel);
    m_body->setMinimumHeight(grid(44));
    m_tabs->setObjectName(name + u"Tabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the answer"));
    m_tabs->addTab(tr("Body"));
    m_tabs->addTab(tr("Fields"));
    m_tabs->addTab(tr("On purpose"));

    auto *fields = new EditTable(m_fields, FieldListModel::Value, {140, 0});
    fields->setObjectName(name + u"Fields"_s);
    fields->setAccessibleName(tr("Further fields of the answer"));
    connect(fields, &EditTable::removeRequested, m_fields, &FieldListModel::remove);
    auto *faults = new EditTable(m_faults, FaultModel::What, {0, 130});
    faults->setFont(font());
    faults->setObjectName(name + u"Faults"_s);
    faults->setAccessibleName(tr("What goes wrong on purpose"));
    auto *body = new QWidget;
    auto *bodyColumn = new QVBoxLayout(body);
    bodyColumn->setContentsMargins(0, 0, 0, 0);
    bodyColumn->setSpacing(grid(6));
    bodyColumn->addWidget(m_body, 1);
    bodyColumn->addWidget(m_bodyNote);
    m_pages->addWidget(body);
    m_pages->addWidget(framed(fields));
    m_pages->addWidget(framed(faults));

    m_rows->add(tr("Status"), m_status);
    m_rows->addBelow(m_statusNote);
    m_rows->add(tr("Type"), m_type);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(grid(8));
    middle->addWidget(m_tabs);
    middle->addStretch(1);
    middle->addWidget(m_template);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(6));
    column->addLayout(m_rows);
    column->addLayout(middle);
    column->addWidget(m_pages, 1);

    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_status, &QComboBox::currentTextChanged, this, &AnswerForm::typed);
    connect(m_type, &QComboBox::currentTextChanged, this, &AnswerForm::typed);
    connect(m_template, &QCheckBox::clicked, this, &AnswerForm::typed);
    connect(m_body, &QPlainTextEdit::textChanged, this, &AnswerForm::typed);
    connect(m_fields, &EntryModel::edited, this, &AnswerForm::typed);
    connect(m_faults, &FaultModel::edited, this, &AnswerForm::typed);
    setAnswer(m_answer);
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
    if (m_body->bytes() != answer.body)
        m_body->setPlainText(QString::fromUtf8(answer.body));
    m_fields->setFields(answer.fields);
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
    for (const Field &field : m_fields->fields()) {
        if (!field.name.isEmpty())
            fields.append(field.name, field.value);
    }
    m_answer.fields = fields;
    m_answer.isTemplate = m_template->isChecked();
    m_answer.faults = m_faults->faults();
    if (m_body->bytes() != m_answer.body) {
        m_answer.body = m_body->bytes();
        m_answer.bodyFile.clear();
    }
    describe();
    if (m_answer != before)
        Q_EMIT edited(m_answer);
}

void AnswerForm::describe()
{
    m_body->setSyntax(syntaxOf(guessKind(m_answer.body, m_answer.fields.value("Content-Type").value_or(QByteArray()))));
    qsizetype fields = 0;
    for (const Field &field : m_answer.fields)
        fields += equalIgnoringCase(field.name, "Content-Type") ? 0 : 1;
    m_tabs->setDetail(Fields, fields ? QString::number(fields) : QString());
    m_tabs->setDetail(Faults, m_answer.faults.isEmpty() ? QString() : QString::number(m_answer.faults.size()));
    QString note;
    if (!m_answer.bodyFile.isEmpty())
        note = tr("The body is the file %1, read anew for each answer.").arg(m_answer.bodyFile);
    else if (hasNoContent(m_answer.status) && !m_answer.body.isEmpty())
        note = tr("An answer with %1 has no body: what is typed above is kept and not sent.").arg(m_answer.status);
    else if (!m_answer.pieces.isEmpty())
        note = tr("%Ln further piece(s) follow, as the file of the endpoints says.", nullptr,
                  int(m_answer.pieces.size()));
    m_bodyNote->setText(note);
    m_bodyNote->setVisible(!note.isEmpty());
}

} // namespace wirebell
