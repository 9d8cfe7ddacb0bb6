// SPDX-License-Identifier: MIT
#include "phrase/phrase.h"
#include "phrase/plain.h"

#include <QCoreApplication>

namespace wirebell {

QString shortNote(Flag flag)
{
    switch (flag) {
    case Flag::ForeignHost:
        return QCoreApplication::translate("Flag", "not this machine’s name");
    case Flag::CrossSite:
        return QCoreApplication::translate("Flag", "from another site’s page");
    case Flag::SenderLeft:
        return QCoreApplication::translate("Flag", "the sender left before its answer");
    case Flag::Redacted:
        return QCoreApplication::translate("Flag", "kept without secrets");
    }
    Q_UNREACHABLE_RETURN({});
}

QString explanation(Flag flag)
{
    switch (flag) {
    case Flag::ForeignHost:
        return QCoreApplication::translate(
            "Flag", "Host names neither an address nor localhost: the request came through a tunnel or a proxy, or a web "
                    "page has led a browser here (DNS rebinding).");
    case Flag::CrossSite:
        return QCoreApplication::translate(
            "Flag", "A browser sent this for a page of another site. The endpoint does not pass it on unless it is told "
                    "to.");
    case Flag::SenderLeft:
        return QCoreApplication::translate(
            "Flag", "The sender ended its side of the connection before the answer was out. Most do that when an answer "
                    "takes them too long, and never see it; a few only say that they have nothing more to send, and "
                    "still read it.");
    case Flag::Redacted:
        return QCoreApplication::translate(
            "Flag", "Secrets were overwritten with as many “*” before this was kept; what was on the wire had them. A "
                    "signature over these bytes can’t be checked any more.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString shortNote(const Fault &fault)
{
    const QString amount = number(fault.amount);
    switch (fault.kind) {
    case FaultKind::DelayHead:
        return QCoreApplication::translate("Fault", "waited %1 ms before the answer").arg(amount);
    case FaultKind::DelayBody:
        return QCoreApplication::translate("Fault", "waited %1 ms before the content").arg(amount);
    case FaultKind::Throttle:
        return QCoreApplication::translate("Fault", "sent %1 bytes a second at most").arg(amount);
    case FaultKind::Close:
        return QCoreApplication::translate("Fault", "closed without an answer");
    case FaultKind::Reset:
        return QCoreApplication::translate("Fault", "reset without an answer");
    case FaultKind::Cut:
        return QCoreApplication::translate("Fault", "closed behind byte %1 of the answer").arg(amount);
    case FaultKind::CutReset:
        return QCoreApplication::translate("Fault", "reset behind byte %1 of the answer").arg(amount);
    case FaultKind::WrongLength:
        return QCoreApplication::translate("Fault", "said Content-Length: %1").arg(QString::number(fault.amount));
    case FaultKind::MalformedChunk:
        return QCoreApplication::translate("Fault", "ended with a malformed chunk");
    case FaultKind::TruncateTls:
        return QCoreApplication::translate("Fault", "ended TLS without a close-notify");
    case FaultKind::NoAnswer:
        return QCoreApplication::translate("Fault", "never answered");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace wirebell
