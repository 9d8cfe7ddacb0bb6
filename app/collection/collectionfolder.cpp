// SPDX-License-Identifier: MIT
#include "collection/collectionfolder.h"

#include "collection/collectionreader.h"
#include "collection/savedfile.h"
#include "collection/yamlwriter.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

QString collectionRoot(const QString &folder)
{
    // By the path alone: the folder itself need not be there yet.
    for (QString path = QDir::cleanPath(QDir(folder).absolutePath());;) {
        if (QFileInfo::exists(QDir(path).filePath(u"opencollection.yml"_s)))
            return path;
        const QString above = QFileInfo(path).path();
        if (above == path)
            return {};
        path = above;
    }
}

Result<QString> ensureCollection(const QString &folder)
{
    const QString root = collectionRoot(folder);
    const QDir directory(QDir(folder).absolutePath());
    if (!directory.mkpath(u"."_s))
        return failure(ErrorKind::FileNotWritable, folder);
    if (!root.isEmpty())
        return root;
    YamlWriter yaml;
    yaml.plain("opencollection", "1.0.0");
    yaml.begin("info");
    yaml.text("name", directory.dirName().toUtf8());
    yaml.end();
    if (const auto saved = saveFile(directory.filePath(u"opencollection.yml"_s), yaml.take()); !saved)
        return std::unexpected(saved.error());
    return directory.absolutePath();
}

int nextSeq(const QString &folder)
{
    int last = 0;
    for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.yml"_s}, QDir::Files)) {
        const auto item = readItem(file.absoluteFilePath());
        if (item && item->kind == CollectionItem::Kind::Request)
            last = std::max(last, item->seq);
    }
    return last + 1;
}

QByteArray storedPath(const QString &root, const QString &path)
{
    const QString relative = QDir(root).relativeFilePath(path);
    const bool outside = root.isEmpty() || path.isEmpty() || relative.startsWith(".."_L1);
    return (outside ? path : relative).toUtf8();
}

QString pathFromStored(const QString &root, const QByteArray &stored)
{
    return stored.isEmpty() ? QString() : QDir::cleanPath(QDir(root).absoluteFilePath(QString::fromUtf8(stored)));
}

} // namespace wirebell
