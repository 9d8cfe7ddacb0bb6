// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.h"

#include <QStringList>

/// All that an index says, as lines, so that two can be compared. Left out is what a rebuild cannot know: who writes and
/// who deleted.
inline QStringList indexContent(const QString &folder)
{
    using namespace Qt::StringLiterals;
    const auto database = wirebell::Database::open(folder + u"/index.sqlite"_s, wirebell::Database::Access::ReadOnly);
    QStringList lines;
    if (!database)
        return {u"(cannot be opened)"_s};
    const auto add = [&](const char *title, const char *sql, int columns) {
        wirebell::Statement statement = database->prepare(sql);
        while (statement.step() == 100) {
            QStringList line{QString::fromLatin1(title)};
            for (int i = 0; i < columns; ++i)
                line.append(QString::fromLatin1(statement.blob(i).toPercentEncoding()));
            lines.append(line.join(u' '));
        }
    };
#define REQUEST "number, hex(id), role, purpose, started, method, target, url, request_size, marks, connection, pair, record, length"
    add("exchange", "SELECT " REQUEST " FROM exchange ORDER BY number", 14);
    add("answer", "SELECT * FROM answer ORDER BY number", 10);
    add("note", "SELECT * FROM note ORDER BY number", 8);
    add("gone", "SELECT " REQUEST ", deletion, deletion_length, deleted FROM gone ORDER BY number", 17);
    add("gone answer", "SELECT * FROM gone_answer ORDER BY number", 10);
    add("waste", "SELECT * FROM waste ORDER BY record", 4);
    add("facts", "SELECT name, value FROM fact WHERE name IN ('gaps', 'event', 'dropped', 'dense') ORDER BY name", 2);
    add("number", "SELECT max((SELECT coalesce(max(number), 0) FROM exchange), value) FROM fact WHERE name = 'number'", 1);
#undef REQUEST
    return lines;
}
