// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/wirefacts.h"
#include "ui/widgets/paintedrows.h"

#include <QWidget>

namespace wirebell {

/// The phases of two exchanges beside each other, and by how much the right one's are longer.
class PhaseTable : public QWidget, public PaintedRows
{
    Q_OBJECT

public:
    explicit PhaseTable(QWidget *parent = nullptr);

    void setTimings(const Timing &left, const Timing &right);
    QSize sizeHint() const override;

    int paintedRowCount() const override;
    QString paintedRowText(int row) const override;
    QRect paintedRowRect(int row) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row
    {
        QString name; ///< HAR's, not translated, but for the last
        Timing::Phase left;
        Timing::Phase right;
    };

    std::vector<Row> m_rows;
};

/// In milliseconds, with its sign: "+2.6"; a dash where one is absent.
QString differenceOf(const Timing::Phase &left, const Timing::Phase &right);

} // namespace wirebell
