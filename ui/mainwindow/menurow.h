// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAbstractButton;
class QAction;
class QMenuBar;

namespace wirebell {

/// The window's first row: the menus, and the box that opens the palette.
class MenuRow : public QWidget
{
    Q_OBJECT

public:
    /// `palette` is not owned.
    explicit MenuRow(QAction *palette, QWidget *parent = nullptr);

    QMenuBar &menus() const { return *m_menus; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Box;

    QMenuBar *m_menus;
    Box *m_box;
};

} // namespace wirebell
