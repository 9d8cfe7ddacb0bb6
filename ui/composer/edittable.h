// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

namespace wirebell {

/// A table to type into: any key edits, Delete asks for the row to go. Cells are in the fixed font.
class EditTable : public QTableView
{
    Q_OBJECT

public:
    /// The model is not owned. `stretched`: the column that takes the room; `widths` in pixels at 13 px, 0: as given.
    EditTable(QAbstractItemModel *model, int stretched, const QList<int> &widths, QWidget *parent = nullptr);

Q_SIGNALS:
    void removeRequested(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
};

} // namespace wirebell
