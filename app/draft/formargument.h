// SPDX-License-Identifier: MIT
#pragma once

#include "draft/requestdraft.h"

#include "base/result.h"

namespace wirebell {

/// The part that an argument of curl's -F describes: name=value, name=@file, name=<file, with ;type=, ;filename= and
/// ;headers= behind it, quoted where it is quoted. `literal` is --form-string: the value as it is. Errors:
/// InvalidOption (detail: the argument) for what is no part and for what is not supported (parts of parts, several
/// files for one name, ;encoder=), FileNotFound, FileNotReadable.
Result<DraftPart> readFormArgument(const QByteArray &argument, bool literal);

} // namespace wirebell
