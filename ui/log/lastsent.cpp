// SPDX-License-Identifier: MIT
#include "ui/log/lastsent.h"

#include "ui/log/rowtext.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace wirebell {

using namespace Qt::StringLiterals;

class LastSent::Delegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {grid(100), grid(24)}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *row = static_cast<const ExchangeListModel *>(index.model())->row(index.row());
        const Theme &theme = Theme::of(option.palette);
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, theme.idle);
        if (!row)
            return;
        painter->save();
        QRect line = option.rect.adjusted(grid(22), 0, -grid(8), 0);
        // Where nothing left, no request has a target.
        const QString place = row->target.isEmpty() ? placeText(*row) : QString::fromUtf8(row->target);
        const QString word = outcome(*row);
        const StatusSign sign = outcomeSign(*row);
        const int width = option.fontMetrics.horizontalAdvance(word);
        painter->setPen(colour(sign, theme));
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, word);
        paintStatusSign(*painter, QRectF(line.right() - width - grid(16), line.top(), grid(12), line.height()), sign,
                        theme);
        QFont method = fixedFont();
        method.setPointSizeF(method.pointSizeF() * 0.92);
        painter->setFont(method);
        painter->setPen(theme.method(row->method));
        const int column = grid(50);
        painter->drawText(line.left(), baseline(line, option.fontMetrics),
                          painter->fontMetrics().elidedText(QString::fromUtf8(row->method), Qt::ElideRight,
                                                            column - grid(4)));
        painter->setFont(option.font);
        painter->setPen(theme.text);
        line.setLeft(line.left() + column);
        line.setRight(line.right() - width - grid(22));
        painter->drawText(line, Qt::AlignVCenter,
                          option.fontMetrics.elidedText(place, Qt::ElideMiddle, line.width()));
        painter->restore();
    }
};

LastSent::LastSent(LogThread &log, QWidget *parent)
    : QListView(parent)
    , m_model(new ExchangeListModel(log, {ExchangeListModel::Target}, this))
{
    m_model->setQuery(Query::of(Role::Sent));
    setModel(m_model);
    setItemDelegate(new Delegate(this));
    setFrameShape(NoFrame);
    setUniformItemSizes(true);
    setLayoutMode(Batched);
    setAccessibleName(tr("Last sent"));
    const auto tell = [this](const QModelIndex &index) {
        if (const ExchangeRow *row = index.isValid() ? m_model->row(index.row()) : nullptr)
            Q_EMIT chosen(row->id);
    };
    connect(this, &QAbstractItemView::clicked, this, tell);
    connect(this, &QAbstractItemView::activated, this, tell);
}

QSize LastSent::sizeHint() const
{
    return {grid(200), 5 * grid(24)};
}

} // namespace wirebell
