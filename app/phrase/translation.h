// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>

class QCoreApplication;

namespace wirebell {

/// Makes `app` speak the first of the locale's languages that there is a translation for (":/i18n", which the program
/// links), English where there is none of them; numbers and dates follow `locale`. False where not even the English
/// one, which has the plural forms, is there.
bool installTranslation(QCoreApplication &app, const QLocale &locale);

} // namespace wirebell
