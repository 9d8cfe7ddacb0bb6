// SPDX-License-Identifier: MIT
#include "cli/arguments.h"

#include "cli/console.h"

#include <QCoreApplication>

#include <cstdio>

namespace wirebell {

using namespace Qt::StringLiterals;

std::optional<int> parseWords(QCommandLineParser &parser, const QList<QByteArray> &words, const QString &usage)
{
    const QCommandLineOption help({u"h"_s, u"help"_s}, QCoreApplication::translate("wirebell-cli", "Show this help."));
    parser.addOption(help);
    QStringList arguments{u"wirebell-cli "_s + usage};
    for (const QByteArray &word : words)
        arguments.append(QString::fromLocal8Bit(word));
    if (!parser.parse(arguments)) {
        complain(parser.errorText());
        return Usage;
    }
    if (parser.isSet(help)) {
        QString text = parser.helpText();
        // QCommandLineParser writes the program's own path; people type its name and the verb.
        const qsizetype end = text.indexOf(u'\n');
        text.replace(0, end, QCoreApplication::translate("wirebell-cli", "Usage: wirebell-cli %1").arg(usage));
        const QByteArray bytes = text.toUtf8();
        std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
        return Done;
    }
    return std::nullopt;
}

int complained(const Error &error, ExitStatus status)
{
    complain(error);
    return status;
}

int usageMistake(const QString &sentence, QLatin1StringView verb)
{
    complain(sentence);
    complain(QCoreApplication::translate("wirebell-cli", "“wirebell-cli %1 --help” lists what it takes.").arg(verb));
    return Usage;
}

} // namespace wirebell
