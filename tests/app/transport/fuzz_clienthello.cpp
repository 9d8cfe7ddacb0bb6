// SPDX-License-Identifier: MIT

// Any bytes, read as a client's hello: what is whole asks for no more, is found again whatever stands behind it, and
// what was short of it asked for more.

#include "transport/clienthello.h"

#include <cstdio>
#include <cstdlib>

using namespace wirebell;

namespace {

[[noreturn]] void broken(const char *what)
{
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    bool more = false;
    const auto hello = readClientHello(bytes, more);
    if (hello && more)
        broken("a whole hello wants no more");
    if ((hello || more) && firstBytes(bytes) == FirstBytes::Plain)
        broken("a hello is TLS");
    if (more && bytes.size() >= mostOfClientHello)
        broken("there is an end to it");
    if (!hello)
        return 0;
    if (readClientHello(bytes + "more", more) != hello || more)
        broken("what follows is not looked at");
    if (bytes.size() > 1 && !readClientHello(bytes.first(bytes.size() / 2), more) && !more)
        broken("the half of a hello wants more");
    return 0;
}
