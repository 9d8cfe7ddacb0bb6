// SPDX-License-Identifier: MIT
#pragma once

#include "answer/endpointconfig.h"
#include "collection/answerpreset.h"

namespace wirebell {

/// What an answer can be begun with: a preset, or what an endpoint answers already. Its texts are in the window's
/// language.
struct AnswerStart
{
    QString title = {};
    QString about = {};       ///< a service, or an endpoint's name; may be empty
    QString description = {}; ///< a sentence or two
    QList<Rule> rules = {};   ///< at least one

    bool operator==(const AnswerStart &) const = default;
};

/// Presets, those of services behind the others.
QList<AnswerStart> startsOf(const QList<AnswerPreset> &presets);
/// Each answer of its rules, and what it answers else.
QList<AnswerStart> startsOf(const EndpointConfig &endpoint);
/// One start for each single answer: of several rules, or of a sequence, one each. What forwards or asks has none, but for
/// what is answered when nobody does.
QList<AnswerStart> singleAnswers(const QList<AnswerStart> &starts);
/// The answer of one that singleAnswers() gave.
Answer answerOf(const AnswerStart &start);

} // namespace wirebell
