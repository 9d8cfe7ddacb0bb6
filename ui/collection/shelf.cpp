// SPDX-License-Identifier: MIT
#include "ui/collection/shelf.h"

#include <QDir>


namespace wirebell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A system allows so many watches and no more; a collection beyond that is read again when its folder is chosen anew.
constexpr qsizetype watchedAtMost = 2048;

void collectPaths(const CollectionItem &item, QStringList &paths)
{
    if (paths.size() < watchedAtMost && !item.path.isEmpty())
        paths.append(item.path);
    for (const CollectionItem &child : item.items)
        collectPaths(child, paths);
}

Result<OpenRequest> openFile(const QString &path)
{
    auto file = readRequestFile(path);
    if (!file)
        return std::unexpected(file.error());
    OpenRequest request;
    request.draft = file->draft;
    request.saved = std::move(file->draft);
    request.path = path;
    request.seq = file->seq;
    request.foreign = file->foreign;
    return request;
}

Result<OpenRequest> writeFile(OpenRequest request, const QString &folder)
{
    if (request.path.isEmpty()) {
        const auto path = writeNewRequestFile(folder, request.draft);
        if (!path)
            return std::unexpected(path.error());
        request.path = *path;
        if (const auto file = readRequestFile(*path))
            request.seq = file->seq;
    } else if (const auto replaced = replaceRequestFile(request.path, request.draft, request.seq); !replaced) {
        return std::unexpected(replaced.error());
    }
    request.foreign = false;
    request.saved = request.draft;
    return request;
}

} // namespace

Shelf::Shelf(QObject *parent) : QObject(parent), m_thread(u"collections"_s)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        for (const QString &folder : std::exchange(m_stale, {}))
            read(folder);
    });
    const auto changed = [this](const QString &path) {
        m_stale.insert(folderOf(path));
        m_pause.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, changed);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, changed);
}

void Shelf::openFolder(const QString &folder)
{
    const QString path = QDir::cleanPath(folder);
    if (m_folders.contains(path))
        return;
    m_folders.append(path);
    read(path);
    Q_EMIT foldersChanged();
}

void Shelf::closeFolder(const QString &folder)
{
    if (!m_folders.removeOne(folder))
        return;
    if (const auto it = m_readings.find(folder); it != m_readings.end()) {
        if (!it->second.watched.isEmpty())
            m_watcher.removePaths(it->second.watched);
        m_readings.erase(it);
    }
    m_tree.removeCollection(folder);
    Q_EMIT foldersChanged();
}

QString Shelf::folderOf(const QString &path) const
{
    for (const QString &folder : m_folders) {
        if (path == folder || path.startsWith(folder + u'/'))
            return folder;
    }
    return {};
}

void Shelf::readAgain(const QString &folder)
{
    if (m_folders.contains(folder))
        read(folder);
}

void Shelf::read(const QString &folder)
{
    if (!m_folders.contains(folder))
        return;
    Reading &reading = m_readings[folder];
    m_thread.ask(
        reading.ticket.renew(), [folder] { return readCollection(folder); },
        [this, folder](const Result<CollectionItem> &root) {
            if (!root) {
                m_tree.setUnreadable(folder, root.error());
            } else {
                CollectionItem shown = *root;
                shown.path = folder;
                m_tree.setCollection(shown);
                watch(m_readings[folder], shown);
            }
            Q_EMIT treeChanged(folder);
        });
}

void Shelf::watch(Reading &reading, const CollectionItem &root)
{
    if (!reading.watched.isEmpty())
        m_watcher.removePaths(reading.watched);
    reading.watched.clear();
    collectPaths(root, reading.watched);
    m_watcher.addPaths(reading.watched);
}

void Shelf::readRequest(const QString &path)
{
    m_thread.ask(m_always, [path] { return openFile(path); },
                 [this](const Result<OpenRequest> &request) {
                     if (request)
                         Q_EMIT requestRead(*request);
                     else
                         Q_EMIT readingFailed(request.error());
                 });
}

void Shelf::write(const OpenRequest &request, const QString &folder)
{
    m_thread.ask(m_always, [request, folder] { return writeFile(request, folder); },
                 [this, folder](const Result<OpenRequest> &result) {
                     if (!result)
                         return Q_EMIT writingFailed(result.error());
                     const QString within = folderOf(result->path);
                     if (within.isEmpty())
                         openFolder(folder);
                     else
                         read(within);
                     Q_EMIT written(*result);
                 });
}

} // namespace wirebell
