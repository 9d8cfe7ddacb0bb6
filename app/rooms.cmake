# SPDX-License-Identifier: MIT

# wirebell_pch_sum(TARGET)
# GCC writes a different precompiled header each time. This puts a sum of what it is made from beside it, which ccache
# goes by in its place (./dev asks it to), so that what was compiled in another clone is found again.
function(wirebell_pch_sum target)
  get_target_property(folder ${target} BINARY_DIR)
  get_target_property(headers ${target} PRECOMPILE_HEADERS)
  file(TIMESTAMP ${Qt6Core_DIR}/Qt6CoreConfigVersion.cmake installed)
  file(WRITE ${folder}/CMakeFiles/${target}.dir/cmake_pch.hxx.gch.sum "Qt ${Qt6_VERSION} ${installed} ${headers}")
endfunction()

# The precompiled Qt headers of the rooms, made once: a header-only target that the rooms reuse.
file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/pch/qtcore.cpp CONTENT "")
add_library(wirebell-pch-core STATIC ${CMAKE_BINARY_DIR}/pch/qtcore.cpp)
set_target_properties(wirebell-pch-core PROPERTIES AUTOMOC OFF)
target_link_libraries(wirebell-pch-core PUBLIC Qt6::Core wirebell-build)
target_precompile_headers(wirebell-pch-core PRIVATE
  <QByteArray> <QByteArrayView> <QCoreApplication> <QHash> <QList> <QObject> <QString> <QUuid>
  <array> <expected> <functional> <memory> <mutex> <optional> <span> <string> <utility> <vector>)
wirebell_pch_sum(wirebell-pch-core)

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
