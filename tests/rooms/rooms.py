#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""rooms.py PROJECT QT_INCLUDE_FOLDER: holds the sources against the table of rooms in PROJECT/README.md.

The table is the fenced block tagged `rooms`: a line `room: rooms it uses` for each folder of app/ and for ui/. A room may
use these, what they use, and itself. Prints each offence as `file:line: what`, and ends with 1 if there is one.
"""
import re
import sys
from pathlib import Path

INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')
CALL = re.compile(r'\b(wirebell_room|wirebell_panel|wirebell_test|wirebell_fuzzer|target_link_libraries)\s*\(([^)]*)\)')
SENTENCE = re.compile(r'\b(?:tr|translate|qtTrId|QT_TR_NOOP|QT_TRANSLATE_NOOP)\w{0,4}\s*\(')
DEFINITION = re.compile(r'^(?:class|struct|union|enum(?: class)?) (\w+)(?![\w:])[^;]*$')
LITERAL_OR_COMMENT = re.compile(r'R"(\w*)\((?:.|\n)*?\)\1"|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*(?:.|\n)*?\*/')

SPEAKING = {"phrase", "cli", "ui"}
# Targets of ours that are no room's: flags, precompiled headers, what tests share.
NO_ROOM = re.compile(r"wirebell-(?:build$|pch-|qttest$|test-)")
# Libraries from outside that one room alone may link.
OWNED = {"qt6keychain": "secret", "sqlite": "store", "yaml-cpp": "collection", "nghttp2": "wire"}
TIME_OR_SOCKET = re.compile(
    r'(?:QTimer|QBasicTimer|QChronoTimer|QElapsedTimer|QDeadlineTimer|QDateTime|QSocketNotifier|QThread|chrono|ctime|'
    r'time\.h|sys/(?:socket|time|timerfd|select|epoll)\.h|poll\.h|netinet/.*|arpa/.*|winsock2?\.h|base/clock\.h)')


class Checker:
    def __init__(self, project, qt):
        self.project = Path(project)
        self.offences = []
        self.widgets = {f.name for f in (Path(qt) / "QtWidgets").iterdir()}
        self.network = {f.name for f in (Path(qt) / "QtNetwork").iterdir()}
        self.defined = {}
        self.uses = self.read_table()
        self.rooms = set(self.uses)

    def offend(self, path, line, what):
        self.offences.append(f"{path.relative_to(self.project)}:{line}: {what}")

    def read_table(self):
        """The rooms, each with the rooms that it may use, itself and indirect ones among them."""
        readme = self.project / "README.md"
        direct, inside = {}, False
        for number, line in enumerate(readme.read_text().splitlines(), 1):
            if inside and line.startswith("```"):
                break
            if inside:
                room, colon, used = line.partition(":")
                if not colon:
                    self.offend(readme, number, f'"{line}" is no line of the table of rooms')
                for name in used.split():
                    if name not in direct:
                        self.offend(readme, number, f"room {room} uses {name}, which no line above has")
                direct[room.strip()] = [name for name in used.split() if name in direct]
            inside = inside or line.strip() == "```rooms"
        if not direct:
            self.offend(readme, 1, "the table of rooms is missing")
        for folder in sorted(p.name for p in (self.project / "app").iterdir() if p.is_dir()):
            if folder not in direct:
                self.offend(readme, 1, f"room {folder} of app/ is missing in the table")
        for room in direct:
            if room != "ui" and not (self.project / "app" / room).is_dir():
                self.offend(readme, 1, f"the table has room {room}, app/ has not")
        closed = {}
        for room, used in direct.items():  # a line names lines above it alone, so these are closed already
            closed[room] = {room}.union(*(closed[name] for name in used))
        return closed

    def run(self):
        for tree in ("app", "ui", "tests"):
            for path in sorted((self.project / tree).rglob("*")):
                room, kind = self.place(path)
                if path.suffix in (".h", ".cpp", ".mm"):
                    self.read_source(path, room, kind)
                elif path.name == "CMakeLists.txt":
                    self.read_cmake(path, room, kind)
        return self.offences

    def place(self, path):
        """The room that a file belongs to (None: no room's) and whether it is the room's code or its test."""
        parts = path.relative_to(self.project).parts
        kind = "code"
        if parts[0] == "tests":
            kind, parts = "test", parts[1:]
        room = parts[1] if parts[0] == "app" and len(parts) > 2 else "ui" if parts[0] == "ui" else None
        return room, kind

    def read_source(self, path, room, kind):
        if room is None or room not in self.uses:
            return
        text = path.read_text(errors="replace")
        for number, line in enumerate(text.splitlines(), 1):
            if match := INCLUDE.match(line):
                self.check_include(path, number, room, kind, match[1], match[2])
            elif kind == "code" and path.suffix == ".h" and (match := DEFINITION.match(line)):
                # All rooms share one namespace, and the linker would take either without a word.
                first = self.defined.setdefault(match[1], path)
                if first != path:
                    self.offend(path, number, f"{match[1]} is defined in {first.relative_to(self.project)} too")
        if kind == "code" and room not in SPEAKING:
            # Literals and comments are blanked, line by line, so that only code is looked at.
            code = LITERAL_OR_COMMENT.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), text)
            for number, line in enumerate(code.splitlines(), 1):
                if SENTENCE.search(line):
                    self.offend(path, number, f"room {room} makes a sentence; that is for {', '.join(sorted(SPEAKING))}")

    def check_include(self, path, number, room, kind, quoted, angled):
        name = quoted or angled
        used = name.split("/")[0]
        if angled is None and "/" in name and used not in ("data", "support"):
            if used not in self.rooms:
                self.offend(path, number, f'"{name}" belongs to no room')
            elif used not in self.uses[room]:
                self.offend(path, number, f"room {room} may not use {used}")
        header = name.split("/")[-1]
        if room != "ui" and (used == "QtWidgets" or header in self.widgets):
            self.offend(path, number, f"<{name}> is of Widgets, which is for ui/ alone")
        if room == "wire" and kind == "code" and (
                TIME_OR_SOCKET.fullmatch(name) or used == "QtNetwork" or header in self.network):
            self.offend(path, number, f"{name}: room wire knows no socket, timer or clock")

    def read_cmake(self, path, room, kind):
        text = re.sub(r"#[^\n]*", lambda m: " " * len(m[0]), path.read_text())
        for call in CALL.finditer(text):
            words = [(m[0], text.count("\n", 0, call.start(2) + m.start()) + 1)
                     for m in re.finditer(r"[^\s]+", call[2])]
            self.check_call(path, room, kind, call[1], words)

    def check_call(self, path, room, kind, function, words):
        section, named = None, set()
        name, first = words[0] if words else ("", 1)
        if function == "wirebell_room" and kind == "code" and room != "ui" and name != room:
            self.offend(path, first, f"room {name} is declared in the folder of {room}")
        for word, number in words[1:]:
            if re.fullmatch(r"[A-Z]{3,}", word):
                section = word
                continue
            if section in ("SOURCES", "NEEDS", "PANELS"):
                continue
            if function != "target_link_libraries" and section == "ROOMS":
                used = word
            elif word.startswith("wirebell-") and not NO_ROOM.match(word):
                used = word.removeprefix("wirebell-")
            else:
                self.check_library(path, number, room, kind, word)
                continue
            used = "ui" if used.split("-")[0] == "ui" else used
            named.add(used)
            if used not in self.rooms:
                self.offend(path, number, f"there is no room {used}")
            elif room in self.uses and used not in self.uses[room]:
                whose = f"room {room}" if kind == "code" else f"a test of room {room}"
                self.offend(path, number, f"{whose} may not link {used}")
        if function == "wirebell_test" and room in self.uses and room != "ui" and room not in named:
            self.offend(path, first, f"test {name} of room {room} does not link that room")

    def check_library(self, path, number, room, kind, word):
        if room is None:
            return
        if room != "ui" and "Widgets" in word:
            self.offend(path, number, f"{word} is for ui/ alone")
        if room == "wire" and kind == "code" and "Network" in word:
            self.offend(path, number, f"{word}: room wire knows no socket, timer or clock")
        for library, owner in OWNED.items():
            if word.lower().startswith(library) and room != owner and kind == "code":
                self.offend(path, number, f"{word} is for room {owner} alone")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    offences = Checker(sys.argv[1], sys.argv[2]).run()
    print("\n".join(offences) or "each room uses what the table allows")
    sys.exit(1 if offences else 0)
