// SPDX-License-Identifier: MIT
#include "allocationcount.h"

#include <cstdlib>

namespace {

thread_local bool counting = false;
thread_local qint64 count = 0;

} // namespace

void AllocationCount::begin()
{
    count = 0;
    counting = true;
}

qint64 AllocationCount::end()
{
    counting = false;
    return count;
}

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) && !defined(__clang__)

extern "C" {

void *__libc_malloc(std::size_t size);
void *__libc_calloc(std::size_t count, std::size_t size);
void *__libc_realloc(void *memory, std::size_t size);

void *malloc(std::size_t size)
{
    if (counting)
        ++count;
    return __libc_malloc(size);
}

void *calloc(std::size_t number, std::size_t size)
{
    if (counting)
        ++count;
    return __libc_calloc(number, size);
}

void *realloc(void *memory, std::size_t size)
{
    if (counting)
        ++count;
    return __libc_realloc(memory, size);
}

} // extern "C"

#endif
