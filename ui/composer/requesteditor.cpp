// SPDX-License-Identifier: MIT
#include "ui/composer/requesteditor.h"

#include "draft/environment.h"
#include "ui/composer/authform.h"
#include "ui/composer/bodyform.h"
#include "ui/composer/edittable.h"
#include "ui/composer/fieldmodel.h"
#include "ui/composer/methodbox.h"
#include "ui/composer/targetline.h"
#include "ui/composer/urlfield.h"
#include "ui/widgets/detailtabs.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/panehead.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QToolButton>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

enum Part { Headers, Auth, Body };

} // namespace

RequestEditor::RequestEditor(Highlighting &highlighting, ReadingThread &thread, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_method(new MethodBox)
    , m_url(new UrlField)
    , m_purpose(new QComboBox)
    , m_send(new QPushButton)
    , m_target(new TargetLine)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_top = makeRow();
    m_parts = makeParts(highlighting, thread);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_parts, 1);

    connect(actions.fold, &QAction::toggled, this, [this](bool folded) {
        m_parts->setVisible(!folded);
        m_fold->setIcon(icon(folded ? u"chevron-down"_s : u"chevron-up"_s, &Theme::secondary));
    });
    connect(m_method, &MethodBox::edited, this, &RequestEditor::take);
    connect(m_url, &QLineEdit::textEdited, this, &RequestEditor::take);
    connect(m_url, &QLineEdit::returnPressed, this, [this] { m_actions.send->trigger(); });
    connect(m_purpose, &QComboBox::currentIndexChanged, this, &RequestEditor::take);
    connect(m_fields, &FieldModel::edited, this, &RequestEditor::take);
    connect(m_auth, &AuthForm::edited, this, &RequestEditor::take);
    connect(m_body, &BodyForm::edited, this, &RequestEditor::take);
    setUnderWay(false);
    describe();
}

QWidget *RequestEditor::makeRow()
{
    m_method->setObjectName(u"method"_s);
    m_url->setObjectName(u"url"_s);
    m_url->setAccessibleName(tr("URL"));
    m_url->setPlaceholderText(tr("URL, or {{catcher}} for your own catcher"));
    m_purpose->setObjectName(u"purpose"_s);
    m_purpose->setAccessibleName(tr("Send as"));
    m_purpose->addItem(tr("As API call"), int(Purpose::Api));
    m_purpose->addItem(tr("As webhook"), int(Purpose::Webhook));
    m_purpose->setToolTip(tr("The bytes are the same. An API call wants the answer; a webhook only that it arrived."));
    m_send->setObjectName(u"send"_s);
    m_send->setProperty("accent", true);
    m_fold = flatButton(m_actions.fold, false, this);
    m_fold->setObjectName(u"foldEditor"_s);
    m_fold->setFixedSize(grid(24), grid(28));
    m_target->setObjectName(u"target"_s);
    connect(m_send, &QPushButton::clicked, this, [this] {
        (m_underWay ? m_actions.stop : m_actions.send)->trigger();
    });

    auto *row = new QHBoxLayout;
    row->setContentsMargins(grid(8), grid(8), grid(8), 0);
    row->setSpacing(grid(6));
    row->addWidget(m_method);
    row->addWidget(m_url, 1);
    row->addWidget(m_purpose);
    row->addWidget(m_send);
    row->addWidget(m_fold);
    auto *top = new QWidget;
    auto *column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_target);
    return top;
}

QWidget *RequestEditor::makeParts(Highlighting &highlighting, ReadingThread &thread)
{
    m_tabs = new DetailTabs;
    m_tabs->setObjectName(u"requestParts"_s);
    m_tabs->setAccessibleName(tr("Parts of the request"));
    m_tabs->addTab(tr("Headers"));
    m_tabs->addTab(tr("Auth"));
    m_tabs->addTab(tr("Body"));

    m_fields = new FieldModel(this);
    m_fieldTable = new EditTable(m_fields, FieldModel::Value, {34, 240, 0});
    m_fieldTable->setObjectName(u"fields"_s);
    m_fieldTable->setAccessibleName(tr("Header fields"));
    connect(m_fieldTable, &EditTable::removeRequested, m_fields, &FieldModel::remove);
    m_auth = new AuthForm;
    m_body = new BodyForm(highlighting, thread, m_actions.format);
    m_pages = new QStackedWidget;
    m_pages->setMinimumHeight(grid(64));
    m_pages->addWidget(m_fieldTable);
    m_pages->addWidget(m_auth);
    m_pages->addWidget(m_body);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);

    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    line->setForegroundRole(QPalette::Mid);
    line->setFrameShadow(QFrame::Plain);
    auto *parts = new QWidget;
    auto *column = new QVBoxLayout(parts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(line);
    column->addWidget(m_pages, 1);
    return parts;
}

void RequestEditor::setDraft(const RequestDraft &draft)
{
    const QScopedValueRollback setting(m_setting, true);
    const bool other = draft.name != m_draft.name || draft.url != m_draft.url;
    m_draft = draft;
    m_method->setMethod(draft.method);
    if (m_url->text().toUtf8() != draft.url)
        m_url->setText(QString::fromUtf8(draft.url));
    m_purpose->setCurrentIndex(m_purpose->findData(int(draft.purpose)));
    m_fields->setFields(draft.fields);
    m_auth->setAuth(draft.auth);
    m_body->setBody(draft.body);
    if (other) {
        m_url->setCursorPosition(0);
        m_tabs->setCurrentIndex(draft.body.kind != DraftBody::Kind::None ? Body : Headers);
    }
    describe();
}

void RequestEditor::take()
{
    if (m_setting)
        return;
    m_draft.method = m_method->method();
    m_draft.url = m_url->text().toUtf8();
    m_draft.purpose = Purpose(m_purpose->currentData().toInt());
    m_draft.fields = m_fields->fields();
    m_draft.auth = m_auth->auth();
    m_draft.body = m_body->body();
    describe();
    Q_EMIT edited();
}

void RequestEditor::describe()
{
    const auto sent = std::ranges::count_if(m_draft.fields, &DraftField::enabled);
    m_tabs->setDetail(Headers, sent ? QString::number(sent) : QString());
    m_tabs->setDetail(Auth, m_draft.auth.kind == DraftAuth::Kind::Basic    ? tr("Basic")
                            : m_draft.auth.kind == DraftAuth::Kind::Bearer ? tr("Bearer")
                                                                           : tr("none"));
    m_tabs->setDetail(Body, m_body->kindWord());
}

void RequestEditor::setEnvironment(const Environment &environment)
{
    m_url->setEnvironment(environment);
    m_body->setEnvironment(environment);
}

void RequestEditor::setUnderWay(bool underWay)
{
    m_underWay = underWay;
    m_send->setText(underWay ? tr("Stop") : tr("Send"));
    m_send->setIcon(icon(underWay ? u"stop"_s : u"arrow-right"_s, &Theme::onAccent));
    const QAction *action = underWay ? m_actions.stop : m_actions.send;
    m_send->setToolTip(QStringLiteral("%1 (%2)").arg(m_send->text(),
                                                     action->shortcut().toString(QKeySequence::NativeText)));
}

void RequestEditor::focusUrl()
{
    m_url->setFocus(Qt::ShortcutFocusReason);
    m_url->selectAll();
}

void RequestEditor::focusSend()
{
    m_send->setFocus(Qt::OtherFocusReason);
}

bool RequestEditor::isFolded() const
{
    return m_actions.fold->isChecked();
}

int RequestEditor::foldedHeight() const
{
    return m_top->sizeHint().height();
}

} // namespace wirebell
