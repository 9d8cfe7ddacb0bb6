// SPDX-License-Identifier: MIT
#pragma once

#include "answer/rule.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace wirebell {

class AnswerForm;
class DisclosureButton;
class FormGrid;
class ForwardForm;
class Highlighting;
class SequenceModel;
class WhenForm;

/// One rule: when, and what then. Of the rule that is always there, the answer alone.
class RuleForm : public QWidget
{
    Q_OBJECT

public:
    /// `highlighting` is not owned and outlives the form.
    explicit RuleForm(Highlighting &highlighting, QWidget *parent = nullptr);

    const Rule &rule() const { return m_rule; }
    /// Another rule than before; does not count as edited.
    void setRule(const Rule &rule);
    /// What is answered where no rule takes the request.
    void setFallback(const Answer &answer, bool isOnly);
    /// How often the rule has decided; negative: not known.
    void setCalls(qint64 calls);
    /// Opens what the rule asks of a request.
    void showWhen(bool shown);

Q_SIGNALS:
    /// By the user.
    void ruleEdited(const wirebell::Rule &rule);
    void fallbackEdited(const wirebell::Answer &answer);
    void startAgainRequested();

private:
    enum Deed { Single, Sequence, Forwarding, Asking };

    void chooseDeed(int deed);
    void showRule();
    void chooseAnswer(int row);
    void take(const Answer &answer);
    void addAnswer();
    void removeAnswer();
    void tellEdited();
    void describe();
    Deed deed() const;

    Rule m_rule;
    bool m_isFallback = false;
    int m_chosen = 0; ///< of the sequence
    FormGrid *m_head;
    DisclosureButton *m_when;
    QLineEdit *m_name;
    WhenForm *m_condition;
    QComboBox *m_deed;
    QWidget *m_sequence;
    QTableView *m_table;
    SequenceModel *m_answers;
    QAction *m_add;
    QAction *m_remove;
    QAction *m_repeat;
    QAction *m_again;
    QWidget *m_asking;
    QLineEdit *m_limit;
    AnswerForm *m_answer;
    ForwardForm *m_forward;
};

} // namespace wirebell
