// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QWidget>

namespace wirebell {

/// A line of one pixel across a column.
class Hairline : public QWidget
{
    Q_OBJECT

public:
    explicit Hairline(QWidget *parent = nullptr) : QWidget(parent) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Theme::of(palette()).line); }
};

} // namespace wirebell
