// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/wirefacts.h"
#include "ui/widgets/paintedrows.h"

#include <QAbstractScrollArea>

namespace wirebell {

class MiddleHead;

/// The column between request and response: timing as a small waterfall, then connection and TLS.
class WireColumn : public QAbstractScrollArea, public PaintedRows
{
    Q_OBJECT

public:
    explicit WireColumn(QWidget *parent = nullptr);

    void setFacts(const WireFacts &facts);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    int paintedRowCount() const override;
    QString paintedRowText(int row) const override;
    QRect paintedRowRect(int row) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Row
    {
        enum Kind : quint8 { Total, Phase, Title, Fact, Sentence };
        Kind kind = Fact;
        QRect place; ///< unscrolled
        size_t section = 0;
        size_t index = 0;
    };

    void arrange();
    void paintPhase(QPainter &painter, const QRect &place, const WireFacts::Phase &phase) const;
    void paintFact(QPainter &painter, const QRect &place, const WireFacts::Fact &fact) const;
    QString textOf(const Row &row) const;

    MiddleHead *m_head;
    WireFacts m_facts;
    std::vector<Row> m_rows;
    int m_height = 0;
};

} // namespace wirebell
