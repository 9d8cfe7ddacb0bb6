// SPDX-License-Identifier: MIT
#pragma once

#include "cli/lognotes.h"

#include <QCommandLineOption>
#include <QCommandLineParser>

#include <optional>

namespace wirebell {

/// What `log` does to a log beside listing it: noting, making its index anew, deleting, forgetting everything, handing
/// over.
class LogDeeds
{
public:
    /// Adds the options to `parser`.
    explicit LogDeeds(QCommandLineParser &parser);

    /// Does what the words ask of the log in `store`, and gives the exit status; nothing where they only list.
    std::optional<int> run(const QString &store) const;

private:
    int rebuild(const QString &store) const;
    int remove(const QString &store) const;
    int forgetEverything(const QString &store) const;
    int handOver(const QString &store) const;

    const QCommandLineParser &m_parser;
    const LogNotes m_notes;
    const QCommandLineOption m_rebuild;
    const QCommandLineOption m_delete;
    const QCommandLineOption m_forgetEverything;
    const QCommandLineOption m_yes;
    const QCommandLineOption m_export;
};

} // namespace wirebell
