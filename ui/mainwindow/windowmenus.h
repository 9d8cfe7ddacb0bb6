// SPDX-License-Identifier: MIT
#pragma once

class QMenuBar;

namespace wirebell {

class ExchangeView;
class WindowActions;

/// Fills the menu bar.
void fillMenus(QMenuBar &bar, const WindowActions &actions, const ExchangeView &exchange);

} // namespace wirebell
