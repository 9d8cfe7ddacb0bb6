// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answer.h"

namespace wirebell {

using ReplyRule = Answer;

} // namespace wirebell
