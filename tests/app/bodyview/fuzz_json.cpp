// SPDX-License-Identifier: MIT

// Any bytes, laid out as JSON and as XML: only white space changes, a second time nothing, and the verdict stays.

#include "bodyview/bodyview.h"

#include <cstdio>
#include <cstdlib>

using namespace wirebell;

namespace {

[[noreturn]] void broken(const char *what)
{
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

QByteArray withoutWhiteSpace(QByteArray bytes)
{
    bytes.removeIf([](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
    return bytes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QByteArray formatted = formatJson(bytes);
    if (withoutWhiteSpace(formatted) != withoutWhiteSpace(bytes))
        broken("laying out JSON changes white space only");
    if (formatJson(formatted) != formatted)
        broken("JSON that was laid out stays as it is");
    const auto problem = checkJson(bytes);
    const auto after = checkJson(formatted);
    if (problem.has_value() != after.has_value() || (problem && problem->kind != after->kind))
        broken("laying out JSON changes no verdict");
    if (problem && (problem->at < 0 || problem->at > bytes.size()))
        broken("a problem stands within the bytes");

    const QByteArray xml = viewBody(bytes, BodyKind::Xml).text.toUtf8();
    if (bytes.isValidUtf8() && !bytes.startsWith("\xef\xbb\xbf") && withoutWhiteSpace(xml) != withoutWhiteSpace(bytes))
        broken("laying out XML changes white space only");
    for (const BodyKind kind : {BodyKind::Json, BodyKind::Form, BodyKind::Text, BodyKind::Binary})
        viewBody(bytes, kind);
    guessKind(bytes, {});
    return 0;
}
