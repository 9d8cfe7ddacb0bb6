// SPDX-License-Identifier: MIT
#pragma once

#include "answer/condition.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace wirebell {

class TestModel;

/// What a request must be for a rule to answer it. What makes no sense is said where it was typed, and
/// stays out of force.
class WhenForm : public QWidget
{
    Q_OBJECT

public:
    explicit WhenForm(QWidget *parent = nullptr);

    const Condition &condition() const { return m_condition; }
    /// Does not count as edited.
    void setCondition(const Condition &condition);

Q_SIGNALS:
    /// By the user.
    void edited(const wirebell::Condition &condition);

private:
    void typed();
    /// Says what is wrong with it; whether nothing is.
    bool describe(const Condition &condition);

    Condition m_condition;
    QLineEdit *m_methods;
    QLineEdit *m_path;
    QLabel *m_pathNote;
    TestModel *m_tests;
    QLabel *m_testNote;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QLineEdit *m_every;
    QLineEdit *m_chance;
    QLabel *m_callsNote;
    bool m_setting = false;
};

} // namespace wirebell
