// SPDX-License-Identifier: MIT
#pragma once

#include "answer/rule.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace wirebell {

/// Where a rule passes requests on to. A target that is no URL is said, and stays out of force.
class ForwardForm : public QWidget
{
    Q_OBJECT

public:
    explicit ForwardForm(QWidget *parent = nullptr);

    /// Does not count as edited.
    void setForward(const Forward &forward);
    void focusTarget();

Q_SIGNALS:
    /// By the user; its target is a URL.
    void edited(const wirebell::Forward &forward);

private:
    void typed();
    bool describe();

    Forward m_forward;
    QLineEdit *m_target;
    QLabel *m_note;
    QLineEdit *m_limit;
    QCheckBox *m_keepHost;
};

} // namespace wirebell
