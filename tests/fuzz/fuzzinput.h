// SPDX-License-Identifier: MIT
#pragma once

#include "app/wire/casefile.h"

#include <cstdint>

namespace wirebell {

/// A conversation as a fuzzer's input: a byte of options, two bytes for the size of the request side, the request
/// side's bytes, the response side's bytes. Anything is an input.
WireCase conversationOf(const uint8_t *data, size_t size);
/// The input for a conversation's bytes and ends.
QByteArray inputOf(const WireCase &conversation);

/// Says which rule an input breaks, and ends the program.
[[noreturn]] void broken(const char *rule, const QByteArray &details = {});

} // namespace wirebell
