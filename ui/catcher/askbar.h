// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/catchingthread.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace wirebell {

class AnswerForm;
class EndpointBook;
class Highlighting;
class LocalCatcher;
class StartPicker;

/// A request that waits for a person: what it is, how long it still waits, and its answer to be written, from nothing,
/// from a rule's answer or from a preset. Of several the oldest stands here. Hidden while none waits.
class AskBar : public QWidget
{
    Q_OBJECT

public:
    /// Nothing is owned; all outlives the bar.
    AskBar(const EndpointBook &book, LocalCatcher &catcher, Highlighting &highlighting, QWidget *parent = nullptr);

    bool isAsked() const { return !m_id.isNull(); }
    void setWriting(bool writing);
    bool isWriting() const { return m_writing; }

Q_SIGNALS:
    /// Another request waits, or none.
    void askedChanged();
    void writingChanged();
    /// The request that waits is to be shown.
    void showRequested(const QUuid &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void take();
    void count();
    void send();
    void openStarts();

    const EndpointBook &m_book;
    LocalCatcher &m_catcher;
    QLabel *m_what;
    QLabel *m_left;
    QPushButton *m_write;
    QPushButton *m_send;
    AnswerForm *m_answer;
    QAction *m_start;
    QToolButton *m_startButton;
    StartPicker *m_starts;
    QTimer m_tick;
    QUuid m_id;
    QString m_endpoint; ///< that asks
    MonotonicTime m_since = 0;
    MonotonicTime m_until = 0;
    bool m_writing = false;
};

} // namespace wirebell
