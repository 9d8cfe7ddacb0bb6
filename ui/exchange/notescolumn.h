// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/paintedrows.h"

#include <QWidget>

#include <vector>

namespace wirebell {

/// Between two ends: what became of a line, in words, at the height of that line.
class NotesColumn : public QWidget, public PaintedRows
{
    Q_OBJECT

public:
    struct Note
    {
        QRect place; ///< only top and height count
        QString text;
        bool same = false; ///< says that something is equal: with a tick

        bool operator==(const Note &) const = default;
    };

    explicit NotesColumn(QWidget *parent = nullptr);

    void setNotes(const std::vector<Note> &notes);

    int paintedRowCount() const override;
    QString paintedRowText(int row) const override;
    QRect paintedRowRect(int row) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Note> m_notes;
};

} // namespace wirebell
