// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answer.h"
#include "collection/strictreader.h"

namespace wirebell {

/// The keys that an answer may have, for maps in which it stands among others.
inline constexpr std::initializer_list<QByteArrayView> answerKeys{
    "status",  "reason", "fields", "body",     "body-base64", "json",  "file",
    "template", "pieces", "framing", "coding", "trailers",    "interim", "faults"};

/// An answer: a status code, a text, or a map; see collection/rulefile.h for its form. Relative files are of `folder`.
Answer readAnswer(const YamlNode &node, QByteArrayView key, const QString &folder, StrictReader &reader);

/// That of a map which may hold other keys too.
Answer readAnswerOf(const YamlNode &map, const QString &folder, StrictReader &reader);

} // namespace wirebell
