// SPDX-License-Identifier: MIT
#include "cli/lognotes.h"

#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/namedrow.h"
#include "phrase/phrase.h"
#include "store/exchangelog.h"
#include "store/logreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

// Plain ints: lupdate never ends on a count that is qualified.
constexpr int longestLabel = Annotation::longestLabel;
constexpr int longestNote = Annotation::longestNote;

QString colourWords()
{
    QStringList words;
    for (const QLatin1StringView colour : colourNames)
        words.append(colour);
    return words.join(u", "_s);
}

} // namespace

LogNotes::LogNotes(QCommandLineParser &parser)
    : m_parser(parser)
    , m_pin(u"pin"_s,
            QCoreApplication::translate("wirebell-cli",
                                        "Pin the exchanges that the words name, by number (#12 or 12) or id: no keep policy "
                                        "drops them. This and the five below go together, also while the log is written."))
    , m_unpin(u"unpin"_s, QCoreApplication::translate("wirebell-cli", "Pin them no more."))
    , m_label(u"label"_s,
              QCoreApplication::translate("wirebell-cli", "Add a label to what they have; may be repeated."), u"TEXT"_s)
    , m_unlabel(u"unlabel"_s, QCoreApplication::translate("wirebell-cli", "Take a label away; may be repeated."),
                u"TEXT"_s)
    , m_colour(u"colour"_s, QCoreApplication::translate("wirebell-cli", "Give them one of %1.").arg(colourWords()),
               u"NAME"_s)
    , m_note(u"note"_s,
             QCoreApplication::translate("wirebell-cli", "Give them a note in place of the one they have; “” takes it away."),
             u"TEXT"_s)
{
    parser.addOptions({m_pin, m_unpin, m_label, m_unlabel, m_colour, m_note});
}

bool LogNotes::isAsked() const
{
    return std::ranges::any_of(std::array{&m_pin, &m_unpin, &m_label, &m_unlabel, &m_colour, &m_note},
                               [this](const QCommandLineOption *option) { return m_parser.isSet(*option); });
}

std::optional<int> LogNotes::mistake() const
{
    if (m_parser.positionalArguments().isEmpty())
        return usageMistake(QCoreApplication::translate("wirebell-cli", "Which exchanges? Numbers or ids."), "log"_L1);
    if (m_parser.isSet(m_pin) && m_parser.isSet(m_unpin))
        return usageMistake(QCoreApplication::translate("wirebell-cli", "“--pin” or “--unpin”, not both."), "log"_L1);
    if (m_parser.isSet(m_colour) && !colourNamed(m_parser.value(m_colour)))
        return usageMistake(QCoreApplication::translate("wirebell-cli", "“--colour” takes one of %1, not “%2”.")
                                .arg(colourWords(), m_parser.value(m_colour)),
                            "log"_L1);
    for (const QString &label : m_parser.values(m_label))
        if (const qsizetype length = label.simplified().size(); length == 0 || length > Annotation::longestLabel)
            return usageMistake(QCoreApplication::translate("wirebell-cli", "A label has from 1 to %n characters.", nullptr,
                                                            longestLabel),
                                "log"_L1);
    if (m_parser.value(m_note).size() > Annotation::longestNote)
        return usageMistake(QCoreApplication::translate("wirebell-cli", "A note has at most %n characters.", nullptr,
                                                        longestNote),
                            "log"_L1);
    return std::nullopt;
}

Annotation LogNotes::changed(Annotation annotation) const
{
    if (m_parser.isSet(m_pin))
        annotation.pinned = true;
    if (m_parser.isSet(m_unpin))
        annotation.pinned = false;
    for (const QString &label : m_parser.values(m_unlabel))
        annotation.labels.removeAll(label.simplified());
    annotation.labels += m_parser.values(m_label);
    if (m_parser.isSet(m_colour))
        annotation.colour = colourNamed(m_parser.value(m_colour)).value_or(Colour::None);
    if (m_parser.isSet(m_note))
        annotation.note = m_parser.value(m_note);
    return annotation;
}

int LogNotes::run(const QString &store) const
{
    if (const auto status = mistake())
        return *status;
    const auto reader = LogReader::open(store);
    if (!reader)
        return complained(reader.error(), Failure);
    const auto named = namedRows(**reader, m_parser.positionalArguments());
    if (!named)
        return complained(named.error(), Failure);
    const auto log = ExchangeLog::open(store);
    if (!log)
        return complained(log.error(), Failure);
    for (const ExchangeRow &each : *named) {
        // Read once more, so that what another program notes meanwhile stays.
        const auto now = (*reader)->row(each.id);
        if (!now)
            return complained(now.error(), Failure);
        if (const auto done = (*log)->annotate(each.id, changed(*now ? (*now)->annotation : each.annotation)); !done)
            return complained(done.error(), Failure);
    }
    Console console;
    const auto said = console.line(
        QCoreApplication::translate("wirebell-cli", "%n exchange(s) noted.", nullptr, int(named->size())).toUtf8());
    return said ? int(Done) : complained(said.error(), Failure);
}

} // namespace wirebell
