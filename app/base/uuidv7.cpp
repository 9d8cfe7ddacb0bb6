// SPDX-License-Identifier: MIT
#include "base/uuidv7.h"

#include "base/clock.h"

#include <QRandomGenerator>

#include <mutex>

namespace wirebell {

namespace {

struct Sequence
{
    std::mutex mutex;
    QRandomGenerator random = QRandomGenerator::securelySeeded();
    quint64 millisecond = 0;
    quint32 counter = 0; // 12 bits; runs over into the millisecond, as RFC 9562, 6.2 allows
};

Sequence &sequence()
{
    static Sequence instance;
    return instance;
}

} // namespace

QUuid makeUuidV7()
{
    Sequence &s = sequence();
    quint64 millisecond;
    quint32 counter;
    quint64 tail;
    {
        const std::lock_guard lock(s.mutex);
        const quint64 now = quint64(wallNow());
        if (now > s.millisecond) {
            s.millisecond = now;
            s.counter = 0;
        } else if (++s.counter > 0xfff) {
            ++s.millisecond;
            s.counter = 0;
        }
        millisecond = s.millisecond;
        counter = s.counter;
        tail = s.random.generate64();
    }
    const quint8 variant = quint8(0x80 | ((tail >> 56) & 0x3f));
    return QUuid(uint(millisecond >> 16), ushort(millisecond & 0xffff), ushort(0x7000 | counter), variant,
                 uchar(tail >> 48), uchar(tail >> 40), uchar(tail >> 32), uchar(tail >> 24), uchar(tail >> 16),
                 uchar(tail >> 8), uchar(tail));
}

} // namespace wirebell
