// SPDX-License-Identifier: MIT
#include "cli/prompt.h"

#include <conio.h>

namespace wirebell {

std::optional<std::string> askOnTerminal(const std::string &question, Typed typed)
{
    _cputs(question.c_str());
    std::string line;
    int c = 0;
    while ((c = typed == Typed::Seen ? _getche() : _getch()) != '\r' && c != '\n' && c != EOF && c != 3) // 3: Ctrl+C
        line += char(c);
    _cputs("\r\n");
    return c == '\r' || c == '\n' ? std::optional(line) : std::nullopt;
}

} // namespace wirebell
