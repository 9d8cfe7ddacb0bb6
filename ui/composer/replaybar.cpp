// SPDX-License-Identifier: MIT
#include "ui/composer/replaybar.h"

#include "phrase/phrase.h"
#include "ui/composer/replayseries.h"
#include "ui/exchange/linkbutton.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"

#include <QAccessible>
#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr int timesAtMost = 1'000'000;
constexpr int pauseAtMost = 3'600'000; // milliseconds

QLineEdit *numberField(const char *name, int least, int most)
{
    auto *field = new QLineEdit(QString::number(least));
    field->setObjectName(QLatin1StringView(name));
    field->setFont(fixedFont());
    field->setAlignment(Qt::AlignRight);
    field->setFixedWidth(grid(64));
    field->setValidator(new QIntValidator(least, most, field));
    return field;
}

QLabel *wordFor(QWidget *field, const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(field);
    return label;
}

} // namespace

ReplayBar::ReplayBar(ReplaySeries &series, QAction *stop, QWidget *parent)
    : QWidget(parent)
    , m_series(series)
    , m_stop(stop)
    , m_title(new QLabel)
    , m_target(new QLineEdit)
    , m_times(numberField("replayTimes", 1, timesAtMost))
    , m_pause(numberField("replayPause", 0, pauseAtMost))
    , m_host(new QCheckBox(tr("Host of the target")))
    , m_send(new QPushButton)
    , m_sign(new QLabel)
    , m_says(new ElidedLabel)
    , m_last(new LinkButton(tr("Show the last")))
{
    setObjectName(u"replayBar"_s);
    setAccessibleName(tr("Send again to another place"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(scaledFont(1, QFont::DemiBold));
    m_title->setBuddy(m_target);
    m_target->setObjectName(u"replayTarget"_s);
    m_target->setAccessibleName(tr("Target: scheme, host and port"));
    m_target->setPlaceholderText(u"http://localhost:3000"_s);
    m_target->setFont(fixedFont());
    m_target->setMinimumWidth(grid(120));
    m_times->setAccessibleName(tr("How many times"));
    m_pause->setAccessibleName(tr("Milliseconds between one and the next"));
    m_host->setObjectName(u"replayHost"_s);
    m_host->setToolTip(tr("Puts the target into Host; every other byte stays. Otherwise the bytes are exact."));
    m_send->setObjectName(u"replaySend"_s);
    m_send->setProperty("accent", true);
    m_says->setObjectName(u"replaySays"_s);
    m_says->setFont(scaledFont(0.92));
    m_sign->setPixmap(icon(u"warning"_s, &Theme::failed).pixmap(grid(14), devicePixelRatioF()));
    m_last->setObjectName(u"replayLast"_s);
    auto *away = new QToolButton;
    away->setObjectName(u"closeReplay"_s);
    away->setAutoRaise(true);
    away->setIcon(icon(u"close"_s));
    away->setAccessibleName(tr("Close"));
    away->setToolTip(away->accessibleName());

    auto *first = new QHBoxLayout;
    first->setSpacing(grid(8));
    first->addWidget(m_title);
    first->addWidget(m_target, 1);
    first->addWidget(m_send);
    first->addWidget(away);
    auto *second = new QHBoxLayout;
    second->setSpacing(grid(6));
    second->addWidget(m_times);
    second->addWidget(wordFor(m_times, tr("times,")));
    second->addWidget(m_pause);
    second->addWidget(wordFor(m_pause, tr("ms apart")));
    second->addSpacing(grid(8));
    second->addWidget(m_host);
    second->addStretch(1);
    auto *third = new QHBoxLayout;
    third->setSpacing(grid(8));
    third->addWidget(m_sign);
    third->addWidget(m_says, 1);
    third->addWidget(m_last);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid(8), grid(8), grid(8), grid(8));
    column->setSpacing(grid(6));
    column->addLayout(first);
    column->addLayout(second);
    column->addLayout(third);
    hide();

    connect(m_target, &QLineEdit::returnPressed, this, &ReplayBar::begin);
    connect(m_times, &QLineEdit::returnPressed, this, &ReplayBar::begin);
    connect(m_pause, &QLineEdit::returnPressed, this, &ReplayBar::begin);
    connect(m_target, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_typed = text;
        say(note(), false);
    });
    connect(m_host, &QCheckBox::toggled, this, [this] { say(note(), false); });
    connect(m_send, &QPushButton::clicked, this, [this] {
        if (m_series.isUnderWay())
            m_stop->trigger();
        else
            begin();
    });
    connect(away, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_last, &LinkButton::clicked, this, [this] { Q_EMIT showRequested(m_series.last()); });
    connect(&series, &ReplaySeries::changed, this, &ReplayBar::describe);
    connect(&series, &ReplaySeries::refused, this, [this](const Error &error) {
        m_began = false;
        say(phrase(error).text(), true);
    });
    describe();
}

void ReplayBar::open(const std::shared_ptr<const Exchange> &exchange)
{
    if (!m_series.isUnderWay()) {
        m_exchange = exchange;
        m_began = false;
        m_title->setText(exchange->number > 0 ? tr("Send #%1 again to").arg(exchange->number) : tr("Send again to"));
        m_target->setText(m_typed.isEmpty() ? originOf(*exchange) : m_typed);
        describe();
        say(note(), false);
    }
    show();
    m_target->setFocus(Qt::ShortcutFocusReason);
    m_target->selectAll();
}

void ReplayBar::begin()
{
    if (m_series.isUnderWay() || !m_exchange)
        return;
    m_began = true;
    m_series.start({.exchange = m_exchange,
                    .origin = m_target->text().trimmed(),
                    .host = m_host->isChecked() ? ReplayHost::OfTarget : ReplayHost::AsRecorded,
                    .times = qMax(1, m_times->text().toInt()),
                    .pause = std::chrono::milliseconds(m_pause->text().toInt())});
}

void ReplayBar::describe()
{
    const bool underWay = m_series.isUnderWay();
    m_send->setText(underWay ? tr("Stop") : tr("Send"));
    m_send->setIcon(icon(underWay ? u"stop"_s : u"arrow-right"_s, &Theme::onAccent));
    m_send->setToolTip(underWay ? u"%1 (%2)"_s.arg(tr("Stop"), m_stop->shortcut().toString(QKeySequence::NativeText))
                                : QString());
    m_last->setVisible(m_began && m_series.tally().begun > 0);
    if (m_began)
        say(outcome(), false);
}

/// What is about to leave, before it has.
QString ReplayBar::note() const
{
    if (!m_exchange)
        return {};
    QStringList sentences;
    const auto host = m_exchange->request ? m_exchange->request->fields.value("Host") : std::nullopt;
    if (m_exchange->stream)
        sentences += tr("Written in HTTP/1.1: frames of HTTP/2 do not stand alone.");
    else if (m_host->isChecked())
        sentences += tr("Exact bytes, but for Host.");
    else if (host)
        sentences += tr("Exact bytes: Host stays %1.").arg(QString::fromUtf8(*host));
    else
        sentences += tr("Exact bytes.");
    if (m_exchange->redacted)
        sentences += tr("Its secrets were not kept: asterisks are sent in their place.");
    return sentences.join(u' ');
}

QString ReplayBar::outcome() const
{
    const auto &tally = m_series.tally();
    const QLocale locale;
    QStringList parts;
    if (m_series.isUnderWay())
        parts += tr("%1 of %2").arg(locale.toString(qMax(1, tally.begun)), locale.toString(tally.of));
    else if (tally.begun < tally.of)
        parts += tr("Stopped after %1 of %2").arg(locale.toString(tally.begun), locale.toString(tally.of));
    else
        parts += tr("%Ln sent", nullptr, tally.begun);
    if (tally.answered > 0)
        parts += tr("%Ln answered 2xx", nullptr, tally.answered);
    if (tally.otherwise > 0)
        parts += tr("%Ln answered otherwise", nullptr, tally.otherwise);
    if (tally.failed > 0)
        parts += tr("%Ln failed", nullptr, tally.failed);
    return parts.join(u" · "_s);
}

void ReplayBar::say(const QString &sentence, bool problem)
{
    m_says->setText(sentence);
    m_says->setForegroundRole(problem ? QPalette::WindowText : QPalette::PlaceholderText);
    m_sign->setVisible(problem);
    if (problem) {
        QAccessibleAnnouncementEvent event(this, sentence);
        event.setPoliteness(QAccessible::AnnouncementPoliteness::Assertive);
        QAccessible::updateAccessibility(&event);
    }
}

void ReplayBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return hide(); // while something is under way, the key stops that
    QWidget::keyPressEvent(event);
}

void ReplayBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.alternate);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace wirebell
