// SPDX-License-Identifier: MIT

// Any bytes, read as a saved request and as what stands beside one: what can be read can be written, and comes back the
// same.

#include "collection/filesecrets.h"
#include "collection/requestfacts.h"
#include "collection/requestreader.h"
#include "collection/requestwriter.h"
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

QByteArray factsOf(const RequestDraft &draft)
{
    YamlWriter yaml;
    if (!writeFacts(yaml, draft, {}, {}))
        broken("facts that were read can be written", {});
    return yaml.take();
}

void readAsFacts(const YamlNode &root)
{
    const QByteArray text = factsOf(withFacts({}, root, {}));
    if (text.isEmpty())
        return;
    const auto again = readYaml(text);
    if (!again || again->decorated)
        broken("facts that were written can be read", text);
    if (factsOf(withFacts({}, again->root, {})) != text)
        broken("facts that were written come back the same", text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QString path = u"/nowhere/file.yml"_s;
    const auto document = readYaml(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!document)
        return 0;
    readAsFacts(document->root);
    if (!isRequest(document->root))
        return 0;
    const auto read = draftFrom(document->root, path);
    if (!read)
        return 0;
    const RequestDraft draft = withoutSecrets(*read).draft;
    const auto text = requestText(draft, 1, {});
    if (!text)
        broken("what was read can be written", {});
    const auto again = readYaml(*text);
    if (!again || again->decorated)
        broken("what was written can be read", *text);
    const auto same = draftFrom(again->root, path);
    if (!same)
        broken("what was written is a request", *text);
    // A form that would become other bytes is written as text, once.
    if (draft.body.kind != DraftBody::Kind::Form && *same != draft)
        broken("what was written comes back the same", *text);
    if (requestText(*same, 1, {}) != text && draft.body.kind != DraftBody::Kind::Form)
        broken("writing again changes nothing", *text);
    return 0;
}
