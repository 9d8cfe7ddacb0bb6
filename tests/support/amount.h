// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QString>

#include <cstdio>

namespace wirebell {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool isSanitized = true;
#elif defined(__has_feature)
inline constexpr bool isSanitized = __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
inline constexpr bool isSanitized = false;
#endif

/// Whether ./dev soak runs this test: then it does all that is promised, takes its time and measures.
inline bool isSoak()
{
    return qEnvironmentVariableIsSet("WIREBELL_SOAK");
}

/// How much of something a test does: as part of all tests, with a sanitizer on, and in ./dev soak.
inline int amount(int usual, int sanitized, int soak)
{
    return isSoak() ? soak : isSanitized ? sanitized : usual;
}

/// What chance is made from: the same each time, but where ./dev soak goes on with another.
inline quint32 seed()
{
    return quint32(qMax(1, qEnvironmentVariableIntValue("WIREBELL_SOAK_SEED")));
}

/// Adds a line to the report of ./dev soak; without it nothing happens.
inline void note(const QString &line)
{
    if (std::FILE *report = isSoak() ? std::fopen(qgetenv("WIREBELL_SOAK").constData(), "a") : nullptr) {
        std::fprintf(report, "%s\n", line.toUtf8().constData());
        std::fclose(report);
    }
}

} // namespace wirebell
