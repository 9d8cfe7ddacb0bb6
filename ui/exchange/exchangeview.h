// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"

#include <QWidget>

#include <memory>

class QAction;

namespace wirebell {

/// What an ExchangeView shows. `exchange` is fully read (readTranscript). A preview is an exchange in state Open whose
/// request transcript holds the bytes that Send will write.
struct ExchangeContent
{
    std::shared_ptr<const Exchange> exchange;
    std::shared_ptr<const Exchange> otherEnd; ///< the pair's other end; null: none
    bool preview = false;
    std::shared_ptr<const Exchange> compared = {}; ///< stands on the right of `exchange`, with what differs; null: none
};

/// The exchange laid open: tools row, error bar, request | wire | response with Raw, Fields, Body, Hex on both sides,
/// or the four stages of both ends. It reads and formats bodies on a thread of its own.
class ExchangeView : public QWidget
{
    Q_OBJECT

public:
    explicit ExchangeView(QWidget *parent = nullptr);
    ~ExchangeView() override;

    /// The same exchange again (by its id) keeps page, place and selection.
    void setContent(const ExchangeContent &content);
    const ExchangeContent &content() const;
    void clear();

    /// Stands in the response's column while there is no response to show and nothing went wrong: before the first
    /// send. Taken over; null: a sentence of the view's own.
    void setPlaceholder(QWidget *placeholder);

    /// Stands under the tools row and hides itself where it is not wanted. Taken over.
    void setBar(QWidget *bar);

    /// The actions this view owns (Raw, Fields, Body, Hex, both ends, differences, CR LF, secrets, copies, find …),
    /// each with objectName, text, shortcut; for menus and the palette. They are also added to the view itself.
    QList<QAction *> viewActions() const;     ///< for the View menu
    QList<QAction *> exchangeActions() const; ///< for the Exchange menu

    /// What to remember of it: how the columns share their room.
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void sendAgainRequested();

private:
    struct Parts;
    std::unique_ptr<Parts> m;
};

} // namespace wirebell
