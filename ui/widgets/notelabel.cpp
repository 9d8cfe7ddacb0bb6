// SPDX-License-Identifier: MIT
#include "ui/widgets/notelabel.h"

#include "ui/widgets/grid.h"

#include <QLabel>

namespace wirebell {

QLabel *noteLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(scaledFont(0.92));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace wirebell
