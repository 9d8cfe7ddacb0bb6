// SPDX-License-Identifier: MIT
#include "collection/requestfile.h"

#include "collection/collectionfolder.h"
#include "collection/filename.h"
#include "collection/requestreader.h"
#include "collection/requestwriter.h"
#include "collection/savedfile.h"
#include "collection/yamlreader.h"

#include <QFileInfo>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// Whether `document` says anything that `draft`, written anew, would not say.
bool isForeign(const YamlDocument &document, const RequestDraft &draft, int seq, const QString &path)
{
    if (document.decorated)
        return true;
    const auto again = requestText(draft, seq, collectionRoot(QFileInfo(path).absolutePath())).and_then(readYaml);
    return !again || !document.root.isSaidBy(again->root);
}

QString nameOf(const RequestDraft &draft)
{
    if (!draft.name.isEmpty())
        return draft.name;
    return QString::fromUtf8(draft.method + ' ' + draft.url);
}

} // namespace

Result<RequestFile> readRequestFile(const QString &path)
{
    const auto document = readFile(path).and_then(readYaml);
    if (!document)
        return std::unexpected(document.error());
    if (!isRequest(document->root)) {
        const YamlNode &type = document->root["info"]["type"];
        return failure(ErrorKind::FileMalformed,
                       u"line %1: type %2"_s.arg(type.line).arg(QString::fromUtf8(type.text)));
    }
    const auto draft = draftFrom(document->root, path);
    if (!draft)
        return std::unexpected(draft.error());
    const int seq = std::max(1, document->root["info"]["seq"].text.toInt());
    return RequestFile{.draft = *draft, .path = path, .seq = seq, .foreign = isForeign(*document, *draft, seq, path)};
}

Result<QString> writeNewRequestFile(const QString &folder, const RequestDraft &draft)
{
    const auto root = ensureCollection(folder);
    if (!root)
        return std::unexpected(root.error());
    RequestDraft named = draft;
    named.name = nameOf(draft);
    const auto text = requestText(named, nextSeq(folder), *root);
    if (!text)
        return std::unexpected(text.error());
    const QString path = freePath(folder, baseNameFor(named.name));
    if (const auto saved = saveFile(path, *text); !saved)
        return std::unexpected(saved.error());
    return path;
}

Result<void> replaceRequestFile(const QString &path, const RequestDraft &draft, int seq)
{
    if (QFileInfo::exists(path)) {
        const auto there = readRequestFile(path);
        if (!there)
            return std::unexpected(there.error());
        if (there->foreign)
            return failure(ErrorKind::FileMalformed, path);
    }
    const auto text = requestText(draft, seq, collectionRoot(QFileInfo(path).absolutePath()));
    if (!text)
        return std::unexpected(text.error());
    return saveFile(path, *text);
}

} // namespace wirebell
