// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAbstractScrollArea;
class QHBoxLayout;
class QAction;
class QLabel;
class QToolButton;

namespace wirebell {

class ElidedLabel;

/// The row at the top of a pane: its name, a few words of fact, and its buttons on the right.
class PaneHead : public QWidget
{
    Q_OBJECT

public:
    explicit PaneHead(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setFact(const QString &fact);
    QString fact() const;
    /// Appends on the right.
    void add(QWidget *widget, int stretch = 0);
    /// A flat button for an action; with its text where `texted`.
    QToolButton *add(QAction *action, bool texted = false);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    ElidedLabel *m_fact;
    QHBoxLayout *m_row;
};

/// Puts a view of the sidebar onto the sidebar's ground, in light and dark.
void standOnSidebar(QAbstractScrollArea *view);

/// A flat button that shows an action's icon, or icon and text, and names its key in the tool tip.
QToolButton *flatButton(QAction *action, bool texted, QWidget *parent);

} // namespace wirebell
