// SPDX-License-Identifier: MIT

// The desktop program: it builds the objects, joins store, secrets and exchange, and runs.

#include "base/channel.h"
#include "base/profile.h"
#include "phrase/phrase.h"
#include "phrase/translation.h"
#include "secret/secretstore.h"
#include "store/exchangelog.h"
#include "store/textfollower.h"
#include "ui/catcher/catcherauthority.h"
#include "ui/catcher/endpointbook.h"
#include "ui/catcher/localcatcher.h"
#include "ui/composer/outbound.h"
#include "ui/log/logkeeping.h"
#include "ui/log/logthread.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/sessionfile.h"
#include "ui/widgets/scheme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <thread>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

/// The exchange log as it was opened: the profile's, or, where that can't be, one that ends with the program.
struct OpenedLog
{
    std::unique_ptr<QTemporaryDir> passing; ///< holds the log where the profile's can't be used
    std::unique_ptr<ExchangeLog> log;       ///< null where there is none at all
    std::optional<Error> error;             ///< why it is not the profile's
    std::unique_ptr<TextFollower> words;    ///< keeps what is searched up to date
};

/// Waits for the disk.
OpenedLog openLog(const QString &folder)
{
    OpenedLog opened;
    auto log = ExchangeLog::open(folder);
    if (log) {
        opened.log = std::move(*log);
        return opened;
    }
    opened.error = log.error();
    opened.passing = std::make_unique<QTemporaryDir>();
    if (!opened.passing->isValid())
        return opened;
    if (auto passing = ExchangeLog::open(opened.passing->path() + u"/log"_s))
        opened.log = std::move(*passing);
    return opened;
}

QString noticeOf(const OpenedLog &opened)
{
    const QString why = phrase(*opened.error).text();
    return opened.log ? QCoreApplication::translate("main", "%1 What happens now is kept until Wirebell is closed, and "
                                                            "then gone.")
                            .arg(why)
                      : QCoreApplication::translate("main", "%1 Requests can be sent, and nothing is kept; the catcher "
                                                            "does not listen.")
                            .arg(why);
}

/// What the command line says.
struct CommandLine
{
    explicit CommandLine(const QStringList &words)
    {
        parser.addOptions({profile, version, help});
        wellFormed = parser.parse(words) && parser.positionalArguments().size() <= 1;
    }
    bool asksToRun() const { return wellFormed && !parser.isSet(version) && !parser.isSet(help); }

    QCommandLineParser parser;
    QCommandLineOption profile{u"profile"_s, {}, u"DIR"_s};
    QCommandLineOption version{{u"v"_s, u"version"_s}};
    QCommandLineOption help{{u"h"_s, u"help"_s}};
    bool wellFormed = false;
};

/// Answers what needs no window, and so no display. Gives the exit status.
int answer(const CommandLine &line, int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    installTranslation(app, QLocale());
    const auto print = [](const QString &text, std::FILE *to) { std::fputs(text.toLocal8Bit().constData(), to); };
    if (line.parser.isSet(line.version)) {
        print(u"wirebell " WIREBELL_VERSION "\n"_s, stdout);
    } else if (line.parser.isSet(line.help)) {
        print(QCoreApplication::translate(
                  "main", "Usage: wirebell [--profile DIR] [FILE.wirebell]\n"
                          "\n"
                          "Sends HTTP requests, catches them, and shows both ends of the wire.\n"
                          "\n"
                          "  FILE.wirebell  open exchanges that were handed over, to be looked at\n"
                          "  --profile DIR  keep everything in DIR instead of the user's own folder\n"
                          "  --version      the program's version\n"
                          "  --help         this help\n"),
              stdout);
    } else {
        const QStringList words = line.parser.unknownOptionNames() + line.parser.positionalArguments().mid(1);
        print(QCoreApplication::translate("main", "wirebell: the command line is not understood: %1\n")
                  .arg(words.isEmpty() ? line.parser.errorText() : words.first()),
              stderr);
        return 2;
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
#ifndef Q_OS_WIN
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is a full disk
#endif
    QStringList words;
    for (int i = 0; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    const CommandLine line(words);
    if (!line.asksToRun())
        return answer(line, argc, argv);

    QApplication app(argc, argv);
    QApplication::setApplicationName(u"wirebell"_s);
    QApplication::setApplicationDisplayName(u"Wirebell"_s);
    QApplication::setApplicationVersion(QStringLiteral(WIREBELL_VERSION));
    QApplication::setDesktopFileName(u"wirebell"_s);
    QApplication::setWindowIcon(QIcon(u":/app/wirebell.svg"_s));
    installTranslation(app, QLocale());
    dressApplication();

    const QString folder = line.parser.value(line.profile);
    const Profile profile = folder.isEmpty() ? Profile::standard() : Profile(folder);
    SessionFile sessionFile(profile.session());
    const SessionFile::Loaded loaded = sessionFile.load();

    LogThread reader;
    OpenedLog opened;
    LogKeeping keeping;
    const std::unique_ptr<SecretStore> secrets =
        makeThreadedSecrets([folder = QCoreApplication::applicationDirPath()] { return makeKeychain(folder); });
    Outbound outbound;
    LocalCatcher catcher;
    EndpointBook endpoints(profile.endpoints(), *secrets);
    CatcherAuthority authority(*secrets);
    MainWindow window({outbound, catcher, endpoints, authority, reader, *secrets, keeping}, loaded.session);

    Channel<OpenedLog> arrived([&](std::vector<OpenedLog> batch) {
        opened = std::move(batch.front());
        if (opened.error)
            window.say(noticeOf(opened));
        if (opened.log) {
            opened.log->onCommitted([&reader] { reader.poke(); });
            reader.open(opened.log->folder());
            opened.words = std::make_unique<TextFollower>(opened.log->folder());
            keeping.start(*opened.log);
            catcher.start(keeping.sink());
        }
        outbound.start(opened.log ? &keeping.sink() : nullptr);
    });
    std::thread opening;
    QObject::connect(&window, &MainWindow::painted, &window, [&] {
        opening = std::thread([&arrived, folder = profile.log()] { arrived.put(openLog(folder)); });
        if (!loaded.setAside.isEmpty())
            window.say(QCoreApplication::translate("main",
                                                   "The session's file was damaged. It was set aside as %1, and "
                                                   "nothing else is lost.")
                           .arg(loaded.setAside));
    });
    QObject::connect(&window, &MainWindow::sessionChanged, &window,
                     [&] { sessionFile.write(window.session()); });

    if (const QStringList files = line.parser.positionalArguments(); !files.isEmpty())
        window.openExchanges(files.first());
    window.show();
    const int result = QApplication::exec();
    if (opening.joinable())
        opening.join();
    return result;
}
