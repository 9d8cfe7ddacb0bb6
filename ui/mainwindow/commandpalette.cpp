// SPDX-License-Identifier: MIT
#include "ui/mainwindow/commandpalette.h"

#include "ui/mainwindow/palettedelegate.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/keycap.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// The keys that the palette knows, with what they do.
class Foot final : public QWidget
{
public:
    explicit Foot(const QList<std::pair<QStringList, QString>> &keys) : m_keys(keys) { setFixedHeight(grid(30)); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(palette());
        QPainter painter(this);
        painter.fillRect(rect(), theme.alternate);
        painter.fillRect(QRect(0, 0, width(), 1), theme.line);
        int x = grid(14);
        for (const auto &[caps, what] : m_keys) {
            for (const QString &cap : caps) {
                const int width = keycapWidth(cap);
                paintKeycap(painter, QRect(x, 0, width, height()), cap, theme);
                x += width + grid(4);
            }
            painter.setFont(scaledFont(0.92));
            painter.setPen(theme.secondary);
            painter.drawText(QRect(x, 0, width(), height()), Qt::AlignVCenter, what);
            x += painter.fontMetrics().horizontalAdvance(what) + grid(16);
        }
    }

private:
    QList<std::pair<QStringList, QString>> m_keys;
};

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QWidget(window)
    , m_model(new PaletteModel(this))
    , m_line(new QLineEdit)
    , m_count(new QLabel)
    , m_list(new QListView)
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Commands and requests"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_line->setObjectName(u"paletteLine"_s);
    m_line->setFrame(false);
    m_line->setPlaceholderText(tr("A command, a request, or # and an exchange's number"));
    m_line->setAccessibleName(tr("Search commands and requests"));
    m_line->installEventFilter(this);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *glass = new QLabel;
    glass->setPixmap(icon(u"search"_s).pixmap(QSize(grid(14), grid(14)), devicePixelRatioF()));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(grid(14), grid(6), grid(14), grid(6));
    row->setSpacing(grid(8));
    row->addWidget(glass);
    row->addWidget(m_line, 1);
    row->addWidget(m_count);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2, 2, 2, 2);
    column->setSpacing(0);
    column->addLayout(row);
    column->addSpacing(grid(4));
    column->addWidget(m_list, 1);
    column->addWidget(makeFoot());

    connect(m_line, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setTyped(text);
        Q_EMIT typed(text);
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &CommandPalette::matched);
    connect(m_list, &QAbstractItemView::clicked, this, &CommandPalette::run);
    window->installEventFilter(this);
    hide();
}

QWidget *CommandPalette::makeFoot()
{
    return new Foot({{{u"↑"_s, u"↓"_s}, tr("choose")},
                     {{tr("Enter")}, tr("run")},
                     {{tr("Esc")}, tr("close")},
                     {{u">"_s}, tr("commands alone")},
                     {{u"#"_s}, tr("exchanges alone")}});
}

void CommandPalette::openWith(const QList<PaletteEntry> &entries)
{
    m_before = QApplication::focusWidget();
    m_line->clear();
    m_model->setTyped({});
    m_model->setEntries(entries);
    place();
    show();
    raise();
    m_line->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::place()
{
    const QWidget *window = parentWidget();
    const int width = qMin(grid(680), window->width() - grid(24));
    const int wanted = grid(44 + 34) + m_model->rowCount() * grid(27);
    const int height = qMin(wanted, qMax(grid(160), window->height() * 2 / 3));
    setGeometry((window->width() - width) / 2, grid(6), width, height);
}

void CommandPalette::matched()
{
    m_count->setText(m_line->text().isEmpty() ? QString::number(m_model->entryCount())
                                              : tr("%1 of %2").arg(m_model->matchCount()).arg(m_model->entryCount()));
    m_list->setCurrentIndex({});
    step(1);
    place();
}

void CommandPalette::step(int by)
{
    const int rows = m_model->rowCount();
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : (by > 0 ? -1 : rows);
    const auto wanted = Qt::ItemIsSelectable;
    for (int tried = 0; tried < rows; ++tried) {
        row = (row + (by > 0 ? 1 : -1) + rows) % rows;
        if (!m_model->index(row).flags().testFlag(wanted))
            continue;
        m_list->setCurrentIndex(m_model->index(row));
        if (row == 1)
            m_list->scrollToTop(); // with the head above it
        return;
    }
}

void CommandPalette::run()
{
    const PaletteEntry *entry = m_model->entry(m_list->currentIndex().row());
    if (!entry || !entry->enabled)
        return;
    const auto run = entry->run;
    leave();
    run();
}

void CommandPalette::leave()
{
    if (!isVisible())
        return;
    hide();
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return false;
    }
    if (event->type() == QEvent::FocusOut && !QApplication::activePopupWidget()) {
        if (!isAncestorOf(QApplication::focusWidget()))
            hide();
        return false;
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool press = event->type() == QEvent::KeyPress;
    switch (key->key()) {
    case Qt::Key_Escape:
        if (press)
            leave();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (press)
            run();
        break;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (press)
            step(key->key() == Qt::Key_Down ? 1 : -1);
        break;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        for (int i = 0; press && i < 8; ++i)
            step(key->key() == Qt::Key_PageDown ? 1 : -1);
        break;
    default:
        return false;
    }
    event->accept();
    return true;
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    painter.setPen(QPen(theme.edge, 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.setPen(QPen(theme.accent, 2));
    painter.drawRect(QRect(1, 1, width() - 2, grid(40)));
}

} // namespace wirebell
