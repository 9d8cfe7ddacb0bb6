// SPDX-License-Identifier: MIT
#pragma once

#include <QTabBar>

namespace wirebell {

/// A flat row of tabs whose titles are followed by a smaller detail: "Headers 2", "Body JSON". The line under the
/// chosen one is the accent.
class DetailTabs : public QTabBar
{
    Q_OBJECT

public:
    explicit DetailTabs(QWidget *parent = nullptr);

    /// Empty: none.
    void setDetail(int index, const QString &detail);
    QString detail(int index) const { return tabData(index).toString(); }

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace wirebell
