// SPDX-License-Identifier: MIT
#pragma once

#include <QtTypes>

/// How often this thread asked for memory between begin() and end(). Counted with glibc and without sanitizers, which
/// have a malloc of their own; elsewhere 0.
class AllocationCount
{
public:
    void begin();
    qint64 end();
};
