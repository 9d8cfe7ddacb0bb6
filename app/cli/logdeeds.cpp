// SPDX-License-Identifier: MIT
#include "cli/logdeeds.h"

#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/namedrow.h"
#include "cli/prompt.h"
#include "phrase/phrase.h"
#include "store/exchangelog.h"
#include "store/handoverwriter.h"
#include "store/logreader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

int said(const QString &sentence)
{
    Console console;
    const auto written = console.line(sentence.toUtf8());
    return written ? int(Done) : complained(written.error(), Failure);
}

} // namespace

LogDeeds::LogDeeds(QCommandLineParser &parser)
    : m_parser(parser)
    , m_notes(parser)
    , m_rebuild(u"rebuild"_s,
                QCoreApplication::translate("wirebell-cli",
                                            "Make the index anew from the recorded bytes, and say what was found. No one "
                                            "may write the log meanwhile."))
    , m_delete(u"delete"_s,
               QCoreApplication::translate("wirebell-cli",
                                           "Delete the exchanges that the words name, by number (#12 or 12) or id, and "
                                           "remove their bytes."))
    , m_forgetEverything(u"forget-everything"_s,
                         QCoreApplication::translate("wirebell-cli",
                                                     "Remove every exchange and all bytes of the log at once, also while "
                                                     "it is written. Asks first."))
    , m_yes(u"yes"_s, QCoreApplication::translate("wirebell-cli", "With --forget-everything: do not ask."))
    , m_export(u"export"_s,
               QCoreApplication::translate("wirebell-cli",
                                           "Write the exchanges that the words name into one file, which “--store FILE” "
                                           "reads, here and on other machines. Exact bytes, secrets included."),
               u"FILE"_s)
{
    parser.addOptions({m_rebuild, m_delete, m_forgetEverything, m_yes, m_export});
}

std::optional<int> LogDeeds::run(const QString &store) const
{
    const std::array deeds{m_rebuild, m_delete, m_forgetEverything, m_export};
    const auto asked = std::ranges::count_if(deeds, [this](const auto &deed) { return m_parser.isSet(deed); })
        + (m_notes.isAsked() ? 1 : 0);
    if (asked > 1)
        return usageMistake(QCoreApplication::translate("wirebell-cli", "“log” does one thing at a time."), "log"_L1);
    if (m_parser.isSet(m_yes) && !m_parser.isSet(m_forgetEverything))
        return usageMistake(QCoreApplication::translate("wirebell-cli", "“--yes” goes with “--forget-everything”."),
                            "log"_L1);
    if (asked == 0)
        return std::nullopt;
    if (m_notes.isAsked())
        return m_notes.run(store);
    const bool takesWords = m_parser.isSet(m_delete) || m_parser.isSet(m_export);
    if (takesWords == m_parser.positionalArguments().isEmpty())
        return usageMistake(takesWords ? QCoreApplication::translate("wirebell-cli", "Which exchanges? Numbers or ids.")
                                       : QCoreApplication::translate("wirebell-cli", "That takes no word “%1”.")
                                             .arg(m_parser.positionalArguments().first()),
                            "log"_L1);
    if (m_parser.isSet(m_rebuild))
        return rebuild(store);
    if (m_parser.isSet(m_export))
        return handOver(store);
    return takesWords ? remove(store) : forgetEverything(store);
}

int LogDeeds::rebuild(const QString &store) const
{
    const auto report = rebuildIndex(store);
    if (!report)
        return complained(report.error(), Failure);
    const QLocale locale;
    QString text = QCoreApplication::translate("wirebell-cli", "%n exchange(s) found.", nullptr, int(report->exchanges));
    if (!report->setAside.isEmpty())
        text += u' '
            + QCoreApplication::translate("wirebell-cli", "The index that stood there is “%1” now.")
                  .arg(QFileInfo(report->setAside).fileName());
    if (report->damaged.isEmpty())
        text += u' ' + QCoreApplication::translate("wirebell-cli", "No record is damaged.");
    for (const DamagedStretch &stretch : report->damaged)
        text += u'\n'
            + QCoreApplication::translate("wirebell-cli", "Damaged: %1, %2 from byte %3 on; the records there are lost.")
                  .arg(u"%1.segment"_s.arg(stretch.segment, 6, 10, QChar(u'0')), byteCount(stretch.length),
                       locale.toString(stretch.at));
    return said(text);
}

int LogDeeds::remove(const QString &store) const
{
    QList<QUuid> ids;
    {
        const auto reader = LogReader::open(store);
        if (!reader)
            return complained(reader.error(), Failure);
        const auto rows = namedRows(**reader, m_parser.positionalArguments());
        if (!rows)
            return complained(rows.error(), Failure);
        for (const ExchangeRow &row : *rows)
            ids.append(row.id);
    }
    const auto log = ExchangeLog::open(store);
    if (!log)
        return complained(log.error(), Failure);
    const auto removed = (*log)->remove(ids);
    if (!removed)
        return complained(removed.error(), Failure);
    // Where another program removes bytes just now, it or the next one sees to these too.
    if (const auto purged = (*log)->purge(); !purged && purged.error().kind != ErrorKind::StoreBusy)
        return complained(purged.error(), Failure);
    return said(QCoreApplication::translate("wirebell-cli", "%n exchange(s) deleted.", nullptr, int(*removed)));
}

int LogDeeds::forgetEverything(const QString &store) const
{
    qint64 count = 0;
    {
        const auto reader = LogReader::open(store);
        if (!reader && reader.error().kind == ErrorKind::FileNotFound)
            return complained(reader.error(), Failure);
        count = reader ? (*reader)->count().value_or(0) : 0;
    }
    if (!m_parser.isSet(m_yes)) {
        const auto answer = askOnTerminal(
            QCoreApplication::translate("wirebell-cli", "Forget %n exchange(s) in %1 for good? Type “yes”: ", nullptr,
                                        int(count))
                .arg(store)
                .toStdString(),
            Typed::Seen);
        if (!answer)
            return usageMistake(QCoreApplication::translate("wirebell-cli", "Nobody can be asked here: “--yes” says so."),
                                "log"_L1);
        if (*answer != "yes") {
            complain(QCoreApplication::translate("wirebell-cli", "Nothing was forgotten."));
            return Failure;
        }
    }
    const auto log = ExchangeLog::open(store);
    if (!log)
        return complained(log.error(), Failure);
    if (const auto forgotten = (*log)->forgetEverything(); !forgotten)
        return complained(forgotten.error(), Failure);
    return said(QCoreApplication::translate("wirebell-cli", "Everything is forgotten."));
}

int LogDeeds::handOver(const QString &store) const
{
    const auto reader = LogReader::open(store);
    if (!reader)
        return complained(reader.error(), Failure);
    const auto rows = namedRows(**reader, m_parser.positionalArguments());
    if (!rows)
        return complained(rows.error(), Failure);
    QList<qint64> numbers;
    for (const ExchangeRow &row : *rows)
        numbers.append(row.number);
    if (const auto written = writeHandOver(m_parser.value(m_export), **reader, numbers); !written)
        return complained(written.error(), Failure);
    return said(QCoreApplication::translate("wirebell-cli", "%n exchange(s) in %1.", nullptr, int(numbers.size()))
                    .arg(m_parser.value(m_export)));
}

} // namespace wirebell
