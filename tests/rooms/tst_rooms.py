#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Plants one offence at a time into a small house and expects the checker to name its file and line, and nothing else."""
import sys
import tempfile
import unittest
from pathlib import Path

from rooms import Checker

QT = None  # Qt's include folder, from the command line
TABLE = "# House\n```rooms\nbase:\nhttp: base\nphrase: base\nwire: http\nstore: http\ncli: wire store phrase\nui: wire store phrase\n```\n"
ROOM = "wirebell_room({0}\n  SOURCES {0}.cpp\n  ROOMS {1}\n  LIBS Qt6::Core)\n"


class House(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.project = Path(folder.name)
        self.write("README.md", TABLE)
        for room, used in {"base": "", "http": "base", "phrase": "base", "wire": "http", "store": "http",
                           "cli": "wire store phrase"}.items():
            self.write(f"app/{room}/CMakeLists.txt", ROOM.format(room, used))
            self.write(f"app/{room}/{room}.cpp", f'// tr("in a comment")\n#include "{room}/{room}.h"\n#include <QString>\n')
        self.write("ui/CMakeLists.txt", "target_link_libraries(wirebell-ui PUBLIC wirebell-wire Qt6::Widgets)\n")
        self.write("ui/panel/panel.cpp", '#include "ui/panel/panel.h"\n#include <QWidget>\nauto s = tr("Yes");\n')
        self.write("tests/app/wire/CMakeLists.txt", "wirebell_test(tst_wire SOURCES tst_wire.cpp ROOMS wire http)\n")

    def write(self, path, text):
        path = self.project / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def expect(self, *offences):
        self.assertEqual(Checker(self.project, QT).run(), list(offences))

    def test_a_house_in_order_passes(self):
        self.expect()

    def test_a_room_includes_one_it_may_not_use(self):
        self.write("app/wire/wire.cpp", '\n#include "http/message.h"\n#include "base/error.h"\n#include "store/log.h"\n')
        self.expect("app/wire/wire.cpp:4: room wire may not use store")

    def test_a_room_includes_the_window(self):
        self.write("app/cli/cli.cpp", '#include "ui/panel/panel.h"\n')
        self.expect("app/cli/cli.cpp:1: room cli may not use ui")

    def test_the_window_includes_the_command_line(self):
        self.write("ui/panel/panel.cpp", '#include "cli/cli.h"\n')
        self.expect("ui/panel/panel.cpp:1: room ui may not use cli")

    def test_two_rooms_define_one_name(self):
        self.write("app/http/bytes.h", "class Bytes;\nclass Bytes final : public Source\n{\n};\n")
        self.write("app/store/bytes.h", "class Index;\nstruct Bytes\n{\n    class Index\n    {\n    };\n};\n")
        self.expect("app/store/bytes.h:2: Bytes is defined in app/http/bytes.h too")

    def test_an_include_belongs_to_no_room(self):
        self.write("app/http/http.cpp", '#include "helpers/all.h"\n')
        self.expect('app/http/http.cpp:1: "helpers/all.h" belongs to no room')

    def test_a_widget_under_app(self):
        self.write("app/store/store.h", "#pragma once\n#include <QLabel>\n#include <QtWidgets/QDialog>\n")
        self.expect("app/store/store.h:2: <QLabel> is of Widgets, which is for ui/ alone",
                    "app/store/store.h:3: <QtWidgets/QDialog> is of Widgets, which is for ui/ alone")

    def test_widgets_linked_under_app(self):
        self.write("app/store/CMakeLists.txt", "wirebell_room(store SOURCES store.cpp ROOMS http\n  LIBS Qt6::Widgets)\n")
        self.expect("app/store/CMakeLists.txt:2: Qt6::Widgets is for ui/ alone")

    def test_a_socket_a_timer_and_a_clock_in_wire(self):
        self.write("app/wire/wire.cpp", '#include <QTcpSocket>\n#include <QTimer>\n#include "base/clock.h"\n#include <chrono>\n')
        self.expect("app/wire/wire.cpp:1: QTcpSocket: room wire knows no socket, timer or clock",
                    "app/wire/wire.cpp:2: QTimer: room wire knows no socket, timer or clock",
                    "app/wire/wire.cpp:3: base/clock.h: room wire knows no socket, timer or clock",
                    "app/wire/wire.cpp:4: chrono: room wire knows no socket, timer or clock")

    def test_network_linked_by_wire(self):
        self.write("app/wire/CMakeLists.txt", "wirebell_room(wire SOURCES wire.cpp ROOMS http LIBS Qt6::Network)\n")
        self.expect("app/wire/CMakeLists.txt:1: Qt6::Network: room wire knows no socket, timer or clock")

    def test_a_sentence_outside_the_rooms_that_speak(self):
        self.write("app/store/store.cpp", '/* tr("no")\n*/ auto a = "tr(x)";\nauto b = QCoreApplication::translate("a", "b");\n')
        self.expect("app/store/store.cpp:3: room store makes a sentence; that is for cli, phrase, ui")

    def test_a_room_links_one_it_may_not_use(self):
        self.write("app/wire/CMakeLists.txt", ROOM.format("wire", "http store"))
        self.expect("app/wire/CMakeLists.txt:3: room wire may not link store")

    def test_a_room_is_linked_by_its_target(self):
        self.write("app/wire/CMakeLists.txt", ROOM.format("wire", "http") +
                   "target_link_libraries(wirebell-wire\n  PRIVATE wirebell-store)\n")
        self.expect("app/wire/CMakeLists.txt:6: room wire may not link store")

    def test_a_panel_links_the_command_line(self):
        self.write("ui/panel/CMakeLists.txt", "wirebell_panel(panel SOURCES panel.cpp PANELS widgets\n  ROOMS store cli)\n")
        self.expect("ui/panel/CMakeLists.txt:2: room ui may not link cli")

    def test_a_library_is_linked_outside_its_room(self):
        self.write("app/http/CMakeLists.txt", "wirebell_room(http SOURCES http.cpp LIBS SQLite::SQLite3)\n")
        self.expect("app/http/CMakeLists.txt:1: SQLite::SQLite3 is for room store alone")

    def test_a_room_declared_in_the_folder_of_another(self):
        self.write("app/http/CMakeLists.txt", ROOM.format("wire", "base"))
        self.expect("app/http/CMakeLists.txt:1: room wire is declared in the folder of http")

    def test_a_test_links_a_room_beyond_its_own(self):
        self.write("tests/app/wire/CMakeLists.txt", "wirebell_test(tst_wire SOURCES tst_wire.cpp\n  ROOMS wire store)\n")
        self.expect("tests/app/wire/CMakeLists.txt:2: a test of room wire may not link store")

    def test_a_test_does_not_link_its_room(self):
        self.write("tests/app/wire/CMakeLists.txt", "wirebell_test(tst_wire SOURCES tst_wire.cpp ROOMS http)\n")
        self.expect("tests/app/wire/CMakeLists.txt:1: test tst_wire of room wire does not link that room")

    def test_a_test_includes_a_room_beyond_its_own(self):
        self.write("tests/app/wire/tst_wire.cpp", '#include "wire/wire.h"\n#include "support/x.h"\n#include "store/log.h"\n')
        self.expect("tests/app/wire/tst_wire.cpp:3: room wire may not use store")

    def test_a_room_is_missing_in_the_table(self):
        self.write("app/auth/auth.cpp", "")
        self.expect("README.md:1: room auth of app/ is missing in the table")

    def test_the_table_names_a_room_that_is_not_there(self):
        self.write("README.md", TABLE.replace("phrase: base", "phrase: base\nlesson: http"))
        self.expect("README.md:1: the table has room lesson, app/ has not")

    def test_the_table_goes_round_in_a_circle(self):
        self.write("README.md", TABLE.replace("base:\n", "base: http\n"))
        self.expect("README.md:3: room base uses http, which no line above has")


if __name__ == "__main__":
    QT = sys.argv.pop(1)
    unittest.main()
