// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QToolButton;

namespace wirebell {

class ElidedLabel;

/// Over an exchange, while another one is kept to be compared with: which one, and the way out.
class CompareBar : public QWidget
{
    Q_OBJECT

public:
    explicit CompareBar(QWidget *parent = nullptr);

    /// Nothing is beside `number` yet.
    void showWaiting(qint64 number);
    void showCompared(qint64 left, qint64 right);

Q_SIGNALS:
    void swapRequested();
    void endRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say(const QString &sentence, bool compared);

    ElidedLabel *m_text;
    QToolButton *m_swap;
};

} // namespace wirebell
