// SPDX-License-Identifier: MIT
#include "collection/sidecar.h"

#include "collection/collectionfolder.h"
#include "collection/requestfacts.h"
#include "collection/savedfile.h"
#include "collection/yamlreader.h"
#include "collection/yamlwriter.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr auto folderName = ".wirebell"_L1;

/// Opened alone, a folder without opencollection.yml keeps its own sidecars, also when a collection is made around it.
QString rootFor(const QString &requestPath)
{
    const QString folder = QFileInfo(requestPath).absolutePath();
    if (QFileInfo(QDir(folder).filePath(folderName)).isDir())
        return folder;
    const QString root = collectionRoot(folder);
    return root.isEmpty() ? folder : root;
}

QByteArray hashOf(const RequestDraft &plain)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(plain.name.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(plain.url);
    return hash.result().toHex().first(32);
}

std::optional<YamlNode> readFacts(const QString &path)
{
    const auto document = readFile(path).and_then(readYaml);
    return document && document->root.kind == YamlNode::Kind::Map ? std::optional(document->root) : std::nullopt;
}

} // namespace

Sidecar::Sidecar(const QString &requestPath)
    : m_root(rootFor(requestPath))
    , m_relative(QDir(m_root).relativeFilePath(QFileInfo(requestPath).absoluteFilePath()))
{
}

void Sidecar::find(const RequestDraft &plain)
{
    const QByteArray hash = hashOf(plain);
    m_facts = readFacts(ownPath());
    if (m_facts ? (*m_facts)["request"].text != hash : !QFileInfo::exists(ownPath()))
        findMoved(hash);
}

RequestDraft Sidecar::draft(const RequestDraft &plain) const
{
    return m_facts ? withFacts(plain, *m_facts, m_root) : plain;
}

Result<void> Sidecar::replace(const RequestDraft &draft, const RequestDraft &plain) const
{
    YamlWriter yaml;
    yaml.text("path", m_relative.toUtf8());
    yaml.text("request", hashOf(plain));
    const auto any = writeFacts(yaml, draft, plain, m_root);
    if (!any)
        return std::unexpected(any.error());
    if (*any) {
        if (!QDir(m_root).mkpath(folderName))
            return failure(ErrorKind::FileNotWritable, folder());
        if (const auto saved = saveFile(ownPath(), yaml.take()); !saved)
            return saved;
    } else if (QFileInfo::exists(ownPath()) && !QFile::remove(ownPath())) {
        return failure(ErrorKind::FileNotWritable, ownPath());
    }
    if (!m_formerPath.isEmpty())
        QFile::remove(m_formerPath);
    if (!*any)
        QDir(m_root).rmdir(folderName); // stays where others are in it
    return {};
}

void Sidecar::findMoved(const QByteArray &hash)
{
    std::optional<YamlNode> found;
    QString foundAt;
    const QFileInfo request(QDir(m_root).filePath(m_relative));
    for (const QFileInfo &file : QDir(folder()).entryInfoList({u"*.yaml"_s}, QDir::Files | QDir::Hidden)) {
        if (file.filePath() == ownPath())
            continue;
        auto facts = readFacts(file.filePath());
        if (!facts || (*facts)["request"].text != hash)
            continue;
        // The same file under another name: only upper and lower case have changed.
        const QFileInfo former(QDir(m_root).filePath(QString::fromUtf8((*facts)["path"].text)));
        if (former.exists() && former != request)
            continue;
        if (found)
            return;
        found = std::move(facts);
        foundAt = file.filePath();
    }
    if (!found)
        return;
    m_facts = std::move(found);
    m_formerPath = foundAt;
}

QString Sidecar::folder() const
{
    return QDir(m_root).filePath(folderName);
}

QString Sidecar::ownPath() const
{
    // The folder is flat: a program that lists folders shows one and no tree.
    const QByteArray hash = QCryptographicHash::hash(m_relative.toUtf8(), QCryptographicHash::Sha256).toHex().first(8);
    return u"%1/%2-%3.yaml"_s.arg(folder(), QFileInfo(m_relative).completeBaseName(), QString::fromLatin1(hash));
}

} // namespace wirebell
