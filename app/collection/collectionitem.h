// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace wirebell {

/// A node of a collection as its sidebar shows it.
struct CollectionItem
{
    enum class Kind : quint8 {
        Collection, ///< the root folder
        Folder,
        Request,
        Other,  ///< a kind this program does not send (graphql, grpc, websocket, …): listed, never changed
        Broken, ///< a file that could not be read: see error
    };

    Kind kind = Kind::Request;
    QString name;
    QString path; ///< of the file or folder, absolute
    int seq = 1;
    QByteArray method;          ///< Request
    QString type;               ///< Other: as written ("graphql")
    std::optional<Error> error; ///< Broken: FileMalformed, detail "line 7: …"
    QList<CollectionItem> items;

    bool operator==(const CollectionItem &) const = default;
};

/// Reads a folder tree of OpenCollection files: folders first, by directory name, then requests by seq. A folder
/// without opencollection.yml opens too, under its own name. A broken file becomes a Broken item. Bounded in depth and
/// number. Errors: FileNotFound, FileNotReadable. Any thread.
Result<CollectionItem> readCollection(const QString &folder);

} // namespace wirebell
