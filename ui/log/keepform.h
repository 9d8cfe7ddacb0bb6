// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/readingthread.h"
#include "ui/log/logkeeping.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace wirebell {

class LinkButton;
class LogThread;

/// What is kept: how many exchanges, how old, how much of the disk, with secrets or without; and forgetting all of them,
/// in two steps. What is chosen is in force at once.
class KeepForm : public QWidget
{
    Q_OBJECT

public:
    /// Nothing is owned; both outlive the form.
    KeepForm(LogKeeping &keeping, LogThread &log, QWidget *parent = nullptr);

    /// The first step of forgetting everything: asks, in place.
    void askToForget();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void describe();
    void take();
    void measure();
    void closeQuestion();

    LogKeeping &m_keeping;
    LogThread &m_log;
    QCheckBox *m_byCount;
    QLineEdit *m_count;
    QCheckBox *m_byAge;
    QLineEdit *m_age;
    QComboBox *m_unit;
    QComboBox *m_size;
    QLineEdit *m_bytes;
    QComboBox *m_bytesUnit;
    QLabel *m_space;
    QCheckBox *m_withoutSecrets;
    LinkButton *m_forget;
    QWidget *m_question;
    QLabel *m_asked;
    QPushButton *m_yes;
    LogKeeping::Space m_known;
    TicketHolder m_measuring;
    TicketHolder m_counting;
    bool m_isMeasuring = false;
};

} // namespace wirebell
