# SPDX-License-Identifier: MIT

# The precompiled Qt headers of the rooms, made once: a header-only target that the rooms reuse.
file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/pch/qtcore.cpp CONTENT "")
add_library(wirebell-pch-core STATIC ${CMAKE_BINARY_DIR}/pch/qtcore.cpp)
set_target_properties(wirebell-pch-core PROPERTIES AUTOMOC OFF)
target_link_libraries(wirebell-pch-core PUBLIC Qt6::Core wirebell-build)
target_precompile_headers(wirebell-pch-core PRIVATE
  <QByteArray> <QByteArrayView> <QCoreApplication> <QHash> <QList> <QObject> <QString> <QUuid>
  <array> <expected> <functional> <memory> <mutex> <optional> <span> <string> <utility> <vector>)

# wirebell_room(NAME SOURCES … [ROOMS …] [LIBS …])
# A room: the static library wirebell-NAME. ROOMS are the rooms it uses, LIBS what it takes from outside.
# tests/rooms checks both against the table in the README.
function(wirebell_room name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;ROOMS;LIBS")
  add_library(wirebell-${name} STATIC ${arg_SOURCES})
  list(TRANSFORM arg_ROOMS PREPEND wirebell-)
  target_link_libraries(wirebell-${name} PUBLIC wirebell-build ${arg_ROOMS} ${arg_LIBS})
  target_link_libraries(wirebell-${name} PRIVATE Qt6::Core)
  target_precompile_headers(wirebell-${name} REUSE_FROM wirebell-pch-core)
endfunction()
