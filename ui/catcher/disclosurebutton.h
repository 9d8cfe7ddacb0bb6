// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

namespace wirebell {

/// A box of a form that says what stands folded behind it, and opens it. Checked: it is open.
class DisclosureButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit DisclosureButton(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace wirebell
