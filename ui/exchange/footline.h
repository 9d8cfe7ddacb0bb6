// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QWidget>

namespace wirebell {

/// The line at the foot of a column: what the marks mean, how the bytes are divided.
class FootLine : public QWidget
{
    Q_OBJECT

public:
    struct Part
    {
        QString mark; ///< painted bold before the text; may be empty
        QString text;
        bool alarming = false; ///< the mark is one of what went wrong

        bool operator==(const Part &) const = default;
    };

    explicit FootLine(QWidget *parent = nullptr);

    void set(const QList<Part> &left, const QString &right);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Part> m_left;
    QString m_right;
};

} // namespace wirebell
