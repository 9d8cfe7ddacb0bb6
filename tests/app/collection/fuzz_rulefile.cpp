// SPDX-License-Identifier: MIT

// Any bytes, read as a rule file: what can be read can be written, and comes back the same.

#include "collection/rulereader.h"
#include "collection/yamlreader.h"

#include <cstdio>
#include <cstdlib>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void broken(const char *what, const QByteArray &text)
{
    std::fprintf(stderr, "broken: %s\n%s\n", what, text.constData());
    std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const SecretLookup secretOf = [](const QString &) -> Result<QByteArray> { return "s3cret-value"_ba; };
    const SecretName secretName = [](const EndpointConfig &) { return u"name"_s; };
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto document = readYaml(bytes);
    if (!document)
        return 0;
    const auto endpoints = endpointsFrom(document->root, u"/nowhere"_s, secretOf);
    if (!endpoints)
        return 0;
    const auto text = ruleText(*endpoints, secretName);
    if (!text)
        broken("what was read can be written", {});
    if (text->contains("s3cret-value") && !bytes.contains("s3cret-value"))
        broken("a secret stays out of the file", *text);
    const auto again = readYaml(*text);
    if (!again || again->decorated)
        broken("what was written can be read", *text);
    const auto same = endpointsFrom(again->root, u"/nowhere"_s, secretOf);
    if (!same)
        broken("what was written is a rule file", *text);
    // Tests of one name come to stand together, once.
    if (ruleText(*same, secretName) != text)
        broken("writing again changes nothing", *text);
    return 0;
}
