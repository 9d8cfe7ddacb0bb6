// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace wirebell {

/// The line under the URL: where the request would go, or why it can't.
class TargetLine : public QWidget
{
    Q_OBJECT

public:
    explicit TargetLine(QWidget *parent = nullptr);

    /// "Sends to http://127.0.0.1:9000/bell, your own catcher"; `note` may be empty.
    void showTarget(const QString &url, const QString &note);
    /// What stops the send. Read aloud where `aloud`: it answers a press on Send.
    void showProblem(const QString &sentence, bool aloud);
    void clear();
    /// All of it, as plain text.
    QString text() const;
    bool isProblem() const { return m_problem; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void set(const QString &before, const QString &exact, const QString &after, bool problem);

    QString m_before;
    QString m_exact; ///< in the fixed font
    QString m_after;
    bool m_problem = false;
};

} // namespace wirebell
