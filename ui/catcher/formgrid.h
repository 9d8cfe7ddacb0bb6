// SPDX-License-Identifier: MIT
#pragma once

#include <QGridLayout>

class QLabel;

namespace wirebell {

/// The rows of a compact form: a name on the right of its column, the control beside it. All forms of the pane give the
/// names one width, so that their controls stand below each other.
class FormGrid : public QGridLayout
{
public:
    explicit FormGrid(QWidget *parent = nullptr);

    /// Gives the name's label, whose buddy is `control`.
    QLabel *add(const QString &name, QWidget *control);
    void add(const QString &name, QLayout *controls, QWidget *buddy);
    /// Under the controls.
    void addBelow(QWidget *widget);
    /// Hides or shows a control with its name.
    void setShown(QWidget *control, bool shown);
};

} // namespace wirebell
