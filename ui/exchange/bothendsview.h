// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/stagesview.h"

namespace wirebell {

/// The four stages of an exchange that was recorded at both ends: 1 sent, 2 arrived, 3 answered, 4 came back, going
/// round. Differences are marked to the byte and named between the columns.
class BothEndsView : public StagesView
{
    Q_OBJECT

public:
    explicit BothEndsView(const MessageReading &reading, QWidget *parent = nullptr);

    /// The heads are set at once, the bytes with setPair().
    void setExchanges(const Exchange &sent, const Exchange &caught);

protected:
    QList<FootLine::Part> footParts(int changed, int added, int lost) const override;
    QString footNote() const override;

private:
    std::optional<qint64> m_total;
};

} // namespace wirebell
