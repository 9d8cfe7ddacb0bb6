// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answer.h"
#include "answer/condition.h"

#include <variant>

namespace wirebell {

/// Pass the request on and give the real answer.
struct Forward
{
    QString target = {};      ///< an http or https URL. With a path: asked there; without: at the request's own path
    bool keepHost = false;    ///< Host as it arrived, instead of the target's
    qint64 timeLimit = 30'000; ///< milliseconds; beyond it 504 is answered

    bool operator==(const Forward &) const = default;
};

/// Whether a text is a URL that requests can be passed on to: http or https, with a host.
bool isForwardTarget(const QString &text);

/// Hold the request until a person has written the answer.
struct AskPerson
{
    qint64 timeLimit = 10'000; ///< milliseconds: the sender's patience; beyond it `otherwise` is answered
    Answer otherwise = {};

    bool operator==(const AskPerson &) const = default;
};

/// An answer for each call: the first for the first, and so on; the last one goes on, or the first comes again.
struct AnswerSequence
{
    QList<Answer> answers{Answer()};
    bool repeats = false;

    bool operator==(const AnswerSequence &) const = default;
};

struct Rule
{
    QString name = {};
    bool enabled = true;
    Condition when = {};
    std::variant<AnswerSequence, Forward, AskPerson> then = {};

    bool operator==(const Rule &) const = default;
};

} // namespace wirebell
