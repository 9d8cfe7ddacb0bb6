// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/wirefacts.h"
#include "ui/widgets/paintedrows.h"

#include <QWidget>

namespace wirebell {

/// The wire where the window is narrow: phases in one line, one bar of all of them, the facts in one line.
class WireBar : public QWidget, public PaintedRows
{
    Q_OBJECT

public:
    explicit WireBar(QWidget *parent = nullptr);

    void setFacts(const WireFacts &facts);
    /// Without the line of facts, which the tool tip still has: for a low view.
    void setBrief(bool brief);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    int paintedRowCount() const override;
    QString paintedRowText(int row) const override;
    QRect paintedRowRect(int row) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString factsLine() const;
    bool showsFacts() const { return !m_brief && !factsLine().isEmpty(); }

    WireFacts m_facts;
    bool m_brief = false;
};

} // namespace wirebell
