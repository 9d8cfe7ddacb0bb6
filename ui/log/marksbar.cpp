// SPDX-License-Identifier: MIT
#include "ui/log/marksbar.h"

#include "ui/log/colourmenu.h"
#include "ui/log/exchangelist.h"
#include "ui/log/listdeeds.h"
#include "ui/log/marks.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

QLineEdit *line(const QString &picture, const QString &name, const QString &placeholder)
{
    auto *made = new QLineEdit;
    made->setAccessibleName(name);
    made->setPlaceholderText(placeholder);
    made->setFixedHeight(grid(24));
    made->addAction(icon(picture, &Theme::secondary), QLineEdit::LeadingPosition);
    return made;
}

QToolButton *button()
{
    auto *made = new QToolButton;
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    made->setFixedHeight(grid(24));
    return made;
}

/// What all have alike; nothing where they differ.
template <typename T>
std::optional<T> common(const QList<ChosenExchange> &chosen, T Annotation::*part)
{
    if (chosen.isEmpty())
        return std::nullopt;
    const T &first = chosen.first().annotation.*part;
    const bool alike = std::ranges::all_of(chosen, [&](const auto &each) { return each.annotation.*part == first; });
    return alike ? std::optional(first) : std::nullopt;
}

} // namespace

MarksBar::MarksBar(ExchangeList &list, ListDeeds &deeds, QWidget *parent)
    : QWidget(parent)
    , m_list(list)
    , m_deeds(deeds)
    , m_pin(button())
    , m_colour(button())
    , m_count(new QLabel)
    , m_labels(line(u"tag"_s, tr("Labels of the exchange"), tr("Labels, with commas between")))
    , m_note(line(u"note"_s, tr("Note on the exchange"), tr("Note")))
{
    setObjectName(u"marksBar"_s);
    m_labels->setObjectName(u"labelsLine"_s);
    m_note->setObjectName(u"noteLine"_s);
    m_note->setMaxLength(Annotation::longestNote);
    m_pin->setObjectName(u"pinButton"_s);
    m_pin->setIcon(icon(u"pin"_s));
    m_pin->setCheckable(true);
    m_pin->setToolTip(tr("Pinned: kept whatever else has to go"));
    m_pin->setAccessibleName(tr("Pinned"));
    m_colour->setObjectName(u"colourButton"_s);
    m_colour->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid(8), grid(4), grid(8), grid(3));
    row->setSpacing(grid(6));
    row->addWidget(m_count);
    row->addWidget(m_pin);
    row->addWidget(m_colour);
    row->addWidget(m_labels, 2);
    row->addWidget(m_note, 5);

    const bool canChange = deeds.canChange();
    m_labels->setReadOnly(!canChange);
    m_note->setReadOnly(!canChange);
    m_pin->setEnabled(canChange);
    m_colour->setEnabled(canChange);
    for (QLineEdit *each : {m_labels, m_note})
        each->installEventFilter(this);
    connect(m_pin, &QToolButton::clicked, this, [this](bool on) {
        m_deeds.amend(m_chosen, [on](Annotation &annotation) { annotation.pinned = on; });
    });
    connect(m_colour, &QToolButton::clicked, this, [this] {
        auto *menu = new ColourMenu(common(m_chosen, &Annotation::colour), this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        connect(menu, &ColourMenu::chosen, this, [this, chosen = m_chosen](Colour colour) {
            m_deeds.amend(chosen, [colour](Annotation &annotation) { annotation.colour = colour; });
        });
        menu->popup(m_colour->mapToGlobal(QPoint(0, m_colour->height())));
    });
    connect(m_labels, &QLineEdit::editingFinished, this, &MarksBar::takeLabels);
    connect(m_note, &QLineEdit::editingFinished, this, &MarksBar::takeNote);
    connect(&list, &ExchangeList::chosenChanged, this, &MarksBar::describe);
    hide();
}

bool MarksBar::isTyping() const { return m_labels->hasFocus() || m_note->hasFocus(); }

void MarksBar::describe()
{
    if (isTyping())
        return;
    const int count = m_list.chosenCount();
    m_chosen.clear();
    if (count > 0 && count <= 1000) // of more, only what is done to them is of interest
        m_list.withChosen([this](const QList<ChosenExchange> &chosen) { m_chosen = chosen; });
    const bool marked = count == 1 && !m_chosen.isEmpty() && !m_chosen.first().annotation.isEmpty();
    m_count->setText(tr("%Ln chosen", nullptr, count));
    m_count->setVisible(count > 1);
    m_pin->setChecked(common(m_chosen, &Annotation::pinned).value_or(false));
    const auto colour = common(m_chosen, &Annotation::colour);
    m_colour->setIcon(Marks::swatch(colour.value_or(Colour::None)));
    m_colour->setText(colour ? Marks::name(*colour) : tr("Colours"));
    m_colour->setAccessibleName(tr("Colour: %1").arg(m_colour->text()));
    m_labels->setText(count == 1 ? Marks::joined(common(m_chosen, &Annotation::labels).value_or(QStringList())) : QString());
    m_labels->setPlaceholderText(count > 1 ? tr("Labels to add to all") : tr("Labels, with commas between"));
    m_note->setText(common(m_chosen, &Annotation::note).value_or(QString()));
    m_note->setCursorPosition(0);
    setVisible(marked);
}

void MarksBar::type(QLineEdit &line)
{
    if (m_list.chosenCount() == 0)
        return;
    m_list.setFollowsNewest(false);
    m_list.withChosen([this, &line](const QList<ChosenExchange> &chosen) {
        describe();
        m_chosen = chosen;
        show();
        line.setFocus(Qt::OtherFocusReason);
        line.selectAll();
    });
}

void MarksBar::takeLabels()
{
    if (!m_labels->isModified())
        return;
    m_labels->setModified(false);
    const QStringList typed = Marks::split(m_labels->text());
    const bool several = m_chosen.size() > 1;
    m_deeds.amend(m_chosen, [&](Annotation &annotation) {
        annotation.labels = several ? Marks::split(Marks::joined(annotation.labels + typed)) : typed;
    });
    for (ChosenExchange &each : m_chosen)
        each.annotation.labels = several ? Marks::split(Marks::joined(each.annotation.labels + typed)) : typed;
}

void MarksBar::takeNote()
{
    if (!m_note->isModified())
        return;
    m_note->setModified(false);
    const QString typed = m_note->text().trimmed();
    m_deeds.amend(m_chosen, [&](Annotation &annotation) { annotation.note = typed; });
    for (ChosenExchange &each : m_chosen)
        each.annotation.note = typed;
}

void MarksBar::leave()
{
    m_list.setFocus(Qt::OtherFocusReason);
}

bool MarksBar::eventFilter(QObject *watched, QEvent *event)
{
    auto *line = qobject_cast<QLineEdit *>(watched);
    if (event->type() == QEvent::FocusOut) {
        // Behind what it does itself: what was typed is taken first.
        QMetaObject::invokeMethod(this, &MarksBar::describe, Qt::QueuedConnection);
    } else if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept(); // it ends the typing, and stops nothing
        return true;
    } else if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Escape:
            line->setModified(false);
            leave();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            line == m_labels ? takeLabels() : takeNote();
            leave();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void MarksBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

} // namespace wirebell
