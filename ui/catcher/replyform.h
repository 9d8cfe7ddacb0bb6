// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/replyrule.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace wirebell {

class CodeEditor;
class Highlighting;

/// What the catcher answers: status, type and body of one fixed answer, in force as it is typed.
class ReplyForm : public QWidget
{
    Q_OBJECT

public:
    /// `highlighting` is not owned and outlives the form.
    explicit ReplyForm(Highlighting &highlighting, QWidget *parent = nullptr);

    const ReplyRule &reply() const { return m_reply; }
    void setReply(const ReplyRule &reply);

Q_SIGNALS:
    /// By the user, not by setReply().
    void edited(const wirebell::ReplyRule &reply);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void typed();
    void describe();

    ReplyRule m_reply;
    QComboBox *m_status;
    QComboBox *m_type;
    CodeEditor *m_body;
    QLabel *m_note;
    bool m_setting = false;
};

} // namespace wirebell
