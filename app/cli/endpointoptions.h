// SPDX-License-Identifier: MIT
#pragma once

#include "answer/endpointconfig.h"

#include <QCommandLineParser>

namespace wirebell {

/// The words of `catch` that say what is answered: --rules, or --reply, --status, --sequence, --fault, --forward,
/// --require-auth, --cors.
class EndpointOptions
{
public:
    EndpointOptions();

    void addTo(QCommandLineParser &parser) const;
    /// The endpoints that the words ask for. A sentence where they were off.
    std::expected<QList<EndpointConfig>, QString> read(const QCommandLineParser &parser) const;

private:
    QCommandLineOption m_rules;
    QCommandLineOption m_reply;
    QCommandLineOption m_status;
    QCommandLineOption m_sequence;
    QCommandLineOption m_fault;
    QCommandLineOption m_forward;
    QCommandLineOption m_auth;
    QCommandLineOption m_cors;
};

} // namespace wirebell
