// SPDX-License-Identifier: MIT
#include "ui/log/rownote.h"

#include "phrase/phrase.h"

#include <QCoreApplication>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

struct NoteWords
{
    Q_DECLARE_TR_FUNCTIONS(NoteWords)
};

} // namespace

RowNote rowNote(const Exchange &exchange)
{
    QStringList words;
    if (exchange.request && !exchange.request->version.isEmpty() && exchange.request->version != "1.1")
        words.append(u"HTTP/"_s + QString::fromUtf8(exchange.request->version));
    if (!exchange.rule.isEmpty())
        words.append(exchange.rule);
    for (const Fault &fault : exchange.faults)
        words.append(shortNote(fault));
    for (const Flag flag : flagsOf(exchange))
        words.append(shortNote(flag));
    if (!exchange.marks.isEmpty())
        words.append(shortNote(exchange.marks.first().mark.kind));
    if (exchange.marks.size() > 1)
        words.append(NoteWords::tr("%Ln more", nullptr, int(exchange.marks.size()) - 1));
    return {.endpoint = exchange.endpoint, .words = words.join(u", "_s), .state = exchange.state};
}

} // namespace wirebell
