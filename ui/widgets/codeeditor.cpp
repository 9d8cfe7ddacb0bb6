// SPDX-License-Identifier: MIT
#include "ui/widgets/codeeditor.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/highlighting.h"
#include "ui/widgets/theme.h"

#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

namespace wirebell {

class CodeEditor::LineNumbers final : public QWidget
{
public:
    explicit LineNumbers(CodeEditor *editor) : QWidget(editor), m_editor(editor)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        const Theme &theme = Theme::of(palette());
        QPainter painter(this);
        painter.fillRect(event->rect(), theme.base);
        painter.setFont(m_editor->font());
        painter.setPen(theme.offset);
        const QFontMetrics metrics(m_editor->font());
        for (QTextBlock block = m_editor->firstVisibleBlock(); block.isValid(); block = block.next()) {
            const QPointF place =
                m_editor->blockBoundingGeometry(block).translated(m_editor->contentOffset()).topLeft();
            if (place.y() > event->rect().bottom())
                break;
            // On the baseline of its line, which no rectangle tells to the pixel.
            const QString number = QString::number(block.blockNumber() + 1);
            const QTextLayout *layout = block.layout();
            const qreal ascent = layout->lineCount() ? layout->lineAt(0).ascent() : metrics.ascent();
            painter.drawText(QPointF(width() - grid(10) - metrics.horizontalAdvance(number), place.y() + ascent),
                             number);
        }
    }

private:
    CodeEditor *m_editor;
};

CodeEditor::CodeEditor(Highlighting &highlighting, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighting(highlighting)
    , m_numbers(new LineNumbers(this))
{
    setFont(fixedFont());
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setFrameShape(NoFrame);
    document()->setDocumentMargin(grid(4));
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * 4);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEditor::placeNumbers);
    connect(this, &QPlainTextEdit::updateRequest, m_numbers, [this](const QRect &rect, int dy) {
        if (dy)
            m_numbers->scroll(0, dy);
        else
            m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
    });
    connect(document(), &QTextDocument::contentsChanged, this, [this] {
        if (m_coloured != (document()->characterCount() <= colouredAtMost) && !m_syntax.isEmpty())
            colour();
    }, Qt::QueuedConnection);
    placeNumbers();
}

void CodeEditor::setSyntax(const QString &name)
{
    if (name == m_syntax)
        return;
    m_syntax = name;
    colour();
}

void CodeEditor::colour()
{
    m_coloured = document()->characterCount() <= colouredAtMost;
    m_highlighting.colour(document(), m_coloured ? m_syntax : QString());
}

QByteArray CodeEditor::bytes() const
{
    return toPlainText().toUtf8();
}

void CodeEditor::replaceAll(const QByteArray &utf8)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(QString::fromUtf8(utf8));
    moveCursor(QTextCursor::Start);
}

int CodeEditor::numbersWidth() const
{
    const int digits = qMax(2, int(QString::number(blockCount()).size()));
    return grid(24) + digits * fontMetrics().horizontalAdvance(u'9');
}

void CodeEditor::placeNumbers()
{
    setViewportMargins(numbersWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_numbers->setGeometry(QRect(inside.left(), inside.top(), numbersWidth(), inside.height()));
}

void CodeEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeNumbers();
}

void CodeEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_syntax.isEmpty())
        colour();
}

void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    // A new line begins where the one before began.
    if (event->key() == Qt::Key_Return && event->modifiers() == Qt::NoModifier && !isReadOnly()) {
        const QString line = textCursor().block().text();
        const auto text = std::find_if_not(line.begin(), line.end(), [](QChar c) { return c == u' ' || c == u'\t'; });
        const qsizetype indent = qMin<qsizetype>(text - line.begin(), textCursor().positionInBlock());
        textCursor().insertText(u'\n' + line.left(indent));
        ensureCursorVisible();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void CodeEditor::insertFromMimeData(const QMimeData *source)
{
    // Files and pictures that are dropped are no text.
    if (source->hasText())
        insertPlainText(source->text());
}

void CodeEditor::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (!hasFocus() || frameShape() == NoFrame)
        return;
    QPainter painter(viewport());
    painter.fillRect(QRect(0, 0, viewport()->width(), 1), Theme::of(palette()).accent);
}

} // namespace wirebell
