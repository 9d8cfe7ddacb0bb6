// SPDX-License-Identifier: MIT
#include "draft/multipart.h"

#include "draft/contenttype.h"
#include "draft/bodyfile.h"
#include "draft/forbiddenbyte.h"
#include "draft/joinedbytes.h"

#include "http/fieldlist.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

QByteArray quoted(const QByteArray &name)
{
    QByteArray escaped = name;
    escaped.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    return '"' + escaped + '"';
}

QByteArray fieldValue(const DraftPart &part, QByteArrayView name)
{
    for (const DraftField &field : part.fields)
        if (field.enabled && equalIgnoringCase(field.name, name))
            return field.value;
    return {};
}

QByteArray sentFileName(const DraftPart &part)
{
    if (!part.fileName.isEmpty() || part.path.isEmpty())
        return part.fileName;
    return QFile::encodeName(QFileInfo(part.path).fileName());
}

QByteArray sentContentType(const DraftPart &part, const QByteArray &fileName, OrderProfile profile)
{
    if (!part.contentType.isEmpty())
        return part.contentType;
    if (const QByteArray typed = fieldValue(part, "Content-Type"); !typed.isEmpty())
        return typed;
    QByteArray guessed = guessedContentType(fileName, profile);
    if (guessed.isEmpty() && !part.path.isEmpty())
        guessed = guessedContentType(QFile::encodeName(part.path), profile);
    if (guessed.isEmpty() && !part.path.isEmpty())
        guessed = "application/octet-stream"_ba;
    return guessed;
}

Result<QByteArray> partHead(const DraftPart &part, const QByteArray &disposition, OrderProfile profile)
{
    const QByteArray fileName = sentFileName(part);
    QByteArray head;
    const bool says = disposition == "form-data" || !part.name.isEmpty() || !fileName.isEmpty();
    if (says && fieldValue(part, "Content-Disposition").isEmpty()) {
        head += "Content-Disposition: " + disposition;
        if (!part.name.isEmpty())
            head += "; name=" + quoted(part.name);
        if (!fileName.isEmpty())
            head += "; filename=" + quoted(fileName);
        head += "\r\n";
    }
    if (const QByteArray type = sentContentType(part, fileName, profile); !type.isEmpty()) {
        if (const auto error = forbiddenByte(type, "Content-Type"))
            return std::unexpected(*error);
        head += "Content-Type: " + type + "\r\n";
    }
    for (const DraftField &field : part.fields) {
        if (!field.enabled || equalIgnoringCase(field.name, "Content-Type"))
            continue;
        if (const auto error = forbiddenByteIn(field))
            return std::unexpected(*error);
        head += field.name + field.separator + field.value + "\r\n";
    }
    return head + "\r\n";
}

} // namespace

QByteArray makeBoundary()
{
    constexpr QByteArrayView letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    QByteArray boundary(24, '-');
    for (int i = 0; i < 22; ++i)
        boundary += letters.at(QRandomGenerator::global()->bounded(letters.size()));
    return boundary;
}

Result<std::shared_ptr<const ByteSource>> multipartBytes(const QList<DraftPart> &parts, const QByteArray &boundary,
                                                         const QByteArray &disposition, OrderProfile profile)
{
    auto body = std::make_shared<JoinedBytes>();
    QByteArray between = "--" + boundary;
    for (const DraftPart &part : parts) {
        const Result<QByteArray> head = partHead(part, disposition, profile);
        if (!head)
            return std::unexpected(head.error());
        body->append(inMemory(between + "\r\n" + *head));
        if (part.path.isEmpty()) {
            body->append(inMemory(part.value));
        } else {
            auto file = BodyFile::open(part.path);
            if (!file)
                return std::unexpected(file.error());
            body->append(std::move(*file));
        }
        between = "\r\n--" + boundary;
    }
    body->append(inMemory(between + "--\r\n"));
    return body;
}

} // namespace wirebell
