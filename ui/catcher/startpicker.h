// SPDX-License-Identifier: MIT
#pragma once

#include "ui/catcher/answerstart.h"
#include "ui/exchange/readingthread.h"

#include <QFrame>

#include <memory>
#include <optional>

class QLabel;
class QListView;

namespace wirebell {

class SearchField;
class StartModel;

/// What an answer can be begun with, found by typing, with a description of the chosen one. It pops up over the button
/// that opens it. The presets are read when it first opens, beside the window's thread.
class StartPicker : public QFrame
{
    Q_OBJECT

public:
    enum class Of {
        Rules,   ///< presets as they are
        Answers, ///< single answers: of presets, too
    };

    explicit StartPicker(Of of, QWidget *parent = nullptr);

    /// `own` stand before the presets.
    void openAt(const QWidget &button, const QList<AnswerStart> &own = {});

Q_SIGNALS:
    void chosen(const wirebell::AnswerStart &start);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void describe();
    void choose();
    void step(int by);

    Of m_of;
    StartModel *m_model;
    SearchField *m_search;
    QListView *m_list;
    QLabel *m_description;
    QList<AnswerStart> m_own;
    std::optional<QList<AnswerStart>> m_presets; // nothing: not read yet
    std::unique_ptr<ReadingThread> m_thread;
    TicketHolder m_reading;
};

} // namespace wirebell
