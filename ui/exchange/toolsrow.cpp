// SPDX-License-Identifier: MIT
#include "ui/exchange/toolsrow.h"

#include "ui/exchange/exchangeactions.h"
#include "ui/exchange/segmentbutton.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/panehead.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace wirebell {

namespace {

constexpr int lastLevel = 7;

class Rule final : public QWidget
{
public:
    explicit Rule(QWidget *parent) : QWidget(parent) { setFixedSize(grid(9), grid(18)); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(QRect(width() / 2, 0, 1, height()), Theme::of(palette()).line);
    }
};

QLabel *label(QWidget *parent, const char *name)
{
    auto *made = new QLabel(parent);
    made->setObjectName(QLatin1StringView(name));
    made->setTextFormat(Qt::PlainText);
    return made;
}

} // namespace

ToolsRow::ToolsRow(const ExchangeActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_number(label(this, "number"))
    , m_time(label(this, "time"))
    , m_columns(new SegmentButton(tr("Request and response"), this))
    , m_ends(new SegmentButton(actions.bothEnds->text(), this))
    , m_endsIcon(flatButton(actions.bothEnds, false, this))
    , m_again(flatButton(actions.sendAgain, true, this))
    , m_copy(new QToolButton(this))
    , m_difference(label(this, "difference"))
    , m_previousDifference(flatButton(actions.previousDifference, false, this))
    , m_nextDifference(flatButton(actions.nextDifference, false, this))
    , m_skip(new QCheckBox(actions.skipEqual->text(), this))
    , m_find(new SearchField(u"search"_s, actions.find->text(), nullptr, this))
    , m_matches(label(this, "matches"))
    , m_previousMatch(flatButton(actions.findPrevious, false, this))
    , m_nextMatch(flatButton(actions.findNext, false, this))
    , m_lineEnds(flatButton(actions.lineEnds, true, this))
    , m_secrets(flatButton(actions.secrets, true, this))
    , m_more(new QToolButton(this))
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFixedHeight(grid(36));
    m_number->setFont(scaledFont(1, QFont::DemiBold));
    m_time->setForegroundRole(QPalette::PlaceholderText);
    m_difference->setForegroundRole(QPalette::WindowText);
    m_matches->setForegroundRole(QPalette::PlaceholderText);
    m_matches->setFont(scaledFont(0.92));
    m_columns->setObjectName(u"showColumns"_s);
    m_ends->setObjectName(u"showBothEnds"_s);
    m_endsIcon->setObjectName(u"bothEndsTool"_s);
    m_columns->setChecked(true);
    m_find->setObjectName(u"findField"_s);
    m_find->setBriefPlaceholder(tr("Find"));
    m_find->setFixedHeight(grid(24));
    m_find->setMinimumWidth(grid(110));
    m_find->setMaximumWidth(grid(190));
    m_find->installEventFilter(this);
    m_skip->setObjectName(u"skipEqualBox"_s);

    m_copy->setObjectName(u"copyAs"_s);
    m_copy->setText(tr("Copy as"));
    m_copy->setIcon(icon(u"copy"_s));
    m_copy->setAutoRaise(true);
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setPopupMode(QToolButton::InstantPopup);
    auto *copies = new QMenu(m_copy);
    copies->addActions({actions.copyCurl, actions.copyHar, actions.copyBytes, actions.copyUrl});
    m_copy->setMenu(copies);
    m_more->setObjectName(u"moreTools"_s);
    m_more->setIcon(icon(u"dots"_s));
    m_more->setProperty("arrowless", true);
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAccessibleName(tr("More tools"));
    auto *more = new QMenu(m_more);
    more->addActions({actions.sendAgain, actions.copyCurl, actions.copyHar, actions.copyBytes, actions.copyUrl});
    more->addSeparator();
    more->addActions({actions.skipEqual, actions.lineEnds, actions.find});
    m_more->setMenu(more);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid(8), 0, grid(8), 0);
    row->setSpacing(grid(4));
    const auto rule = [&] {
        m_rules.append(new Rule(this));
        return m_rules.last();
    };
    row->addWidget(m_number);
    row->addSpacing(grid(6));
    row->addWidget(m_time);
    row->addSpacing(grid(4));
    auto *segments = new QHBoxLayout;
    segments->setSpacing(0);
    segments->addWidget(m_columns);
    segments->addWidget(m_ends);
    row->addLayout(segments);
    row->addWidget(m_endsIcon);
    row->addWidget(rule());
    row->addWidget(m_again);
    row->addWidget(m_copy);
    row->addSpacing(grid(8));
    row->addStretch(1);
    row->addWidget(m_difference);
    row->addWidget(m_previousDifference);
    row->addWidget(m_nextDifference);
    row->addWidget(rule());
    row->addWidget(m_skip);
    row->addWidget(rule());
    row->addWidget(m_find, 4);
    row->addWidget(m_matches);
    row->addWidget(m_previousMatch);
    row->addWidget(m_nextMatch);
    row->addWidget(m_lineEnds);
    row->addWidget(m_secrets);
    row->addWidget(m_more);

    connect(m_ends, &SegmentButton::toggled, actions.bothEnds, &QAction::setChecked);
    connect(m_skip, &QCheckBox::toggled, actions.skipEqual, &QAction::setChecked);
    connect(actions.skipEqual, &QAction::toggled, m_skip, &QCheckBox::setChecked);
    connect(actions.secrets, &QAction::changed, this, &ToolsRow::fit);
    connect(actions.find, &QAction::triggered, this, &ToolsRow::focusFind);
    connect(m_find, &SearchField::textChanged, this, [this](const QString &text) {
        Q_EMIT needleChanged(text);
        fit();
    });
    setMatches(-1, 0, false);
    setDifference(-1, 0);
    setExchange(nullptr, false);
}

QString ToolsRow::timeText(bool brief) const
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(m_startedAt);
    if (brief)
        return at.toString(u"HH:mm:ss"_s);
    const QString time = at.toString(u"HH:mm:ss.zzz"_s);
    const QDate today = QDate::currentDate();
    if (at.date() == today)
        return tr("today %1").arg(time);
    if (at.date() == today.addDays(-1))
        return tr("yesterday %1").arg(time);
    return QLocale().toString(at.date(), QLocale::ShortFormat) + u' ' + time;
}

void ToolsRow::setExchange(const Exchange *exchange, bool preview, const Exchange *compared)
{
    const bool real = exchange && !preview;
    m_startedAt = real ? exchange->startedAt : 0;
    m_number->setText(!exchange                        ? tr("No exchange yet")
                      : compared                       ? tr("#%1 and #%2").arg(exchange->number).arg(compared->number)
                      : !real                          ? tr("Not sent yet")
                      : exchange->number > 0           ? tr("#%1").arg(exchange->number)
                      : exchange->state == State::Open ? tr("Under way")
                                                       : tr("Not stored"));
    fit();
}

void ToolsRow::setBothEnds(bool available, bool shown, bool compares)
{
    m_isPair = available;
    (shown ? m_ends : m_columns)->setChecked(true);
    const bool two = shown || compares;
    if (std::exchange(m_bothEnds, two) != two)
        closeFind();
    fit();
}

void ToolsRow::setDifference(int current, int count)
{
    const QLocale locale;
    m_difference->setText(count == 0 ? tr("No difference")
                          : current < 0
                              ? tr("%n difference(s)", nullptr, count)
                              : tr("Difference %1 of %2").arg(locale.toString(current + 1), locale.toString(count)));
    fit();
}

QString ToolsRow::needle() const
{
    return m_find->text();
}

void ToolsRow::focusFind()
{
    m_isFinding = true;
    fit();
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void ToolsRow::closeFind()
{
    m_isFinding = false;
    m_find->clear();
    fit();
}

void ToolsRow::setMatches(qsizetype current, qsizetype count, bool searching)
{
    const QLocale locale;
    const QString total =
        searching ? tr("%1…", "how many were found so far").arg(locale.toString(count)) : locale.toString(count);
    m_matches->setText(count == 0 && !searching ? tr("none")
                       : current < 0            ? total
                                                : tr("%1 of %2").arg(locale.toString(current + 1), total));
    fit();
}

bool ToolsRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            (key->modifiers() & Qt::ShiftModifier ? m_actions.findPrevious : m_actions.findNext)->trigger();
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_find->text().isEmpty()) {
            closeFind();
            return false; // whoever stands behind may take it too
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ToolsRow::apply(int level)
{
    m_time->setText(m_startedAt ? timeText(level >= 2) : QString());
    m_time->setVisible(m_startedAt && level < 5);
    const auto style = [](bool texted) { return texted ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly; };
    m_secrets->setToolButtonStyle(style(level < 1));
    m_again->setToolButtonStyle(style(level < 3));
    m_copy->setToolButtonStyle(style(level < 4));
    m_copy->setVisible(level < 5 && m_startedAt);
    m_again->setVisible(m_startedAt && m_actions.sendAgain->isEnabled() && level < 7);
    m_columns->setVisible(m_isPair && level < 6);
    m_ends->setVisible(m_isPair && level < 6);
    m_endsIcon->setVisible(m_isPair && level >= 6);
    const bool finding = m_isFinding || (!m_bothEnds && level < 7);
    const bool differences = m_bothEnds && !m_isFinding;
    m_find->setVisible(finding);
    m_matches->setVisible(finding && !m_find->text().isEmpty());
    m_previousMatch->setVisible(finding && !m_find->text().isEmpty() && level < 5);
    m_nextMatch->setVisible(finding && !m_find->text().isEmpty() && level < 5);
    m_difference->setVisible(differences && level < 5);
    m_previousDifference->setVisible(differences);
    m_nextDifference->setVisible(differences);
    m_skip->setVisible(differences && level < 4);
    m_lineEnds->setVisible(level < 5);
    m_more->setVisible(level >= 4);
    m_rules[0]->setVisible(m_startedAt);
    m_rules[1]->setVisible(differences && level < 4);
    m_rules[2]->setVisible(differences && level < 4);
}

void ToolsRow::fit()
{
    for (int level = 0; level <= lastLevel; ++level) {
        apply(level);
        layout()->invalidate();
        if (layout()->minimumSize().width() <= width())
            break;
    }
}

void ToolsRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ToolsRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

} // namespace wirebell
