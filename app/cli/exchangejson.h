// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "http/exchange.h"
#include "store/annotation.h"

#include <QByteArray>
#include <QUuid>

#include <optional>

namespace wirebell {

struct JsonOptions
{
    qint64 bodyLimit = 1024 * 1024; ///< bodies beyond are left out ("bodyTruncated"); -1: none are
    bool transcript = false;        ///< with every chunk, base64
};

/// What `--body-limit` can be: a number of bytes, or "all" (-1).
std::optional<qint64> bodyLimitNamed(QByteArrayView word);

/// One exchange as one line of JSON (README: "One exchange as JSON"), without a line end. `pair` is the other end's
/// id, `annotation` what people have added to it. Errors: as ByteSource::read().
Result<QByteArray> exchangeJson(const Exchange &exchange, const std::optional<QUuid> &pair,
                                const JsonOptions &options = {}, const Annotation &annotation = {});

/// The kinds, marks and states that can stand in it, for `--help json`.
QByteArray exchangeJsonVocabulary();

} // namespace wirebell
