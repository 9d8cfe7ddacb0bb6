// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace wirebell {

/// The head of what stands between two columns: a name and a fact, or how long something took and which way it went.
class MiddleHead : public QWidget
{
    Q_OBJECT

public:
    explicit MiddleHead(QWidget *parent = nullptr);

    void setNames(const QString &title, const QString &fact);
    /// An arrow and a duration, centred.
    void setPassage(bool isRequest, const QString &duration);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    QString m_fact;
    QString m_duration;
    bool m_isRequest = true;
};

} // namespace wirebell
