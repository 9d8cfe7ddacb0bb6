// SPDX-License-Identifier: MIT
#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/jsonwriter.h"
#include "cli/verbs.h"
#include "collection/answerpreset.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

QByteArray jsonOf(const AnswerPreset &preset)
{
    const QLocale locale;
    JsonWriter json;
    json.beginObject().key("name").text(preset.name).key("title").text(preset.title.in(locale));
    json.key("service");
    preset.service.isEmpty() ? json.null() : json.text(preset.service);
    json.key("standing");
    preset.standing ? json.string(QByteArrayView(name(*preset.standing))) : json.null();
    json.key("rules").number(preset.rules.size());
    json.key("description").text(preset.description.in(locale)).endObject();
    return json.bytes();
}

} // namespace

int presetsVerb(const QList<QByteArray> &words)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("wirebell-cli",
                                    "Lists the presets that “catch --reply” takes, one a line: its name, the service that "
                                    "it is about, and what it answers. Those of a service are what it awaits of who "
                                    "receives its webhooks, or what it answers itself."));
    const QCommandLineOption asJson(u"json"_s,
                                    QCoreApplication::translate("wirebell-cli",
                                                                "A JSON object a line: name, title, service, standing "
                                                                "(documented, observed, assumed), rules, description."));
    parser.addOption(asJson);
    if (const auto status = parseWords(parser, words, u"presets [--json]"_s))
        return *status;
    if (!parser.positionalArguments().isEmpty())
        return usageMistake(QCoreApplication::translate("wirebell-cli", "“presets” takes no words, such as “%1”.")
                                .arg(parser.positionalArguments().first()),
                            "presets"_L1);
    const QList<AnswerPreset> presets = answerPresets();
    qsizetype nameWidth = 0;
    qsizetype serviceWidth = 1;
    for (const AnswerPreset &preset : presets) {
        nameWidth = std::max(nameWidth, preset.name.size());
        serviceWidth = std::max(serviceWidth, preset.service.size());
    }
    Console console;
    for (const AnswerPreset &preset : presets) {
        const QString service = preset.service.isEmpty() ? u"–"_s : preset.service;
        const QString line = preset.name.leftJustified(nameWidth) + u"  "_s + service.leftJustified(serviceWidth) + u"  "_s
            + preset.description.in(QLocale());
        const auto written = console.line(parser.isSet(asJson) ? jsonOf(preset) : line.toUtf8());
        if (!written)
            return complained(written.error(), Failure);
    }
    return Done;
}

} // namespace wirebell
