// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/readingthread.h"

#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;

namespace wirebell {

/// The path of a file that an answer's body comes from, and whether it can be read. The file is looked at beside the
/// window's thread.
class BodyFileLine : public QWidget
{
    Q_OBJECT

public:
    /// `name` begins the names of its controls.
    explicit BodyFileLine(const QString &name, QWidget *parent = nullptr);

    /// Absolute; empty: none.
    const QString &path() const { return m_path; }
    /// Does not count as edited.
    void setPath(const QString &path);
    /// Lets the user choose; what is chosen counts as edited.
    void choose();

Q_SIGNALS:
    /// By the user: another path; empty where the body is to be typed instead.
    void edited(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void take(const QString &typed);
    void look();

    QString m_path;
    QLineEdit *m_line;
    QLabel *m_note;
    std::unique_ptr<ReadingThread> m_thread; // made when there is something to look at
    TicketHolder m_looking;
};

} // namespace wirebell
