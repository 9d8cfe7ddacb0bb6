// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace wirebell {

class ElidedLabel;
class LinkButton;
class LogKeeping;

/// A line under a list: what was done to exchanges last, and "Undo" where that can be taken back. Read aloud as it comes.
class DeedLine : public QWidget
{
    Q_OBJECT

public:
    /// `keeping` is not owned and outlives the line.
    explicit DeedLine(LogKeeping &keeping, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say(const QString &sentence, bool undoable, bool failed);

    ElidedLabel *m_text;
    LinkButton *m_undo;
    bool m_failed = false;
};

} // namespace wirebell
