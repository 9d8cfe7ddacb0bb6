// SPDX-License-Identifier: MIT
#pragma once

#include "store/annotation.h"

#include <QMenu>

namespace wirebell {

/// The colours an exchange can be given, each with its name.
class ColourMenu : public QMenu
{
    Q_OBJECT

public:
    /// `checked`: the one it has; nothing where several have different ones.
    explicit ColourMenu(std::optional<Colour> checked, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(wirebell::Colour colour);
};

} // namespace wirebell
