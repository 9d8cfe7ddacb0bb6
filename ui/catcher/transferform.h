// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answer.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace wirebell {

class FieldListModel;
class InterimModel;

/// How an answer is put on the wire: what tells its end, how it is coded, what is answered before it, and which field
/// lines follow it.
class TransferForm : public QWidget
{
    Q_OBJECT

public:
    /// `name` begins the names of its controls.
    explicit TransferForm(const QString &name, QWidget *parent = nullptr);

    /// Does not count as edited.
    void setAnswer(const Answer &answer);
    /// Puts framing, coding, interim answers and trailers into an answer; what makes no sense there stays as it is.
    void putInto(Answer &answer) const;
    /// Says what of this has no effect in an answer that is so.
    void describe(const Answer &answer);
    /// How many of these differ from what is usual.
    static int countOf(const Answer &answer);

Q_SIGNALS:
    /// By the user.
    void edited();

private:
    QComboBox *m_framing;
    QComboBox *m_coding;
    QLabel *m_note;
    InterimModel *m_interim;
    QLabel *m_interimNote;
    FieldListModel *m_trailers;
    QLabel *m_trailersNote;
};

} // namespace wirebell
