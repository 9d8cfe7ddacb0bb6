// SPDX-License-Identifier: MIT
#pragma once

#include "ui/log/exchangelistmodel.h"

#include <QListView>

namespace wirebell {

/// The requests that were sent last, a few, newest first.
class LastSent : public QListView
{
    Q_OBJECT

public:
    /// `log` is not owned and outlives the list.
    explicit LastSent(LogThread &log, QWidget *parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const QUuid &id);

private:
    class Delegate;

    ExchangeListModel *m_model;
};

} // namespace wirebell
