// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;

namespace wirebell {

/// A bar over the window's middle about something that concerns all of it: plain sentences, and a cross that puts
/// it away.
class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// In place of what stood there. Read aloud.
    void show(const QString &sentences);
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
};

} // namespace wirebell
