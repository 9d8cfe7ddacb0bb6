// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/bytedecor.h"
#include "ui/exchange/bytelayout.h"
#include "ui/exchange/bytemeasures.h"
#include "ui/exchange/rowmap.h"
#include "ui/exchange/secretmask.h"
#include "ui/exchange/sourceview.h"

namespace wirebell {

/// Bytes as they are, one row below the other, wrapped at the edge: the offset in bytes, a column of marks (`+` added
/// by the program, `≠ + −` difference, `!` departs from the protocol), the bytes. CR LF and LF are small, what is no
/// character is its two hex digits in a box, secrets are chips until revealed. The body view uses it without offsets.
///
/// Only what is visible is laid out; the scroll bar estimates the rest.
class BytesView : public SourceView
{
    Q_OBJECT

public:
    enum class Gutter : quint8 { Offsets, None };

    BytesView(ReadingThread &thread, Gutter gutter, QWidget *parent = nullptr);

    /// `start` may hold the first bytes, which then are on screen without another reading. `keepPlace`: these are the
    /// same bytes grown or altered a little; the view stays where it is.
    void setBytes(std::shared_ptr<const ByteSource> source, const ByteDecor &decor, const QByteArray &start = {},
                  bool keepPlace = false);
    const ByteDecor &decor() const { return m_decor; }

    bool lineEndsShown() const { return m_layout.lineEnds; }
    void setLineEndsShown(bool shown);
    bool secretsShown() const { return m_secretsShown; }
    void setSecretsShown(bool shown);
    /// Rows beside the lines of the other end; see columnsChanged().
    void setSpacers(const std::vector<ByteLayout::Spacer> &spacers);
    /// Colours of the text, as far as they are known.
    void setStyles(std::shared_ptr<const std::vector<ByteDecor::Styled>> styles);
    void setFolds(const QList<ByteDecor::Fold> &folds);
    /// No more columns than these; 0: as many as there is room for.
    void limitColumns(int most);

    /// Cells of a row, as used.
    int columns() const { return m_layout.columns; }
    /// Cells of a row that there is room for.
    int roomForColumns() const;
    /// How these bytes of a line at `at` would be laid out: the number of rows.
    int rowsOf(qint64 at, const QByteArray &line) const;

    void scrollToOffset(qint64 offset) override;
    /// The row of the line at `offset` in the viewport, where it is visible.
    std::optional<QRect> visibleRow(qint64 offset) const;
    /// Frames the line there as the one at hand; -1: none.
    void setCurrentLine(qint64 offset);

    int paintedRowCount() const override;
    QString paintedRowText(int row) const override;
    QRect paintedRowRect(int row) const override;

Q_SIGNALS:
    /// roomForColumns() is another.
    void columnsChanged();
    /// What is visible may be another.
    void painted();

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
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;

private:
    friend class BytesPainter;

    /// A block and what is hidden in it.
    struct Laid
    {
        ByteBlock block;
        QList<ByteDecor::Secret> secrets;
    };
    struct VisibleRow
    {
        const Laid *laid = nullptr;
        int index = 0;
        int y = 0;

        const ByteRow &row() const { return laid->block.rows[size_t(index)]; }
        /// The line that the row is a part of, as far as it stands in the block.
        ByteRange line() const;
    };
    std::vector<VisibleRow> visibleRows() const;
    std::optional<VisibleRow> rowOf(qint64 offset) const;

    QList<ByteDecor::Secret> secretsIn(qint64 at, const QByteArray &bytes) const;
    int chipCells(const ByteDecor::Secret &secret) const;
    static QString chipText(const QString &name, qint64 length);
    QString chipText(const Laid &laid, const BytePiece &piece) const;
    Laid layOut(qint64 at, const QByteArray &bytes) const;
    void relayOut();
    void setTop(RowPlace top);
    void updateScrollBar();
    void measure();
    bool settleGoal();
    int blockOf(qint64 offset) const;
    int visibleRowCount() const;
    QStringList notesOf(const VisibleRow &row) const;
    QString foldText(qint64 at) const;
    const ByteDecor::Line *lineOf(qint64 offset) const;

    Gutter m_gutter;
    ByteDecor m_decor;
    SecretMask m_mask;
    ByteLayout m_layout;
    bool m_secretsShown = false;
    int m_columnLimit = 0;
    RowMap m_map;
    std::map<int, Laid> m_blocks;
    RowPlace m_top;
    std::optional<qint64> m_goal; ///< an offset to be scrolled to when its block is there
    qint64 m_currentLine = -1;
    bool m_settingScrollBar = false;
    ByteMeasures m_measures;
};

} // namespace wirebell
