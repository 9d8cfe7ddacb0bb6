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
        return ReachWords::tr("Closed: its address is one of the network, and the catcher listens on this machine only.");
    case Is::Failed:
        break;
    }
    if (reach.error->kind == ErrorKind::AddressInUse && reach.holder && !reach.holder->name.empty())
        return ReachWords::tr("%1 is in use by %2 (process %3).")
            .arg(reach.error->detail, QString::fromStdString(reach.holder->name))
            .arg(reach.holder->process);
    return phrase(*reach.error).what;
}

QString reachAddress(const LocalCatcher::Reach &reach, const EndpointConfig &endpoint)
{
    return reach.origins.isEmpty() ? QString() : reach.origins.first() + QString::fromUtf8(endpoint.path);
}

} // namespace wirebell
