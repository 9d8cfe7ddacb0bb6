// SPDX-License-Identifier: MIT
#include "ui/log/listpane.h"

#include "phrase/phrase.h"
#include "query/queryparser.h"
#include "ui/log/colourmenu.h"
#include "ui/log/deedline.h"
#include "ui/log/listdeeds.h"
#include "ui/log/marksbar.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/panehead.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>

namespace wirebell {

using namespace Qt::StringLiterals;

ListPane::ListPane(LogThread &log, const QList<ExchangeListModel::Column> &columns, const Words &words,
                   const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_words(words)
    , m_head(new PaneHead(words.title))
    , m_list(new ExchangeList(log, columns))
    , m_empty(new QLabel(words.empty, m_list))
    , m_mistake(new QLabel)
{
    m_list->setAccessibleName(words.nameOfList);
    m_filter = new SearchField(u"search"_s, words.filter, m_list);
    m_filter->setBriefPlaceholder(tr("Filter"));
    m_filter->setMinimumWidth(grid(120));
    m_filter->setMaximumWidth(grid(250));
    m_filter->setFixedHeight(grid(26));
    m_head->add(m_filter, 3);
    for (QAction *action : actions)
        m_head->add(action, true);

    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_empty->hide();

    m_mistake->setObjectName(u"filterMistake"_s);
    m_mistake->setTextFormat(Qt::PlainText);
    m_mistake->setWordWrap(true);
    m_mistake->setContentsMargins(grid(16), grid(4), grid(16), grid(4));
    m_mistake->hide();
    tintMistake();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_mistake);
    column->addWidget(m_list, 1);

    connect(m_filter, &QLineEdit::textChanged, this, &ListPane::narrow);
    connect(&m_list->rows(), &QAbstractItemModel::rowsInserted, this, &ListPane::describe);
    connect(&m_list->rows(), &QAbstractItemModel::modelReset, this, &ListPane::describe);
    connect(m_list, &ExchangeList::chosenChanged, this, &ListPane::describe);
    connect(&m_list->rows(), &ExchangeListModel::counted, this, [this] {
        describe();
        m_empty->setVisible(m_list->rows().rowCount() == 0);
    });
    describe();
}

void ListPane::setDeeds(LogKeeping &keeping, bool canChange, const QList<QAction *> &menu)
{
    m_deeds = new ListDeeds(*m_list, m_log, keeping, canChange, this);
    m_marks = new MarksBar(*m_list, *m_deeds);
    layout()->addWidget(new DeedLine(keeping));
    layout()->addWidget(m_marks);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this, menu](const QPoint &at) {
        if (m_list->chosenCount() == 0)
            return;
        auto *shown = new QMenu(this);
        shown->setObjectName(u"exchangesMenu"_s);
        shown->setAttribute(Qt::WA_DeleteOnClose);
        for (QAction *action : menu) {
            if (action)
                shown->addAction(action);
            else
                shown->addSeparator();
        }
        shown->popup(m_list->viewport()->mapToGlobal(at));
    });
}

void ListPane::chooseColour()
{
    if (!m_deeds || !m_deeds->canChange() || m_list->chosenCount() == 0)
        return;
    const ExchangeRow *row = m_list->chosenRow();
    auto *menu = new ColourMenu(row ? std::optional(row->annotation.colour) : std::nullopt, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &ColourMenu::chosen, m_deeds, &ListDeeds::setColour);
    const QRect at = m_list->visualRect(m_list->currentIndex()).intersected(m_list->viewport()->rect());
    menu->popup(m_list->viewport()->mapToGlobal(at.isValid() ? at.bottomLeft() + QPoint(grid(24), 0) : QPoint()));
}

void ListPane::setTitle(const QString &title)
{
    m_head->setTitle(title);
}

void ListPane::setBase(const Query &base)
{
    m_base = base;
    narrow();
}

void ListPane::narrow()
{
    const ParsedQuery typed = parseQuery(m_filter->text());
    QStringList sentences;
    for (const QueryMistake &mistake : typed.mistakes)
        sentences.append(sentence(mistake));
    const QString all = sentences.join(u' ');
    m_mistake->setText(all);
    m_mistake->setVisible(!all.isEmpty());
    m_filter->setToolTip(all);
    m_filter->setAccessibleDescription(all);
    m_list->rows().setQuery(m_base + typed.query);
}

void ListPane::tintMistake()
{
    QPalette red = palette();
    red.setColor(QPalette::WindowText, Theme::of(palette()).failed);
    m_mistake->setPalette(red);
}

void ListPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tintMistake();
}

void ListPane::describe()
{
    const int count = m_list->rows().rowCount();
    const bool filtered = !m_filter->text().trimmed().isEmpty();
    if (count > 0)
        m_empty->hide();
    m_empty->setText(filtered ? tr("Nothing matches the filter.") : m_words.empty);
    m_empty->adjustSize();
    m_empty->move(grid(16), grid(26 + 16));
    const int chosen = m_list->chosenCount();
    QString fact = count ? tr("%Ln, newest first", nullptr, count) : QString();
    if (chosen > 1)
        fact += u" · "_s + tr("%Ln chosen", nullptr, chosen);
    m_head->setFact(fact);
}

} // namespace wirebell
