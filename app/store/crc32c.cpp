// SPDX-License-Identifier: MIT
#include "store/crc32c.h"

#include <array>
#include <cstring>

#if defined(__GNUC__) && defined(__x86_64__)
#include <nmmintrin.h>
#elif defined(__ARM_FEATURE_CRC32)
#include <arm_acle.h>
#endif

namespace wirebell {

namespace {

// tables[k][b]: the sum of byte b followed by k zero bytes.
constexpr auto tables = [] {
    std::array<std::array<quint32, 256>, 8> t{};
    for (quint32 byte = 0; byte < 256; ++byte) {
        quint32 sum = byte;
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (sum & 1 ? 0x82f63b78u : 0u);
        t[0][byte] = sum;
    }
    for (size_t k = 1; k < t.size(); ++k)
        for (size_t byte = 0; byte < 256; ++byte)
            t[k][byte] = (t[k - 1][byte] >> 8) ^ t[0][t[k - 1][byte] & 0xff];
    return t;
}();

#if defined(__GNUC__) && defined(__x86_64__)
__attribute__((target("sse4.2"))) quint32 byInstruction(const char *at, size_t size, quint32 sum)
{
    quint64 wide = sum;
    for (; size >= 8; at += 8, size -= 8) {
        quint64 word;
        std::memcpy(&word, at, 8);
        wide = _mm_crc32_u64(wide, word);
    }
    sum = quint32(wide);
    for (; size > 0; ++at, --size)
        sum = _mm_crc32_u8(sum, uchar(*at));
    return sum;
}
#elif defined(__ARM_FEATURE_CRC32)
quint32 byInstruction(const char *at, size_t size, quint32 sum)
{
    for (; size >= 8; at += 8, size -= 8) {
        quint64 word;
        std::memcpy(&word, at, 8);
        sum = __crc32cd(sum, word);
    }
    for (; size > 0; ++at, --size)
        sum = __crc32cb(sum, uchar(*at));
    return sum;
}
#endif

} // namespace

quint32 crc32c(std::string_view bytes, quint32 before)
{
#if defined(__GNUC__) && defined(__x86_64__)
    static const bool hasInstruction = __builtin_cpu_supports("sse4.2");
    if (hasInstruction)
        return ~byInstruction(bytes.data(), bytes.size(), ~before);
#elif defined(__ARM_FEATURE_CRC32)
    return ~byInstruction(bytes.data(), bytes.size(), ~before);
#endif
    return crc32cByTable(bytes, before);
}

quint32 crc32cByTable(std::string_view bytes, quint32 before)
{
    const auto *at = reinterpret_cast<const uchar *>(bytes.data());
    size_t size = bytes.size();
    quint32 sum = ~before;
    for (; size >= 8; at += 8, size -= 8) {
        sum ^= quint32(at[0]) | quint32(at[1]) << 8 | quint32(at[2]) << 16 | quint32(at[3]) << 24;
        sum = tables[7][sum & 0xff] ^ tables[6][(sum >> 8) & 0xff] ^ tables[5][(sum >> 16) & 0xff]
            ^ tables[4][sum >> 24] ^ tables[3][at[4]] ^ tables[2][at[5]] ^ tables[1][at[6]] ^ tables[0][at[7]];
    }
    for (; size > 0; ++at, --size)
        sum = (sum >> 8) ^ tables[0][(sum ^ *at) & 0xff];
    return ~sum;
}

} // namespace wirebell
