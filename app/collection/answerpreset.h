// SPDX-License-Identifier: MIT
#pragma once

#include "answer/rule.h"
#include "base/result.h"

#include <QLatin1StringView>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

class QLocale;

namespace wirebell {

/// A text in the languages it is there in: "en", which is always there, "de".
struct TextByLanguage
{
    QMap<QString, QString> texts = {};

    /// In the first of the locale's languages that it is there in; else in English.
    QString in(const QLocale &locale) const;

    bool operator==(const TextByLanguage &) const = default;
};

/// Rules to begin with: what a named service awaits of who receives its webhooks, what it answers itself, or an answer
/// of general use. They stand in resources/answers, a file each, which is called as the preset is:
///
///     title: Slack events             # a text, or one for each language: {en: …, de: …}
///     service: Slack                  # where it is about one
///     standing: observed              # of a service: documented, observed, assumed
///     description: {en: …, de: …}
///     rules: […]                      # as in a file of endpoints (collection/rulefile.h)
struct AnswerPreset
{
    /// Where what a service does was taken from: read in its own documents, seen in several public places, or neither.
    enum class Standing : quint8 { Documented, Observed, Assumed };

    QString name = {}; ///< a word of a–z, 0–9 and "-"
    TextByLanguage title = {};
    QString service = {}; ///< empty: of no service
    std::optional<Standing> standing = {};
    TextByLanguage description = {};
    QList<Rule> rules = {}; ///< at least one

    bool operator==(const AnswerPreset &) const = default;
};

/// As the files say it: "documented". Static storage.
QLatin1StringView name(AnswerPreset::Standing standing);

/// Reads one such file. Errors: FileMalformed, detail "line 7: …".
Result<AnswerPreset> readPreset(const QString &name, const QByteArray &yaml);

/// The names of all that come with the program, sorted.
QStringList presetNames();
/// One of them; nothing where there is none of that name.
std::optional<AnswerPreset> presetNamed(const QString &name);
/// All of them, in the order of their names. Reads files: not for the window's thread.
QList<AnswerPreset> answerPresets();
/// Those names that a mistyped one may have meant, the nearest first, at most three.
QStringList presetsLike(const QString &mistyped);

} // namespace wirebell
