// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/statussign.h"

#include <QWidget>

#include <optional>

namespace wirebell {

/// The head of a message's column: the direction's arrow, its name, its status, how many bytes.
class ColumnHead : public QWidget
{
    Q_OBJECT

public:
    struct Facts
    {
        bool isRequest = true; ///< the arrow and the line above: the request's way or the response's
        int stage = 0;         ///< 1–4 of both ends; 0: no number
        QString title = {};
        std::optional<StatusSign> sign = {};
        QString status = {}; ///< "201 Created"
        QString failed = {}; ///< "incomplete"
        QString detail = {}; ///< "sent, 339 bytes"
        QString right = {};  ///< "472 bytes"

        bool operator==(const Facts &) const = default;
    };

    explicit ColumnHead(QWidget *parent = nullptr);

    void setFacts(const Facts &facts);
    const Facts &facts() const { return m_facts; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Facts m_facts;
};

} // namespace wirebell
