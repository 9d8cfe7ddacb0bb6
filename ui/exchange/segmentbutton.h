// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

namespace wirebell {

/// One of a row of buttons of which exactly one is chosen, drawn as one box.
class SegmentButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SegmentButton(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace wirebell
