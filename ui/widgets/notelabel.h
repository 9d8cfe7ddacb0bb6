// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QLabel;

namespace wirebell {

/// Small words beside or below a control.
QLabel *noteLabel(const QString &text = {});

} // namespace wirebell
