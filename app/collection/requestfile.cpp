// SPDX-License-Identifier: MIT
#include "collection/requestfile.h"

#include "collection/collectionfolder.h"
#include "collection/filename.h"
#include "collection/filesecrets.h"
#include "collection/requestreader.h"
#include "collection/requestwriter.h"
#include "collection/savedfile.h"
#include "collection/sidecar.h"
#include "collection/yamlreader.h"

#include <QFile>
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

/// The request as its own file says it, without its sidecar.
Result<RequestFile> readPlain(const QString &path)
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

/// Writes the request's file, then its sidecar, which is as it was found before.
Result<void> save(const QString &path, const RequestDraft &draft, int seq, const Sidecar &sidecar)
{
    // Once: what is made up in place of a secret must be the same in both files.
    const RequestDraft kept = withoutSecrets(draft).draft;
    const auto text = requestText(kept, seq, collectionRoot(QFileInfo(path).absolutePath()));
    if (!text)
        return std::unexpected(text.error());
    const auto plain = readYaml(*text).and_then([&](const YamlDocument &document) {
        return draftFrom(document.root, path);
    });
    if (!plain) // it has passed the bounds of a file that can be read again
        return failure(ErrorKind::FileNotWritable, plain.error().detail);
    if (const auto saved = saveFile(path, *text); !saved)
        return saved;
    return sidecar.replace(kept, *plain);
}

} // namespace

Result<RequestFile> readRequestFile(const QString &path)
{
    auto file = readPlain(path);
    if (file) {
        Sidecar sidecar(path);
        sidecar.find(file->draft);
        file->draft = sidecar.draft(file->draft);
    }
    return file;
}

Result<QString> writeNewRequestFile(const QString &folder, const RequestDraft &draft)
{
    const auto root = ensureCollection(folder);
    if (!root)
        return std::unexpected(root.error());
    RequestDraft named = draft;
    named.name = nameOf(draft);
    const QString path = freePath(folder, baseNameFor(named.name));
    if (const auto saved = save(path, named, nextSeq(folder), Sidecar(path)); !saved) {
        QFile::remove(path); // half of a request would be in the way of the next try
        return std::unexpected(saved.error());
    }
    return path;
}

Result<void> replaceRequestFile(const QString &path, const RequestDraft &draft, int seq)
{
    Sidecar sidecar(path);
    if (QFileInfo::exists(path)) {
        const auto there = readPlain(path);
        if (!there)
            return std::unexpected(there.error());
        if (there->foreign)
            return failure(ErrorKind::FileMalformed, path);
        sidecar.find(there->draft);
    }
    return save(path, draft, seq, sidecar);
}

} // namespace wirebell
