// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/stagesview.h"

namespace wirebell {

class PhaseTable;

/// Two exchanges beside each other: their requests, their answers, their durations.
class CompareView : public StagesView
{
    Q_OBJECT

public:
    explicit CompareView(const MessageReading &reading, QWidget *parent = nullptr);

    /// The heads are set at once, the bytes with setPair().
    void setExchanges(const Exchange &left, const Exchange &right);

protected:
    QList<FootLine::Part> footParts(int changed, int added, int lost) const override;
    QString footNote() const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    PhaseTable *m_phases;
    QString m_apart;
};

} // namespace wirebell
