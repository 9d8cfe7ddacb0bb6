// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/secretmask.h"
#include "ui/exchange/sourceview.h"

namespace wirebell {

/// Offset, 16 bytes in hex (8 where there is no room), the same bytes as text. Bytes of a hidden secret are dots.
class HexView : public SourceView
{
    Q_OBJECT

public:
    explicit HexView(ReadingThread &thread, QWidget *parent = nullptr);

    /// As BytesView::setBytes().
    void setBytes(std::shared_ptr<const ByteSource> source, const ByteDecor &decor, const QByteArray &start = {},
                  bool keepPlace = false);
    void setSecretsShown(bool shown);
    int bytesPerRow() const { return m_perRow; }

    void scrollToOffset(qint64 offset) override;

    int paintedRowCount() const override;
    QString paintedRowText(int row) const override;
    QRect paintedRowRect(int row) const override;

protected:
    ByteRange pageWindow(int page) const override;
    void pageArrived(int page, const QByteArray &window) override;
    qint64 offsetAt(QPoint place) const override;
    qint64 moved(qint64 offset, Move move) const override;
    QString clipboardText(qint64 at, const QByteArray &bytes, bool &exact) const override;
    ByteRange wordAt(qint64 offset) const override;

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Page
    {
        QByteArray bytes;
        QList<ByteRange> hidden;
    };
    struct Byte
    {
        uchar value = 0;
        bool hidden = false;
        bool there = false;
    };

    void measure();
    QList<ByteRange> hiddenIn(qint64 at, const QByteArray &bytes) const;
    Byte byteAt(qint64 offset) const;
    int visibleRowCount() const;
    qint64 rowCount() const;
    qreal hexAt(int column) const;
    qreal textAt(int column) const;

    SecretMask m_mask;
    bool m_secretsShown = false;
    std::map<int, Page> m_pages;
    QFont m_font;
    qreal m_cell = 8;
    int m_rowHeight = 18;
    int m_perRow = 16;
    int m_digits = 4;
    int m_hexLeft = 0;
};

} // namespace wirebell
