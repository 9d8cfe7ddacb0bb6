// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace wirebell {

/// Plain text on one line that gives way: what does not fit ends in "…", and the tool tip then shows all of it.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace wirebell
