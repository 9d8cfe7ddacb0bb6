// SPDX-License-Identifier: MIT
#pragma once

#include "ui/log/exchangelistmodel.h"

#include <QHash>
#include <QTableView>

namespace wirebell {

/// The rows of an ExchangeListModel, of one height. While it follows the newest, a new row is chosen as it comes;
/// scrolling away or choosing another row ends that. What is on screen otherwise stays where it is. Where there is no
/// room for all columns, note, sizes, time taken, role and endpoint give way to the target, in this order; the exchange
/// below has them.
class ExchangeList : public QTableView
{
    Q_OBJECT

public:
    /// `log` is not owned and outlives the list.
    ExchangeList(LogThread &log, const QList<ExchangeListModel::Column> &columns, QWidget *parent = nullptr);

    ExchangeListModel &rows() const { return *m_model; }
    bool followsNewest() const { return m_follows; }
    void setFollowsNewest(bool follows);
    /// The chosen row; null where none is, or it is not there yet.
    const ExchangeRow *chosenRow() const;

Q_SIGNALS:
    /// Another exchange was chosen, by the user or by following the newest.
    void chosen(const QUuid &id);
    void followsNewestChanged(bool follows);
    /// Enter, or a double click.
    void opened();

protected:
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void rowsCame(int first, int last);
    void chooseNewest();
    void tellChosen();
    void tellVisible();
    void layColumnsOut();
    void giveWay();

    ExchangeListModel *m_model;
    QHash<int, int> m_widths; ///< of the columns that don't stretch, shown or not
    QUuid m_told;
    bool m_follows = false;
    bool m_moving = false; ///< the list scrolls by itself
};

} // namespace wirebell
