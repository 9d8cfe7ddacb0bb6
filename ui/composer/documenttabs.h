// SPDX-License-Identifier: MIT
#pragma once

#include <QTabBar>

namespace wirebell {

/// The open requests: method, name, a dot where there is something not saved, and a cross to close.
class DocumentTabs : public QTabBar
{
    Q_OBJECT

public:
    explicit DocumentTabs(QWidget *parent = nullptr);

    void setDocument(int index, const QByteArray &method, const QString &title, bool modified);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QRect closeRect(int index) const;
    void paintTab(QPainter &painter, int index) const;

    int m_hovered = -1;
};

} // namespace wirebell
