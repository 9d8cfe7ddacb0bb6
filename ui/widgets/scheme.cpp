// SPDX-License-Identifier: MIT
#include "ui/widgets/scheme.h"

#include "ui/widgets/style.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QStyleHints>

namespace wirebell {

namespace {

void paintAs(Qt::ColorScheme scheme)
{
    const Theme &theme = scheme == Qt::ColorScheme::Dark ? Theme::darkTheme() : Theme::light();
    QApplication::setPalette(theme.palette());
}

} // namespace

void dressApplication()
{
    QApplication::setStyle(new Style);
    paintAs(QApplication::styleHints()->colorScheme());
    QObject::connect(QApplication::styleHints(), &QStyleHints::colorSchemeChanged, qApp, paintAs);
}

} // namespace wirebell
