// SPDX-License-Identifier: MIT
#include "ui/log/colourmenu.h"

#include "ui/log/marks.h"

#include <QActionGroup>

namespace wirebell {

ColourMenu::ColourMenu(std::optional<Colour> checked, QWidget *parent) : QMenu(tr("&Colour"), parent)
{
    setObjectName(QStringLiteral("colours"));
    auto *group = new QActionGroup(this);
    for (const Colour colour : {Colour::None, Colour::Red, Colour::Orange, Colour::Yellow, Colour::Green, Colour::Blue,
                                Colour::Violet, Colour::Grey}) {
        QAction *action = addAction(Marks::swatch(colour), Marks::name(colour));
        action->setCheckable(true);
        action->setChecked(checked == colour);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, colour] { Q_EMIT chosen(colour); });
    }
}

} // namespace wirebell
