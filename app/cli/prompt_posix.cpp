// SPDX-License-Identifier: MIT
#include "cli/prompt.h"

#include <cstdio>
#include <memory>
#include <termios.h>

namespace wirebell {

std::optional<std::string> askOnTerminal(const std::string &question, Typed typed)
{
    // The terminal itself: standard input and output may be pipes.
    const auto close = [](std::FILE *file) { std::fclose(file); };
    const std::unique_ptr<std::FILE, decltype(close)> terminal(std::fopen("/dev/tty", "r+"), close);
    if (!terminal)
        return std::nullopt;
    termios before{};
    if (tcgetattr(fileno(terminal.get()), &before) != 0)
        return std::nullopt;
    termios unseen = before;
    unseen.c_lflag &= ~tcflag_t(ECHO);
    if (typed == Typed::Unseen)
        tcsetattr(fileno(terminal.get()), TCSAFLUSH, &unseen);
    std::fputs(question.c_str(), terminal.get());
    std::fflush(terminal.get());
    std::string line;
    int c = 0;
    while ((c = std::fgetc(terminal.get())) != EOF && c != '\n')
        line += char(c);
    if (typed == Typed::Unseen) {
        tcsetattr(fileno(terminal.get()), TCSAFLUSH, &before);
        std::fputc('\n', terminal.get());
    }
    return c == EOF ? std::nullopt : std::optional(line);
}

} // namespace wirebell
