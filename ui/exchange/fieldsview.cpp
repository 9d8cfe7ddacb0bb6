// SPDX-License-Identifier: MIT
#include "ui/exchange/fieldsview.h"

#include "ui/exchange/fieldsdelegate.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace wirebell {

FieldsView::FieldsView(QWidget *parent) : QTableView(parent), m_model(new FieldsModel(this))
{
    setModel(m_model);
    setItemDelegate(new FieldsDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(grid(24));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(grid(20));
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);

    auto *copyAction = new QAction(tr("Copy"), this);
    copyAction->setObjectName(u"copyFields"_s);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, &FieldsView::copy);
    addAction(copyAction);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void FieldsView::setMessage(const MessageContent &content)
{
    m_empty = content.size() == 0  ? content.absence()
              : !content.message() ? tr("No start line could be read, so there are no fields; Raw shows the bytes.")
                                   : tr("This message has no fields.");
    m_model->setFields(content.fields, SecretMask(content.decor));
    clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->isHeading(row))
            setSpan(row, FieldsModel::Name, 1, 2);
    }
    horizontalHeader()->setVisible(m_model->rowCount() > 0);
    arrange();
    search();
}

void FieldsView::setSecretsShown(bool shown)
{
    m_model->setSecretsShown(shown);
    arrange();
}

void FieldsView::arrange()
{
    const int mark = grid(22);
    const int room = viewport()->width() - mark;
    int name = grid(90);
    const QFontMetrics metrics(fixedFont());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->isHeading(row))
            name = std::max(name, metrics.horizontalAdvance(m_model->text(row, FieldsModel::Name)) + grid(17));
    }
    name = std::min(name, std::max(grid(90), room * 45 / 100));
    setColumnWidth(FieldsModel::Mark, mark);
    setColumnWidth(FieldsModel::Name, name);
    setColumnWidth(FieldsModel::Value, std::max(grid(60), room - name));
    resizeRowsToContents();
}

void FieldsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    arrange();
}

void FieldsView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        arrange();
}

void FieldsView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(Theme::of(palette()).secondary);
    painter.drawText(viewport()->rect().adjusted(grid(12), grid(8), -grid(12), 0), Qt::TextWordWrap, m_empty);
}

void FieldsView::find(const QString &needle)
{
    m_needle = needle;
    search();
}

void FieldsView::search()
{
    m_matches.clear();
    for (int row = 0; row < m_model->rowCount() && !m_needle.isEmpty(); ++row) {
        for (const int column : {FieldsModel::Name, FieldsModel::Value}) {
            if (m_model->text(row, column).contains(m_needle, Qt::CaseInsensitive))
                m_matches.append(m_model->index(row, column));
        }
    }
    Q_EMIT matchesChanged();
}

void FieldsView::showMatch(qsizetype index)
{
    if (index < 0 || index >= m_matches.size())
        return clearSelection();
    setCurrentIndex(m_matches[index]);
    scrollTo(m_matches[index]);
}

void FieldsView::copy()
{
    QStringList lines;
    auto rows = selectionModel()->selectedRows();
    std::ranges::sort(rows);
    for (const QModelIndex &row : std::as_const(rows)) {
        if (!m_model->isHeading(row.row()))
            lines +=
                m_model->text(row.row(), FieldsModel::Name) + u": "_s + m_model->text(row.row(), FieldsModel::Value);
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace wirebell
