// SPDX-License-Identifier: MIT
#pragma once

#include "ui/log/exchangelistmodel.h"

#include <QHash>
#include <QTableView>
#include <QTimer>

namespace wirebell {

/// The rows of an ExchangeListModel, of one height. While it follows the newest, a new row is chosen as it comes, unless
/// the pointer is moving over the rows just then; scrolling away, or choosing another row or several, ends that. What is
/// on screen otherwise stays where it is, also where rows are deleted or come back. Where there is no
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
    /// How many are selected.
    int chosenCount() const;
    /// As ExchangeListModel::withRows(), of those that are selected.
    void withChosen(const std::function<void(const QList<ChosenExchange> &)> &act) const;

Q_SIGNALS:
    /// Another exchange was chosen, by the user or by following the newest.
    void chosen(const QUuid &id);
    void followsNewestChanged(bool follows);
    /// Others are selected, or what is known of them changed.
    void chosenChanged();
    /// Ctrl+Z.
    void undoRequested();
    /// Enter, or a double click.
    void opened();

protected:
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void rowsCame(int first, int last);
    void chooseNewest();
    void choose(int row);
    void keepPlace();
    void takePlace();
    void moveTop(int row);
    QList<std::pair<int, int>> chosenRanges() const;
    void tellChosen();
    void tellVisible();
    void layColumnsOut();
    void giveWay();

    ExchangeListModel *m_model;
    QHash<int, int> m_widths; ///< of the columns that don't stretch, shown or not
    /// Where the list stood before its rows were rearranged, by numbers of exchanges.
    struct Place
    {
        QList<qint64> shown; ///< from the top
        QList<qint64> selected;
        qint64 current = 0;
        int row = -1; ///< the current one
    };

    QUuid m_told;
    Place m_place;
    QTimer m_pointing; ///< runs while the pointer moves over the rows, and a little longer
    bool m_follows = false;
    bool m_moving = false; ///< the list scrolls by itself
    bool m_rearranging = false;
};

} // namespace wirebell
