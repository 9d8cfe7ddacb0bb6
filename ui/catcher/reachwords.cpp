// SPDX-License-Identifier: MIT
#include "ui/catcher/reachwords.h"

#include "phrase/phrase.h"

#include <QCoreApplication>

namespace wirebell {

namespace {

struct ReachWords
{
    Q_DECLARE_TR_FUNCTIONS(ReachWords)
};

} // namespace

QString reachWords(const LocalCatcher::Reach &reach)
{
    using Is = LocalCatcher::Reach::State;
    switch (reach.state) {
    case Is::Listening:
        return reach.isOwn ? ReachWords::tr("Listens on a port of its own.")
                           : ReachWords::tr("Listens on the port that is there for all.");
    case Is::Silent:
        return ReachWords::tr("The catcher does not listen.");
    case Is::Stopped:
        return ReachWords::tr("Stopped: it takes no requests.");
    case Is::OffNetwork:
        return ReachWords::tr("Waits for “Also the network”.");
    case Is::Failed:
        break;
    }
    if (reach.error->kind == ErrorKind::AddressInUse && reach.holder && !reach.holder->name.empty())
        return ReachWords::tr("In use by %1 (process %2).")
            .arg(QString::fromStdString(reach.holder->name))
            .arg(reach.holder->process);
    return phrase(*reach.error).what;
}

QString reachAddress(const LocalCatcher::Reach &reach, const EndpointConfig &endpoint)
{
    return reach.origins.isEmpty() ? QString() : reach.origins.first() + QString::fromUtf8(endpoint.path);
}

} // namespace wirebell
