// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

namespace wirebell {

/// The registered reason phrase of a status code ("Not Found"), as HTTP's registry of status codes has it; empty where
/// the code has none.
QByteArrayView reasonPhrase(int status);

} // namespace wirebell
