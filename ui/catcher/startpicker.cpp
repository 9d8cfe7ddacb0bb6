// SPDX-License-Identifier: MIT
#include "ui/catcher/startpicker.h"

#include "ui/catcher/startmodel.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/notelabel.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStyledItemDelegate>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// The title, and behind it what it is about.
class StartDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {grid(200), grid(26)}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, theme.selection);
        const QRect row = option.rect.adjusted(grid(10), 0, -grid(10), 0);
        const QString title = index.data().toString();
        const QString about = index.data(StartModel::AboutRole).toString();
        painter->save();
        painter->setFont(scaledFont(1));
        painter->setPen(theme.text);
        const QFontMetrics metrics = painter->fontMetrics();
        const int aside = about.isEmpty() ? 0 : qMin(row.width() / 2, metrics.horizontalAdvance(about) + grid(2));
        const int room = row.width() - aside - grid(12);
        painter->drawText(row.left(), baseline(row, metrics), metrics.elidedText(title, Qt::ElideRight, room));
        painter->setPen(theme.secondary);
        painter->drawText(row.right() - aside, baseline(row, metrics), metrics.elidedText(about, Qt::ElideRight, aside));
        painter->restore();
    }
};

} // namespace

StartPicker::StartPicker(Of of, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_of(of)
    , m_model(new StartModel(this))
    , m_list(new QListView)
    , m_description(noteLabel())
{
    setObjectName(u"startPicker"_s);
    setAccessibleName(tr("Start from"));
    setFrameShape(QFrame::StyledPanel);
    m_search = new SearchField(u"search"_s, tr("A service, a status, a word"), m_list);
    m_search->setObjectName(u"startSearch"_s);
    m_search->setAccessibleName(tr("Search what to start from"));
    m_search->installEventFilter(this);
    m_list->setObjectName(u"starts"_s);
    m_list->setAccessibleName(tr("What to start from"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new StartDelegate(m_list));
    m_list->setFrameShape(QFrame::StyledPanel);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedHeight(9 * grid(26) + 2);
    m_list->installEventFilter(this);
    m_description->setObjectName(u"startDescription"_s);
    m_description->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_description->setFixedHeight(QFontMetrics(m_description->font()).lineSpacing() * 4);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid(8), grid(8), grid(8), grid(8));
    column->setSpacing(grid(6));
    column->addWidget(m_search);
    column->addWidget(m_list);
    column->addWidget(m_description);

    connect(m_search, &QLineEdit::textChanged, m_model, &StartModel::setTyped);
    connect(m_model, &QAbstractItemModel::modelReset, this, &StartPicker::describe);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StartPicker::describe);
    connect(m_list, &QListView::clicked, this, &StartPicker::choose);
}

void StartPicker::openAt(const QWidget &button, const QList<AnswerStart> &own)
{
    m_own = own;
    m_search->clear();
    fill();
    if (!m_presets) {
        m_thread = std::make_unique<ReadingThread>(u"presets"_s);
        m_thread->ask(m_reading.renew(), [] { return answerPresets(); }, [this](const QList<AnswerPreset> &presets) {
            m_presets = startsOf(presets);
            fill();
        });
    }
    const QRect screen = button.screen()->availableGeometry();
    resize(qMin(grid(400), screen.width()), sizeHint().height());
    const QPoint below = button.mapToGlobal(QPoint(0, button.height() + grid(2)));
    const QPoint above = button.mapToGlobal(QPoint(0, -height() - grid(2)));
    const QPoint at = below.y() + height() <= screen.bottom() || above.y() < screen.top() ? below : above;
    move(qBound(screen.left(), at.x(), qMax(screen.left(), screen.right() - width())),
         qBound(screen.top(), at.y(), qMax(screen.top(), screen.bottom() - height())));
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void StartPicker::fill()
{
    const QList<AnswerStart> all = m_own + m_presets.value_or(QList<AnswerStart>());
    m_model->setStarts(m_of == Of::Answers ? singleAnswers(all) : all);
}

void StartPicker::describe()
{
    if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
        return m_list->setCurrentIndex(m_model->index(0));
    if (m_model->rowCount() == 0)
        m_description->setText(m_presets ? tr("Nothing is called so.") : QString());
    else
        m_description->setText(m_list->currentIndex().data(StartModel::DescriptionRole).toString());
}

void StartPicker::choose()
{
    if (!m_list->currentIndex().isValid())
        return;
    const AnswerStart start = m_model->start(m_list->currentIndex().row());
    hide();
    Q_EMIT chosen(start);
}

void StartPicker::step(int by)
{
    const int rows = m_model->rowCount();
    if (rows > 0)
        m_list->setCurrentIndex(m_model->index(qBound(0, m_list->currentIndex().row() + by, rows - 1)));
}

bool StartPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose();
            return true;
        case Qt::Key_Escape:
            hide();
            return true;
        case Qt::Key_Down:
        case Qt::Key_Up:
            step(static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down ? 1 : -1);
            return true;
        case Qt::Key_PageDown:
        case Qt::Key_PageUp:
            step(static_cast<QKeyEvent *>(event)->key() == Qt::Key_PageDown ? 8 : -8);
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace wirebell
