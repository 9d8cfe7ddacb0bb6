// SPDX-License-Identifier: MIT
#include "ui/exchange/exchangeactions.h"

#include "ui/widgets/icon.h"

#include <QAction>
#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace wirebell {

namespace {

#ifdef Q_OS_MACOS
// Option with a digit types a character there.
constexpr auto pageModifiers = Qt::ALT | Qt::CTRL;
#else
constexpr auto pageModifiers = Qt::ALT;
#endif

} // namespace

ExchangeActions::ExchangeActions(QObject *parent) : QObject(parent), m_pages(new QActionGroup(this))
{
    raw = make("showRaw", tr("Raw"), pageModifiers | Qt::Key_1);
    fields = make("showFields", tr("Fields"), pageModifiers | Qt::Key_2);
    body = make("showBody", tr("Body"), pageModifiers | Qt::Key_3);
    hex = make("showHex", tr("Hex"), pageModifiers | Qt::Key_4);
    messages = make("showMessages", tr("Messages"), pageModifiers | Qt::Key_5);
    for (QAction *page : {raw, fields, body, hex, messages}) {
        page->setCheckable(true);
        m_pages->addAction(page);
    }
    raw->setChecked(true);
    bothEnds = make("bothEnds", tr("Both ends"), Qt::CTRL | Qt::Key_E, "both-ends");
    bothEnds->setCheckable(true);
    bothEnds->setChecked(true); // of a pair both ends are what nobody else shows
    nextDifference = make("nextDifference", tr("Next difference"), Qt::Key_F7, "chevron-down");
    previousDifference = make("previousDifference", tr("Previous difference"), Qt::SHIFT | Qt::Key_F7, "chevron-up");
    skipEqual = make("skipEqual", tr("Skip equal lines"), Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    skipEqual->setCheckable(true);
    lineEnds = make("lineEnds", tr("CR LF"), Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    lineEnds->setCheckable(true);
    lineEnds->setChecked(true);
    lineEnds->setToolTip(tr("Show the ends of lines"));
    secrets = make("secrets", tr("Secrets hidden"), Qt::CTRL | Qt::Key_M, "eye");
    secrets->setCheckable(true);
    find = make("find", tr("Find on both sides"), QKeySequence::Find, "search");
    findNext = make("findNext", tr("Next match"), Qt::Key_F3, "chevron-down");
    findPrevious = make("findPrevious", tr("Previous match"), Qt::SHIFT | Qt::Key_F3, "chevron-up");
    lastByte = make("lastByte", tr("Go to the last byte"), Qt::ALT | Qt::Key_End);

    sendAgain = make("sendAgain", tr("Send again"), Qt::CTRL | Qt::Key_R, "repeat");
    copyCurl = make("copyCurl", tr("Copy as cURL"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, "copy");
    copyCurl->setToolTip(tr("Copy as cURL, secrets as they are shown: hidden ones by their names"));
    copyHar = make("copyHar", tr("Copy as HAR"), Qt::CTRL | Qt::SHIFT | Qt::Key_H, "copy");
    copyHar->setToolTip(tr("Copy as HAR, secrets as they are shown: hidden ones by their names"));
    copyBytes = make("copyBytes", tr("Copy exact bytes"), Qt::CTRL | Qt::SHIFT | Qt::Key_B, "copy");
    copyUrl = make("copyUrl", tr("Copy URL"), Qt::CTRL | Qt::SHIFT | Qt::Key_L, "link");

    connect(secrets, &QAction::toggled, this, [this](bool shown) {
        secrets->setText(shown ? tr("Secrets shown") : tr("Secrets hidden"));
        secrets->setIcon(icon(shown ? u"eye-off"_s : u"eye"_s));
    });
}

QAction *ExchangeActions::make(const char *name, const QString &text, const QKeySequence &key, const char *iconName)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(key);
    if (iconName)
        action->setIcon(icon(QString::fromLatin1(iconName)));
    return action;
}

QList<QAction *> ExchangeActions::viewActions() const
{
    return {raw,       fields,   body,    hex,  messages, bothEnds, nextDifference, previousDifference,
            skipEqual, lineEnds, secrets, find, findNext, findPrevious,   lastByte};
}

QList<QAction *> ExchangeActions::exchangeActions() const
{
    return {sendAgain, copyCurl, copyHar, copyBytes, copyUrl};
}

} // namespace wirebell
