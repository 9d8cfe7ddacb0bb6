// SPDX-License-Identifier: MIT
#pragma once

#include <QCommandLineOption>
#include <QCommandLineParser>

#include <optional>

namespace wirebell {

struct Annotation;

/// What `log` adds to exchanges and takes away from them: pins, labels, a colour, a note. Several at once.
class LogNotes
{
public:
    /// Adds the options to `parser`, which must outlive it.
    explicit LogNotes(QCommandLineParser &parser);

    bool isAsked() const;
    /// Changes the exchanges that the words name, in the log in `store`, and gives the exit status.
    int run(const QString &store) const;

private:
    std::optional<int> mistake() const;
    Annotation changed(Annotation annotation) const;

    const QCommandLineParser &m_parser;
    const QCommandLineOption m_pin;
    const QCommandLineOption m_unpin;
    const QCommandLineOption m_label;
    const QCommandLineOption m_unlabel;
    const QCommandLineOption m_colour;
    const QCommandLineOption m_note;
};

} // namespace wirebell
