// SPDX-License-Identifier: MIT
#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/exchangejson.h"
#include "cli/verbs.h"
#include "phrase/translation.h"

#include <QCoreApplication>
#include <QLocale>

#include <csignal>
#include <cstdio>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

QString generalHelp()
{
    return QCoreApplication::translate("wirebell-cli",
                                       "Usage: wirebell-cli [--profile DIR] VERB …\n"
                                       "\n"
                                       "Sends requests, catches them, and shows the exact bytes of both ends.\n"
                                       "\n"
                                       "  send URL…    send a request; takes curl's options\n"
                                       "  catch        listen on this machine, record what arrives, and answer it\n"
                                       "  log [TEXT]   list recorded exchanges, newest last\n"
                                       "  show ID      show one exchange, by number or id\n"
                                       "  replay ID    send a recorded request once more, its exact bytes\n"
                                       "  presets      list the answers that a catcher can begin with\n"
                                       "\n"
                                       "  --profile DIR  keep everything in DIR instead of the user's own folder\n"
                                       "  --version      the program's version\n"
                                       "  --help [json]  this help; with “json” the words that stand in exchange JSON\n"
                                       "\n"
                                       "“wirebell-cli VERB --help” says more about a verb.\n"
                                       "Exit status: 0 done; 1 the exchange failed; 2 the words were off.\n");
}

int print(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    return Done;
}

int run(QList<QByteArray> words)
{
    Profile profile = Profile::standard();
    while (!words.isEmpty() && words.first().startsWith("--")) {
        const QByteArray word = words.takeFirst();
        if (word == "--version")
            return print("wirebell-cli " WIREBELL_VERSION "\n");
        if (word == "--help")
            return words.value(0) == "json" ? print(exchangeJsonVocabulary() + '\n') : print(generalHelp().toUtf8());
        if (word != "--profile" && !word.startsWith("--profile=")) {
            complain(QCoreApplication::translate("wirebell-cli", "There is no option “%1” before a verb.")
                         .arg(QString::fromLocal8Bit(word)));
            return Usage;
        }
        const QByteArray folder = word == "--profile" ? (words.isEmpty() ? QByteArray() : words.takeFirst())
                                                      : word.sliced(qsizetype(sizeof("--profile=")) - 1);
        if (folder.isEmpty()) {
            complain(QCoreApplication::translate("wirebell-cli", "“--profile” needs a folder."));
            return Usage;
        }
        profile = Profile(QString::fromLocal8Bit(folder));
    }
    if (words.isEmpty()) {
        print(generalHelp().toUtf8());
        return Usage;
    }
    const QByteArray verb = words.takeFirst();
    if (verb == "send")
        return sendVerb(words);
    if (verb == "catch")
        return catchVerb(words, profile);
    if (verb == "log")
        return logVerb(words, profile);
    if (verb == "show")
        return showVerb(words, profile);
    if (verb == "replay")
        return replayVerb(words, profile);
    if (verb == "presets")
        return presetsVerb(words);
    complain(QCoreApplication::translate("wirebell-cli",
                                         "There is no verb “%1”. The verbs are send, catch, log, show, replay, presets.")
                 .arg(QString::fromLocal8Bit(verb)));
    return Usage;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"wirebell"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WIREBELL_VERSION));
    installTranslation(app, QLocale());
#ifndef Q_OS_WIN
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is a full disk
#endif
    // The words as they came, not as Qt decodes them: a body may be any bytes.
    return run(QList<QByteArray>(argv + 1, argv + argc));
}
