// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAction;

namespace wirebell {

/// What stands in place of the first answer: what Send will do, and what else to begin with.
class Welcome : public QWidget
{
    Q_OBJECT

public:
    struct Start
    {
        QAction *action;
        QString name;
        QString note;
    };

    /// The actions are not owned.
    explicit Welcome(const QList<Start> &starts, QWidget *parent = nullptr);
};

} // namespace wirebell
