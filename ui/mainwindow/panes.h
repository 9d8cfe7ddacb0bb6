// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

namespace wirebell {

/// Has Tab go through `parts` one after the other, each in its own order. What stands in none of them comes last.
void chainFocus(QWidget *window, const QList<QWidget *> &parts);

/// The window's panes in the order of F6. A pane remembers which of its widgets had the focus last.
class Panes : public QObject
{
    Q_OBJECT

public:
    explicit Panes(QObject *parent);

    void add(QWidget *pane);
    /// Hands the focus to the next (1) or previous (-1) pane that is on screen.
    void step(int by);

private:
    struct Pane
    {
        QWidget *widget;
        QPointer<QWidget> last;
    };

    void focusMoved(QWidget *from);
    qsizetype paneOf(const QWidget *widget) const;

    QList<Pane> m_panes;
};

} // namespace wirebell
