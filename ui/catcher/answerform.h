// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answer.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QStackedWidget;

namespace wirebell {

class AnswerBodyForm;
class DetailTabs;
class FaultModel;
class FieldListModel;
class FormGrid;
class Highlighting;
class TransferForm;

/// One answer: status, type, body, further fields, how it is put on the wire, and what goes wrong on purpose. What is
/// typed is in force at once; what makes no sense stays out of force, and is said where it was typed.
class AnswerForm : public QWidget
{
    Q_OBJECT

public:
    /// `highlighting` is not owned and outlives the form. `name` begins the names of its controls.
    AnswerForm(Highlighting &highlighting, const QString &name, QWidget *parent = nullptr);

    const Answer &answer() const { return m_answer; }
    /// Does not count as edited.
    void setAnswer(const Answer &answer);
    /// In a sequence's table the status stands in the row.
    void setStatusShown(bool shown);

Q_SIGNALS:
    /// By the user.
    void edited(const wirebell::Answer &answer);

private:
    void typed();
    void describe();
    void choosePage(int page);

    Answer m_answer;
    FormGrid *m_rows;
    QComboBox *m_status;
    QLabel *m_statusNote;
    QComboBox *m_type;
    QCheckBox *m_template;
    DetailTabs *m_tabs;
    QStackedWidget *m_pages;
    AnswerBodyForm *m_body;
    FieldListModel *m_fields;
    TransferForm *m_transfer;
    FaultModel *m_faults;
    bool m_setting = false;
};

} // namespace wirebell
