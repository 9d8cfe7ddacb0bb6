// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answer.h"

#include <QWidget>

class QAction;
class QLabel;
class QTableView;

namespace wirebell {

class BodyFileLine;
class CodeEditor;
class Highlighting;
class PieceModel;

/// The content of an answer: a text or a file, and what follows it in pieces, each after a wait.
class AnswerBodyForm : public QWidget
{
    Q_OBJECT

public:
    /// `highlighting` is not owned and outlives the form. `name` begins the names of its controls.
    AnswerBodyForm(Highlighting &highlighting, const QString &name, QWidget *parent = nullptr);

    /// Does not count as edited.
    void setAnswer(const Answer &answer);
    /// Puts body, file and pieces into an answer.
    void putInto(Answer &answer) const;
    /// Says what is to be said of this content in an answer that is otherwise so, and colours it by its type.
    void describe(const Answer &answer);

Q_SIGNALS:
    /// By the user.
    void edited();

private:
    QByteArray &chosen();
    void choosePart(int part);
    void showPart();
    void showParts();
    void addPiece();
    void removePiece();

    QByteArray m_body;
    QString m_file;
    QList<AnswerPiece> m_pieces;
    QByteArray m_type; ///< Content-Type
    int m_part = 0;    ///< 0: the body; then the pieces
    QTableView *m_table;
    PieceModel *m_parts;
    BodyFileLine *m_fileLine;
    CodeEditor *m_editor;
    QLabel *m_note;
    QAction *m_add;
    QAction *m_fromFile;
    QAction *m_remove;
    bool m_setting = false;
};

} // namespace wirebell
