// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/messagepane.h"
#include "ui/exchange/wirefacts.h"

#include <QWidget>

class QSplitter;

namespace wirebell {

class DetailTabs;
class WireBar;
class WireColumn;

/// Request and response side by side with the wire between them. In a narrow window the wire becomes a bar above them;
/// in a narrower one the two become tabs, which say
/// what their heads would.
class ColumnsView : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnsView(const MessageReading &reading, QWidget *parent = nullptr);

    MessagePane &request() { return *m_request; }
    MessagePane &response() { return *m_response; }
    void setWire(const WireFacts &facts);
    void setHeads(const ColumnHead::Facts &request, const ColumnHead::Facts &response);
    /// Brings the side to the front where only one is visible.
    void showSide(bool isRequest);

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    // Made in the order in which the focus goes.
    WireBar *m_bar;
    DetailTabs *m_sides;
    MessagePane *m_request;
    WireColumn *m_wire;
    MessagePane *m_response;
    QSplitter *m_splitter;
};

} // namespace wirebell
