// SPDX-License-Identifier: MIT
#include "ui/catcher/transferform.h"

#include "ui/catcher/fieldlistmodel.h"
#include "ui/catcher/formgrid.h"
#include "ui/catcher/interimmodel.h"
#include "ui/composer/edittable.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/notelabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// Grows with its rows, up to some.
void growWithRows(EditTable *table)
{
    const auto size = [table] {
        constexpr int most = 4;
        table->setFixedHeight(table->horizontalHeader()->sizeHint().height() +
                              qMin(most, table->model()->rowCount()) * table->verticalHeader()->defaultSectionSize() + 2);
    };
    size();
    QObject::connect(table->model(), &QAbstractItemModel::modelReset, table, size);
    QObject::connect(table->model(), &QAbstractItemModel::rowsInserted, table, size);
    QObject::connect(table->model(), &QAbstractItemModel::rowsRemoved, table, size);
}

} // namespace

TransferForm::TransferForm(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_framing(new QComboBox)
    , m_coding(new QComboBox)
    , m_note(noteLabel())
    , m_interim(new InterimModel(this))
    , m_interimNote(noteLabel())
    , m_trailers(new FieldListModel(this))
    , m_trailersNote(noteLabel())
{
    m_framing->setObjectName(name + u"Framing"_s);
    m_framing->setAccessibleName(tr("How the end of the body is told"));
    m_framing->addItem(tr("Content-Length"), int(AnswerFraming::Length));
    m_framing->addItem(tr("chunked"), int(AnswerFraming::Chunked));
    m_framing->addItem(tr("until the connection closes"), int(AnswerFraming::UntilClose));
    m_coding->setObjectName(name + u"Coding"_s);
    m_coding->setAccessibleName(tr("How the body is coded"));
    m_coding->addItem(tr("none"), int(AnswerCoding::None));
    for (const AnswerCoding coding : {AnswerCoding::Gzip, AnswerCoding::Deflate, AnswerCoding::Br, AnswerCoding::Zstd})
        m_coding->addItem(QString::fromLatin1(wirebell::name(coding)), int(coding));
    for (QComboBox *box : {m_framing, m_coding}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
        connect(box, &QComboBox::activated, this, &TransferForm::edited);
    }

    auto *interim = new EditTable(m_interim, InterimModel::Value, {64, 110, 0});
    interim->setObjectName(name + u"Interim"_s);
    interim->setAccessibleName(tr("Interim answers: what is answered before the final one"));
    interim->setToolTip(tr("A line without a status is a further field of the one above. HTTP/1.0 clients get none."));
    connect(interim, &EditTable::removeRequested, m_interim, &InterimModel::remove);
    auto *trailers = new EditTable(m_trailers, FieldListModel::Value, {174, 0});
    trailers->setObjectName(name + u"Trailers"_s);
    trailers->setAccessibleName(tr("Trailers: fields behind the body"));
    connect(trailers, &EditTable::removeRequested, m_trailers, &FieldListModel::remove);
    for (EditTable *table : {interim, trailers}) {
        table->setFrameShape(QFrame::StyledPanel);
        growWithRows(table);
    }
    connect(m_interim, &EntryModel::edited, this, &TransferForm::edited);
    connect(m_trailers, &EntryModel::edited, this, &TransferForm::edited);

    auto *rows = new FormGrid;
    rows->add(tr("Framing"), m_framing);
    rows->add(tr("Coding"), m_coding);
    rows->addBelow(m_note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(6));
    column->addLayout(rows);
    column->addWidget(noteLabel(tr("Answered before, as interim answers:")));
    column->addWidget(interim);
    column->addWidget(m_interimNote);
    column->addWidget(noteLabel(tr("Fields behind the body, as trailers:")));
    column->addWidget(trailers);
    column->addWidget(m_trailersNote);
    column->addStretch(1);
    describe({});
}

void TransferForm::setAnswer(const Answer &answer)
{
    m_framing->setCurrentIndex(m_framing->findData(int(answer.framing)));
    m_coding->setCurrentIndex(m_coding->findData(int(answer.coding)));
    m_interim->setInterim(answer.interim);
    m_trailers->setFields(answer.trailers);
}

void TransferForm::putInto(Answer &answer) const
{
    answer.framing = AnswerFraming(m_framing->currentData().toInt());
    answer.coding = AnswerCoding(m_coding->currentData().toInt());
    if (const auto interim = m_interim->interim())
        answer.interim = *interim;
    answer.trailers = m_trailers->fieldList();
}

void TransferForm::describe(const Answer &answer)
{
    const bool noContent = answer.status == 204 || answer.status == 304;
    const bool shaped = answer.framing != AnswerFraming::Length || answer.coding != AnswerCoding::None;
    m_note->setText(tr("An answer with %1 has no body: this has no effect.").arg(answer.status));
    m_note->setVisible(noContent && shaped);
    const QString wrong = m_interim->wrongStatus();
    m_interimNote->setText(wrong.isEmpty()
                               ? tr("The first line needs a status. What was in force before stays.")
                               : tr("“%1” is no interim status: 100 to 199, but 101. What was in force before stays.")
                                     .arg(wrong));
    m_interimNote->setVisible(!m_interim->interim());
    m_trailersNote->setText(noContent ? tr("An answer with %1 has no trailers: they are not sent.").arg(answer.status)
                                      : tr("Trailers follow a chunked body alone: choose “chunked” above, or they are "
                                           "not sent."));
    m_trailersNote->setVisible(!answer.trailers.isEmpty() && (noContent || answer.framing != AnswerFraming::Chunked));
}

int TransferForm::countOf(const Answer &answer)
{
    return (answer.framing != AnswerFraming::Length ? 1 : 0) + (answer.coding != AnswerCoding::None ? 1 : 0) +
        int(answer.interim.size()) + int(answer.trailers.size());
}

} // namespace wirebell
