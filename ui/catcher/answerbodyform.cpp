// SPDX-License-Identifier: MIT
#include "ui/catcher/answerbodyform.h"

#include "bodyview/bodyview.h"
#include "ui/catcher/bodyfileline.h"
#include "ui/catcher/piecemodel.h"
#include "ui/composer/edittable.h"
#include "ui/widgets/codeeditor.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/notelabel.h"
#include "ui/widgets/panehead.h"

#include <QAction>
#include <QBoxLayout>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QToolButton>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 usualPause = 1000; // milliseconds

bool hasNoContent(int status)
{
    return status == 204 || status == 304;
}

} // namespace

AnswerBodyForm::AnswerBodyForm(Highlighting &highlighting, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_parts(new PieceModel(this))
    , m_fileLine(new BodyFileLine(name))
    , m_editor(new CodeEditor(highlighting))
    , m_note(noteLabel())
    , m_add(new QAction(icon(u"plus"_s), tr("Piece"), this))
    , m_fromFile(new QAction(icon(u"folder"_s), tr("From a file"), this))
    , m_remove(new QAction(icon(u"trash"_s), tr("Remove piece"), this))
{
    auto *table = new EditTable(m_parts, PieceModel::Text, {88, 0});
    table->setObjectName(name + u"Pieces"_s);
    table->setAccessibleName(tr("Parts of the body, and the wait before each"));
    table->setSelectionBehavior(QTableView::SelectRows);
    table->setFrameShape(QFrame::StyledPanel);
    connect(table, &EditTable::removeRequested, this, &AnswerBodyForm::removePiece);
    m_table = table;
    m_editor->setObjectName(name + u"Body"_s);
    m_editor->setAccessibleName(tr("Body of the answer"));
    m_editor->setFrameShape(QFrame::StyledPanel);
    m_editor->setMinimumHeight(grid(44));
    m_add->setObjectName(name + u"AddPiece"_s);
    m_add->setToolTip(tr("One more piece of the body, sent after a wait"));
    m_fromFile->setObjectName(name + u"FromFile"_s);
    m_fromFile->setToolTip(tr("Take the body from a file, read anew for each answer"));
    m_remove->setObjectName(name + u"RemovePiece"_s);

    auto *tools = new QHBoxLayout;
    tools->setSpacing(grid(4));
    tools->addWidget(flatButton(m_add, true, this));
    tools->addWidget(flatButton(m_fromFile, true, this));
    tools->addStretch(1);
    auto *remove = flatButton(m_remove, false, this);
    tools->addWidget(remove);
    connect(m_remove, &QAction::visibleChanged, remove, [this, remove] { remove->setVisible(m_remove->isVisible()); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(6));
    column->addWidget(m_table);
    column->addWidget(m_fileLine);
    column->addWidget(m_editor, 1);
    column->addWidget(m_note);
    column->addStretch();
    column->addLayout(tools);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            choosePart(index.row());
    });
    connect(m_parts, &PieceModel::pauseEdited, this, [this](int row, qint64 pause) {
        m_pieces[row - 1].pause = pause;
        showParts();
        Q_EMIT edited();
    });
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        if (m_setting)
            return;
        chosen() = m_editor->bytes();
        showParts();
        Q_EMIT edited();
    });
    connect(m_fileLine, &BodyFileLine::edited, this, [this](const QString &path) {
        m_file = path;
        m_part = 0;
        showParts();
        showPart();
        Q_EMIT edited();
    });
    connect(m_add, &QAction::triggered, this, &AnswerBodyForm::addPiece);
    connect(m_fromFile, &QAction::triggered, m_fileLine, &BodyFileLine::choose);
    connect(m_remove, &QAction::triggered, this, &AnswerBodyForm::removePiece);
    showParts();
    showPart();
}

void AnswerBodyForm::setAnswer(const Answer &answer)
{
    m_type = answer.fields.value("Content-Type").value_or(QByteArray());
    if (m_body == answer.body && m_file == answer.bodyFile && m_pieces == answer.pieces)
        return;
    m_body = answer.body;
    m_file = answer.bodyFile;
    m_pieces = answer.pieces;
    m_part = 0;
    m_fileLine->setPath(m_file);
    showParts();
    showPart();
}

void AnswerBodyForm::putInto(Answer &answer) const
{
    answer.body = m_body;
    answer.bodyFile = m_file;
    answer.pieces = m_pieces;
}

void AnswerBodyForm::describe(const Answer &answer)
{
    m_type = answer.fields.value("Content-Type").value_or(QByteArray());
    m_editor->setSyntax(syntaxOf(guessKind(chosen(), m_type)));
    const bool any = !m_body.isEmpty() || !m_file.isEmpty() || !m_pieces.isEmpty();
    QString note;
    if (hasNoContent(answer.status) && any)
        note = tr("An answer with %1 has no body: what is typed above is kept and not sent.").arg(answer.status);
    else if (answer.isTemplate && !m_file.isEmpty())
        note = tr("The file's bytes are sent as they are; a template is filled where it is typed.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

QByteArray &AnswerBodyForm::chosen()
{
    return m_part == 0 ? m_body : m_pieces[m_part - 1].bytes;
}

void AnswerBodyForm::choosePart(int part)
{
    if (part == m_part)
        return;
    m_part = part;
    showPart();
}

/// Puts the chosen part into its editor.
void AnswerBodyForm::showPart()
{
    const bool isFile = m_part == 0 && !m_file.isEmpty();
    const QByteArray &bytes = chosen();
    const bool isText = bytes.isValidUtf8();
    m_fileLine->setVisible(isFile);
    m_editor->setVisible(!isFile);
    m_fromFile->setEnabled(!isFile);
    m_remove->setEnabled(m_part > 0);
    const QScopedValueRollback setting(m_setting, true);
    m_editor->setPlaceholderText(isText ? QString() : tr("%1; what is typed takes their place").arg(lineOf(bytes)));
    m_editor->setPlainText(isText ? QString::fromUtf8(bytes) : QString());
    m_editor->setSyntax(syntaxOf(guessKind(bytes, m_type)));
}

void AnswerBodyForm::showParts()
{
    constexpr int most = 5;
    m_parts->setParts(m_file.isEmpty() ? lineOf(m_body) : QFileInfo(m_file).fileName(), m_pieces);
    const QSignalBlocker quiet(m_table->selectionModel());
    m_table->setCurrentIndex(m_parts->index(m_part, m_table->currentIndex().column() < 0 ? int(PieceModel::Text)
                                                                                        : m_table->currentIndex().column()));
    m_table->setVisible(!m_pieces.isEmpty());
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            qMin(most, m_parts->rowCount()) * m_table->verticalHeader()->defaultSectionSize() + 2);
    m_remove->setVisible(!m_pieces.isEmpty());
}

void AnswerBodyForm::addPiece()
{
    const bool isStream = m_type.startsWith("text/event-stream");
    const QByteArray bytes = m_part > 0 ? chosen() : isStream ? "data: \n\n"_ba : QByteArray();
    m_pieces.insert(m_part, {.pause = usualPause, .bytes = bytes});
    ++m_part;
    showParts();
    showPart();
    m_editor->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void AnswerBodyForm::removePiece()
{
    if (m_part == 0)
        return;
    m_pieces.removeAt(m_part - 1);
    m_part = qMin(m_part, int(m_pieces.size()));
    showParts();
    showPart();
    Q_EMIT edited();
}

} // namespace wirebell
