// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

namespace wirebell {

/// What the program is, its version and licence, and what the licences of the libraries it stands on ask to be said.
class AboutWindow : public QDialog
{
    Q_OBJECT

public:
    explicit AboutWindow(QWidget *parent);
};

} // namespace wirebell
