// SPDX-License-Identifier: MIT
#include "answer/answerfile.h"

#include "wire/machine.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace wirebell {

Result<Answer> readAnswerFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorKind::FileNotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::FileNotReadable, path + QStringLiteral(": ") + file.errorString());
    const QByteArray bytes = file.readAll();

    // Only the head is read: the content is what follows, whatever its fields say of its length.
    Machine machine;
    std::vector<Event> events;
    machine.read(Side::Response, bytes, events);
    machine.end(Side::Response, events);
    const auto &response = machine.response();
    if (!response || response->status < 200)
        return failure(ErrorKind::FileMalformed, path);

    Answer rule{.status = response->status, .reason = response->reason, .fields = {}, .body = {}};
    constexpr std::array<QByteArrayView, 4> ownFields{"Content-Length", "Transfer-Encoding", "Date", "Connection"};
    for (const Field &field : response->fields)
        if (std::ranges::none_of(ownFields, [&](QByteArrayView own) { return equalIgnoringCase(own, field.name); }))
            rule.fields.append(field.name, field.value);
    rule.body = bytes.sliced(response->bodyAt());
    return rule;
}

} // namespace wirebell
