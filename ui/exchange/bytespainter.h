// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/bytesview.h"
#include "ui/widgets/theme.h"

class QPainter;

namespace wirebell {

/// Paints the visible rows of a BytesView.
class BytesPainter
{
public:
    BytesPainter(const BytesView &view, QPainter &painter);

    void paint(const std::vector<BytesView::VisibleRow> &rows);

private:
    using Row = BytesView::VisibleRow;

    void paintGround(const Row &row);
    void paintGutter(const Row &row);
    void paintBytes(const Row &row);
    void paintPiece(const Row &row, const BytePiece &piece);
    void paintStyled(const Row &row, const BytePiece &piece);
    void paintBox(const QRectF &box, QByteArrayView bytes);
    void paintTab(const QRectF &box);
    void paintLineEnd(const QRectF &box, qsizetype length);
    void paintChip(const QRectF &box, const QString &text);
    void paintNotes(const Row &row);
    void paintMatches(const Row &row);
    void paintFold(const Row &row);
    void paintEnd(const Row &row);
    void paintCaret(const Row &row);

    QRectF cells(const Row &row, int from, int to) const;
    QRectF bytesRect(const Row &row, ByteRange range) const;
    ByteDecor::Tint tintOf(const Row &row) const;
    QColor inkOf(quint8 style) const;

    const BytesView &m_view;
    QPainter &m_painter;
    const Theme &m_theme;
    const ByteMeasures &m_measures;
    QFontMetricsF m_metrics;
    qreal m_baseline;
};

} // namespace wirebell
