// SPDX-License-Identifier: MIT
#include "wire/commonbytes.h"

#include <array>
#include <cstring>
#include <string_view>

namespace wirebell {

namespace {

constexpr auto common = std::to_array<std::string_view>({
    "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "/", "*",
    "1.1", "1.0", "OK", "Not Found", "No Content", "Continue",
    "Host", "host", "User-Agent", "user-agent", "Accept", "accept", "Accept-Encoding", "accept-encoding",
    "Accept-Language", "Authorization", "authorization", "Connection", "connection", "Content-Type", "content-type",
    "Content-Length", "content-length", "Transfer-Encoding", "transfer-encoding", "Content-Encoding", "Cookie",
    "Cache-Control", "cache-control", "Origin", "Referer", "Expect", "Upgrade", "Upgrade-Insecure-Requests",
    "If-None-Match", "If-Modified-Since", "Pragma", "Range", "TE", "Via", "X-Forwarded-For", "X-Forwarded-Proto",
    "X-Forwarded-Host", "X-Request-Id", "X-Request-ID", "Idempotency-Key", "Sec-Fetch-Dest", "Sec-Fetch-Mode",
    "Sec-Fetch-Site", "Sec-Fetch-User", "X-GitHub-Event", "X-GitHub-Delivery", "X-Hub-Signature-256",
    "Stripe-Signature", "webhook-id", "webhook-timestamp", "webhook-signature", "traceparent",
    "Date", "date", "Server", "server", "Last-Modified", "ETag", "Etag", "Set-Cookie", "set-cookie", "Vary", "vary",
    "Location", "Allow", "Age", "Expires", "Keep-Alive", "Accept-Ranges", "Strict-Transport-Security",
    "Access-Control-Allow-Origin", "X-Content-Type-Options", "X-Frame-Options", "Trailer", "WWW-Authenticate",
    "close", "keep-alive", "chunked", "gzip", "gzip, deflate", "gzip, deflate, br", "*/*", "application/json",
    "application/json; charset=utf-8", "application/x-www-form-urlencoded", "text/plain", "text/html",
    "text/plain; charset=utf-8", "text/html; charset=utf-8", "no-cache", "0", "2", "100-continue", "localhost",
    "nginx", "bytes", "nosniff",
});

constexpr size_t longest = [] {
    size_t size = 0;
    for (const std::string_view text : common)
        size = std::max(size, text.size());
    return size;
}();

constexpr size_t slots = 1024;

constexpr size_t slotOf(const char *text, size_t size)
{
    const auto at = [text](size_t i) { return size_t(quint8(text[i])); };
    return (size * 131 + at(0) * 31 + at(size - 1) * 17 + at(size / 2) * 7 + at(size / 3)) % slots;
}

// Where each text stands, by open addressing; 0 is a free slot.
constexpr std::array<quint8, slots> table = [] {
    static_assert(common.size() < 255);
    std::array<quint8, slots> filled{};
    for (size_t i = 0; i < common.size(); ++i) {
        size_t slot = slotOf(common[i].data(), common[i].size());
        while (filled[slot] != 0)
            slot = (slot + 1) % slots;
        filled[slot] = quint8(i + 1);
    }
    return filled;
}();

} // namespace

QByteArray commonBytes(QByteArrayView bytes)
{
    const auto size = size_t(bytes.size());
    if (size == 0 || size > longest)
        return bytes.toByteArray();
    for (size_t slot = slotOf(bytes.data(), size); table[slot] != 0; slot = (slot + 1) % slots) {
        const std::string_view text = common[table[slot] - 1];
        if (text.size() == size && std::memcmp(text.data(), bytes.data(), size) == 0)
            return QByteArray::fromRawData(text.data(), bytes.size());
    }
    return bytes.toByteArray();
}

} // namespace wirebell
