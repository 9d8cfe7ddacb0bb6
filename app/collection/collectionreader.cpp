// SPDX-License-Identifier: MIT
#include "collection/collectionreader.h"

#include "collection/requestreader.h"
#include "collection/savedfile.h"
#include "collection/yamlreader.h"

#include <QCollator>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 32;
constexpr int itemsAtMost = 20'000;

using Kind = CollectionItem::Kind;

Result<YamlDocument> readDocument(const QString &path)
{
    return readFile(path).and_then([](const QByteArray &bytes) { return readYaml(bytes); });
}

CollectionItem made(Kind kind, const QString &name, const QString &path)
{
    CollectionItem item;
    item.kind = kind;
    item.name = name;
    item.path = path;
    return item;
}

CollectionItem broken(const QString &path, Error error)
{
    CollectionItem item = made(Kind::Broken, QFileInfo(path).fileName(), path);
    item.error = std::move(error);
    return item;
}

class FolderReader
{
public:
    FolderReader()
    {
        m_collator.setCaseSensitivity(Qt::CaseInsensitive);
        m_collator.setNumericMode(true);
    }

    void read(CollectionItem &folder, int depth)
    {
        const QDir directory(folder.path);
        QList<CollectionItem> folders;
        QList<CollectionItem> requests;
        for (const QFileInfo &entry :
             directory.entryInfoList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name)) {
            if (entry.isDir() ? isSkipped(entry, folder.kind) : entry.suffix() != "yml"_L1)
                continue;
            if (const QString why = boundPassed(depth); !why.isEmpty()) {
                requests.append(broken(folder.path, {ErrorKind::FileMalformed, why}));
                break;
            }
            if (entry.isDir())
                folders.append(readFolder(entry, depth));
            else if (auto item = readItem(entry.absoluteFilePath()))
                requests.append(std::move(*item));
        }
        std::ranges::stable_sort(requests, [this](const CollectionItem &a, const CollectionItem &b) {
            return a.seq != b.seq ? a.seq < b.seq : m_collator.compare(a.name, b.name) < 0;
        });
        folder.items += orderedFolders(std::move(folders)) + requests;
    }

    /// Name and seq from the file that describes the folder. One that can't be read becomes an item of the folder.
    static void describe(CollectionItem &folder, const QString &file)
    {
        if (!QFileInfo::exists(file))
            return;
        const auto document = readDocument(file);
        if (!document) {
            folder.items.append(broken(file, document.error()));
            return;
        }
        const YamlNode &info = document->root["info"];
        if (const QString name = QString::fromUtf8(info["name"].text); !name.isEmpty())
            folder.name = name;
        folder.seq = info["seq"].text.toInt();
        if (document->root["bundled"].isTrue())
            bundledItems(folder, document->root["items"], file);
    }

private:
    QString boundPassed(int depth)
    {
        if (++m_items > itemsAtMost)
            return u"more than %1 files"_s.arg(itemsAtMost);
        return depth > deepest ? u"more than %1 folders deep"_s.arg(deepest) : QString();
    }

    static bool isSkipped(const QFileInfo &entry, Kind parent)
    {
        return entry.fileName() == "node_modules"_L1
               || entry.fileName().startsWith(u'.') // hidden by name, also where the system does not know of that
               || (parent == Kind::Collection && entry.fileName() == "environments"_L1);
    }

    /// Folders by their directories' names; one with a seq stands at that place.
    QList<CollectionItem> orderedFolders(QList<CollectionItem> folders) const
    {
        std::ranges::stable_sort(folders, [this](const CollectionItem &a, const CollectionItem &b) {
            return m_collator.compare(QFileInfo(a.path).fileName(), QFileInfo(b.path).fileName()) < 0;
        });
        QList<CollectionItem> placed;
        QList<CollectionItem> ordered;
        for (CollectionItem &folder : folders)
            (folder.seq > 0 ? placed : ordered).append(std::move(folder));
        std::ranges::stable_sort(placed, {}, &CollectionItem::seq);
        for (CollectionItem &folder : placed)
            ordered.insert(std::min<qsizetype>(folder.seq - 1, ordered.size()), std::move(folder));
        return ordered;
    }

    CollectionItem readFolder(const QFileInfo &entry, int depth)
    {
        CollectionItem folder = made(Kind::Folder, entry.fileName(), entry.absoluteFilePath());
        folder.seq = 0; // no place of its own
        describe(folder, folder.path + u"/folder.yml"_s);
        read(folder, depth + 1);
        return folder;
    }

    /// A collection in one file: its requests are listed and not opened.
    static void bundledItems(CollectionItem &folder, const YamlNode &items, const QString &file)
    {
        for (const YamlNode &item : items.values) {
            folder.items.append(made(Kind::Other, QString::fromUtf8(item["info"]["name"].text), file));
            folder.items.last().type = QString::fromUtf8(item["info"]["type"].text);
        }
    }

    QCollator m_collator;
    int m_items = 0;
};

} // namespace

std::optional<CollectionItem> readItem(const QString &path)
{
    const QFileInfo file(path);
    if (file.fileName() == "opencollection.yml"_L1 || file.fileName() == "folder.yml"_L1)
        return std::nullopt;
    const auto document = readDocument(path);
    if (!document)
        return broken(path, document.error());
    const YamlNode &root = document->root;
    const YamlNode &info = root["info"];
    CollectionItem item = made(Kind::Other, QString::fromUtf8(info["name"].text), path);
    item.type = QString::fromUtf8(info["type"].text);
    if (item.name.isEmpty())
        item.name = file.completeBaseName();
    item.seq = std::max(1, info["seq"].text.toInt());
    if (!isRequest(root))
        return item;
    const auto draft = draftFrom(root, path);
    if (!draft)
        return broken(path, draft.error());
    item.kind = Kind::Request;
    item.type.clear();
    item.method = draft->method;
    return item;
}

Result<CollectionItem> readCollection(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.exists())
        return failure(ErrorKind::FileNotFound, folder);
    if (!info.isDir() || !info.isReadable() || !info.isExecutable())
        return failure(ErrorKind::FileNotReadable, folder);
    CollectionItem root = made(Kind::Collection, QDir(info.absoluteFilePath()).dirName(), info.absoluteFilePath());
    FolderReader::describe(root, root.path + u"/opencollection.yml"_s);
    FolderReader().read(root, 0);
    return root;
}

} // namespace wirebell
