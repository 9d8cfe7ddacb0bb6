// SPDX-License-Identifier: MIT
#include "ui/catcher/askbar.h"

#include "ui/catcher/answerform.h"
#include "ui/catcher/endpointbook.h"
#include "ui/catcher/localcatcher.h"
#include "ui/catcher/startpicker.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/panehead.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace wirebell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

AskBar::AskBar(const EndpointBook &book, LocalCatcher &catcher, Highlighting &highlighting, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_catcher(catcher)
    , m_what(new ElidedLabel)
    , m_left(new QLabel)
    , m_write(new QPushButton(tr("Write")))
    , m_send(new QPushButton(tr("Answer")))
    , m_answer(new AnswerForm(highlighting, u"asked"_s))
    , m_start(new QAction(icon(u"document"_s), tr("Start from…"), this))
    , m_startButton(flatButton(m_start, true, this))
    , m_starts(new StartPicker(StartPicker::Of::Answers, this))
{
    setObjectName(u"askBar"_s);
    m_what->setObjectName(u"askedRequest"_s);
    m_what->setFont(scaledFont(1, QFont::DemiBold));
    m_left->setObjectName(u"askedTime"_s);
    m_left->setTextFormat(Qt::PlainText);
    m_left->setFont(figures(font()));
    m_write->setObjectName(u"writeAnswer"_s);
    m_write->setCheckable(true);
    m_write->setToolTip(tr("Write the answer"));
    m_write->setAccessibleName(tr("Write the answer"));
    m_send->setObjectName(u"sendAnswer"_s);
    m_send->setProperty("accent", true);

    auto *row = new QHBoxLayout;
    row->setSpacing(grid(8));
    row->addWidget(m_what, 1);
    row->addWidget(m_left);
    row->addWidget(m_write);
    m_start->setObjectName(u"startAnswer"_s);
    m_start->setToolTip(tr("An answer to begin with: of a rule, or a preset"));
    auto *sending = new QHBoxLayout;
    sending->addWidget(m_startButton);
    sending->addStretch(1);
    sending->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid(10), grid(8), grid(10), grid(10));
    column->setSpacing(grid(8));
    column->addLayout(row);
    column->addSpacing(grid(4));
    column->addWidget(m_answer, 1);
    column->addLayout(sending);
    m_answer->hide();
    m_send->hide();
    m_startButton->hide();
    hide();

    m_tick.setInterval(100ms);
    connect(&m_tick, &QTimer::timeout, this, &AskBar::count);
    connect(&catcher, &LocalCatcher::statusChanged, this, &AskBar::take);
    connect(m_write, &QPushButton::toggled, this, &AskBar::setWriting);
    connect(m_send, &QPushButton::clicked, this, &AskBar::send);
    connect(m_start, &QAction::triggered, this, &AskBar::openStarts);
    connect(m_starts, &StartPicker::chosen, this,
            [this](const AnswerStart &start) { m_answer->setAnswer(answerOf(start)); });
    take();
}

void AskBar::take()
{
    const QList<AskedRequest> &asked = m_catcher.status().asked;
    const QUuid id = asked.isEmpty() ? QUuid() : asked.first().exchange->id;
    if (!asked.isEmpty()) {
        const auto &request = asked.first().exchange->request;
        const QString line = request ? QString::fromUtf8(request->method + ' ' + request->target) : QString();
        m_what->setText(asked.size() > 1 ? tr("%1 waits, and %Ln more", nullptr, int(asked.size()) - 1).arg(line)
                                         : tr("%1 waits").arg(line));
        m_until = asked.first().until;
        m_endpoint = asked.first().exchange->endpoint;
    }
    if (id == m_id)
        return;
    m_id = id;
    m_since = monotonicNow();
    setVisible(isAsked());
    if (isAsked()) {
        m_tick.start();
        count();
    } else {
        m_tick.stop();
        setWriting(false);
    }
    Q_EMIT askedChanged();
    if (isAsked())
        Q_EMIT showRequested(m_id);
}

void AskBar::count()
{
    const double left = double(qMax<MonotonicTime>(0, m_until - monotonicNow())) / 1e9;
    const double all = double(qMax<MonotonicTime>(1, m_until - m_since)) / 1e9;
    const QLocale locale;
    m_left->setText(tr("%1 s of %2 s left").arg(locale.toString(left, 'f', 1), locale.toString(all, 'f', 0)));
    update();
}

void AskBar::setWriting(bool writing)
{
    if (std::exchange(m_writing, writing) == writing)
        return;
    m_write->setChecked(writing);
    m_answer->setVisible(writing);
    m_send->setVisible(writing);
    m_startButton->setVisible(writing);
    Q_EMIT writingChanged();
}

void AskBar::send()
{
    m_catcher.answerAsked(m_id, m_answer->answer());
}

/// Those of the endpoint that asks come first.
void AskBar::openStarts()
{
    QList<AnswerStart> own;
    for (int i = 0; i < m_book.size(); ++i) {
        const QList<AnswerStart> starts = startsOf(m_book.at(i));
        own = m_book.at(i).name == m_endpoint ? starts + own : own + starts;
    }
    m_starts->openAt(*m_startButton, own);
}

void AskBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    const int bar = grid(44);
    painter.fillRect(QRect(0, 0, width(), bar), theme.changed);
    painter.fillRect(QRect(0, bar - 1, width(), 1), theme.line);
    if (m_until > m_since) {
        const double left = double(qMax<MonotonicTime>(0, m_until - monotonicNow())) / double(m_until - m_since);
        painter.fillRect(QRectF(0, bar - 2, width() * left, 2), theme.accent);
    }
}

} // namespace wirebell
