// SPDX-License-Identifier: MIT
#pragma once

#include <QRect>
#include <QString>

class QWidget;

namespace wirebell {

/// What a view that paints its rows itself tells those who cannot see them. A widget that inherits this beside QWidget
/// reads as a list with one item a visible row; see installPaintedRowsAccessibility().
class PaintedRows
{
public:
    virtual ~PaintedRows();

    /// The rows on screen now.
    virtual int paintedRowCount() const = 0;
    /// What stands in a row, as it is read aloud: "offset 25, added by Wirebell, Host: api.example.com".
    virtual QString paintedRowText(int row) const = 0;
    /// In the coordinates of the widget.
    virtual QRect paintedRowRect(int row) const = 0;
};

/// Makes each widget that is a PaintedRows speak. Once for the process, any number of calls.
void installPaintedRowsAccessibility();

} // namespace wirebell
