// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAction;

namespace wirebell {

/// The parts of the window, one under the other, each with its icon and its name.
class ModeStrip : public QWidget
{
    Q_OBJECT

public:
    /// The actions are checkable; one is checked. Not owned.
    explicit ModeStrip(const QList<QAction *> &modes, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Button;

    QList<Button *> m_buttons;
};

} // namespace wirebell
