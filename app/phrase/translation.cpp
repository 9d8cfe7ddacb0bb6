// SPDX-License-Identifier: MIT
#include "phrase/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>

namespace wirebell {

using namespace Qt::StringLiterals;

bool installTranslation(QCoreApplication &app, const QLocale &locale)
{
    QLocale::setDefault(locale);

    const QString folder = u":/i18n"_s;
    auto ours = std::make_unique<QTranslator>();
    if (!ours->load(locale, u"wirebell"_s, u"_"_s, folder) && !ours->load(u"wirebell_en"_s, folder))
        return false;
    const QString language = ours->language();
    if (!QCoreApplication::installTranslator(ours.get()))
        return false;
    ours.release()->setParent(&app);

    // Qt's own sentences: file dialogs, context menus, the messages of sockets and certificates.
    if (!language.startsWith("en"_L1)) {
        auto qts = std::make_unique<QTranslator>();
        if (qts->load(QLocale(language), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath))
            && QCoreApplication::installTranslator(qts.get()))
            qts.release()->setParent(&app);
    }
    return true;
}

} // namespace wirebell
