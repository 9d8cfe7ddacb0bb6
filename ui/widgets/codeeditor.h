// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace wirebell {

class Highlighting;

/// A plain text editor in the fixed font, with line numbers. It does not wrap: a long line scrolls.
class CodeEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// `highlighting` is not owned and outlives the editor.
    explicit CodeEditor(Highlighting &highlighting, QWidget *parent = nullptr);

    /// The name of a KSyntaxHighlighting definition; empty: none. A text beyond `colouredAtMost` characters stays
    /// plain: it is coloured on the window's thread.
    void setSyntax(const QString &name);
    /// The text as UTF-8, with LF between lines.
    QByteArray bytes() const;
    /// Replaces everything in one step that can be undone.
    void replaceAll(const QByteArray &utf8);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class LineNumbers;

    static constexpr int colouredAtMost = 256 * 1024;

    void colour();
    int numbersWidth() const;
    void placeNumbers();

    Highlighting &m_highlighting;
    LineNumbers *m_numbers;
    QString m_syntax;
    bool m_coloured = false;
};

} // namespace wirebell
