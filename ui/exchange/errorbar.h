// SPDX-License-Identifier: MIT
#pragma once

#include "phrase/phrase.h"

#include <QWidget>

class QLabel;

namespace wirebell {

class LinkButton;

/// What went wrong, in the place where it happened: what, what it means, one or two things to do.
class ErrorBar : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorBar(QWidget *parent = nullptr);

    /// Hidden where there is nothing to say.
    void setPhrase(const Phrase &phrase);
    void offer(bool sendAgain, bool lastByte);

Q_SIGNALS:
    void sendAgainRequested();
    void lastByteRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_what;
    QLabel *m_advice;
    LinkButton *m_again;
    LinkButton *m_last;
};

} // namespace wirebell
