// SPDX-License-Identifier: MIT
#include "ui/catcher/replyform.h"

#include "bodyview/bodyview.h"
#include "ui/widgets/codeeditor.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/panehead.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScopedValueRollback>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// Names of RFC 9110, 15, and RFC 6585.
constexpr std::pair<int, const char *> statuses[] = {
    {200, "OK"},          {201, "Created"},           {202, "Accepted"},
    {204, "No Content"},  {301, "Moved Permanently"}, {302, "Found"},
    {304, "Not Modified"}, {400, "Bad Request"},      {401, "Unauthorized"},
    {403, "Forbidden"},   {404, "Not Found"},         {405, "Method Not Allowed"},
    {409, "Conflict"},    {410, "Gone"},              {422, "Unprocessable Content"},
    {429, "Too Many Requests"}, {500, "Internal Server Error"}, {502, "Bad Gateway"},
    {503, "Service Unavailable"}, {504, "Gateway Timeout"}};

QString statusText(const ReplyRule &reply)
{
    const QString number = QString::number(reply.status);
    return reply.reason.isEmpty() ? number : number + u' ' + QString::fromUtf8(reply.reason);
}

bool hasNoContent(int status)
{
    return status == 204 || status == 304;
}

} // namespace

ReplyForm::ReplyForm(Highlighting &highlighting, QWidget *parent)
    : QWidget(parent)
    , m_status(new QComboBox)
    , m_type(new QComboBox)
    , m_body(new CodeEditor(highlighting))
    , m_note(new QLabel)
{
    for (const auto &[status, reason] : statuses)
        m_status->addItem(QStringLiteral("%1 %2").arg(status).arg(QLatin1StringView(reason)));
    m_type->addItems({u"text/plain; charset=utf-8"_s, u"application/json"_s, u"application/xml"_s,
                      u"text/html; charset=utf-8"_s});
    for (QComboBox *box : {m_status, m_type}) {
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->setCompleter(nullptr);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
    }
    m_status->setObjectName(u"replyStatus"_s);
    m_status->setAccessibleName(tr("Status of the answer"));
    m_type->setObjectName(u"replyType"_s);
    m_type->setAccessibleName(tr("Type of the answer's body"));
    m_body->setObjectName(u"replyBody"_s);
    m_body->setAccessibleName(tr("Body of the answer"));
    m_body->setFrameShape(QFrame::StyledPanel);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setFont(scaledFont(0.92));
    m_note->setForegroundRole(QPalette::PlaceholderText);

    auto *head = new PaneHead(tr("Reply with"));
    head->setFact(tr("to every request"));
    auto *form = new QGridLayout;
    form->setContentsMargins(grid(10), grid(10), grid(10), 0);
    form->setHorizontalSpacing(grid(8));
    form->setVerticalSpacing(grid(6));
    const std::pair<QString, QComboBox *> lines[] = {{tr("Status"), m_status}, {tr("Type"), m_type}};
    int row = 0;
    for (const auto &[name, box] : lines) {
        auto *label = new QLabel(name);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setBuddy(box);
        form->addWidget(label, row, 0, Qt::AlignRight | Qt::AlignVCenter);
        form->addWidget(box, row++, 1);
    }
    form->setColumnStretch(1, 1);
    auto *rest = new QVBoxLayout;
    rest->setContentsMargins(grid(10), grid(8), grid(10), grid(10));
    rest->setSpacing(grid(8));
    rest->addWidget(m_body, 1);
    rest->addWidget(m_note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addLayout(form);
    column->addLayout(rest, 1);

    connect(m_status, &QComboBox::currentTextChanged, this, &ReplyForm::typed);
    connect(m_type, &QComboBox::currentTextChanged, this, &ReplyForm::typed);
    connect(m_body, &QPlainTextEdit::textChanged, this, &ReplyForm::typed);
    setReply(m_reply);
}

void ReplyForm::setReply(const ReplyRule &reply)
{
    const QScopedValueRollback setting(m_setting, true);
    m_reply = reply;
    m_status->setEditText(statusText(reply));
    m_type->setEditText(QString::fromUtf8(reply.fields.value("Content-Type").value_or(QByteArray())));
    if (m_body->bytes() != reply.body)
        m_body->setPlainText(QString::fromUtf8(reply.body));
    describe();
}

void ReplyForm::typed()
{
    if (m_setting)
        return;
    const QString typed = m_status->currentText().trimmed();
    const QString number = typed.section(u' ', 0, 0);
    bool isNumber = false;
    const int status = number.toInt(&isNumber);
    if (!isNumber || number.size() != 3 || status < 200) {
        m_note->setText(
            tr("“%1” is no status: a number from 200 to 999, and a reason where you like. The answer stays as "
               "it was.")
                .arg(typed));
        return;
    }
    m_reply.status = status;
    m_reply.reason = typed.sliced(number.size()).trimmed().toUtf8();
    if (m_reply.reason.isEmpty()) {
        const auto known = std::ranges::find(statuses, status, [](const auto &entry) { return entry.first; });
        if (known != std::end(statuses))
            m_reply.reason = known->second;
    }
    FieldList fields;
    const QByteArray type = m_type->currentText().trimmed().toUtf8();
    if (!type.isEmpty())
        fields.append("Content-Type", type);
    for (const Field &field : m_reply.fields) {
        if (!equalIgnoringCase(field.name, "Content-Type"))
            fields.append(field.name, field.value);
    }
    m_reply.fields = fields;
    m_reply.body = m_body->bytes();
    describe();
    Q_EMIT edited(m_reply);
}

void ReplyForm::describe()
{
    m_body->setSyntax(syntaxOf(guessKind(m_reply.body, m_reply.fields.value("Content-Type").value_or(QByteArray()))));
    m_note->setText(
        hasNoContent(m_reply.status)
            ? tr("An answer with %1 has no body: what is typed above is kept and not sent.").arg(m_reply.status)
            : tr("In force for the next request. Date, Content-Length and Connection are added."));
}

void ReplyForm::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), Theme::of(palette()).line);
}

} // namespace wirebell
