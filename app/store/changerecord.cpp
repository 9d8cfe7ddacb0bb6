// SPDX-License-Identifier: MIT
#include "store/changerecord.h"

#include "store/crc32c.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype idSize = 16;

std::string record(RecordHeader header, const QByteArray &facts, const QByteArray &out, const QByteArray &in = {})
{
    std::string bytes(size_t(RecordHeader::size), '\0');
    bytes.append(facts.constData(), size_t(facts.size()));
    bytes.append(out.constData(), size_t(out.size()));
    bytes.append(in.constData(), size_t(in.size()));
    header.in = quint32(in.size());
    header.facts = quint32(facts.size());
    header.out = quint32(out.size());
    header.payloadSum = crc32c(std::string_view(bytes).substr(size_t(RecordHeader::size)));
    header.write(bytes.data());
    RecordHeader::seal(bytes.data(), header.number);
    return bytes;
}

QByteArray factsOf(QLatin1StringView word, const QJsonObject &facts)
{
    return QJsonDocument(QJsonArray{word, facts}).toJson(QJsonDocument::Compact);
}

std::optional<QJsonObject> factsIn(const Record &record, QLatin1StringView word)
{
    const QJsonArray facts = QJsonDocument::fromJson(record.facts).array();
    if (facts.at(0).toString() != word || !facts.at(1).isObject())
        return std::nullopt;
    return facts.at(1).toObject();
}

} // namespace

std::string noteRecord(const QUuid &id, qint64 number, qint64 madeAt, const Annotation &annotation)
{
    QJsonObject facts;
    if (annotation.pinned)
        facts["pinned"_L1] = true;
    if (annotation.colour != Colour::None)
        facts["colour"_L1] = colourNames[size_t(annotation.colour)];
    if (!annotation.labels.isEmpty())
        facts["labels"_L1] = QJsonArray::fromStringList(annotation.labels);
    if (!annotation.note.isEmpty())
        facts["note"_L1] = annotation.note;
    return record({.kind = RecordKind::Note, .number = number, .madeAt = madeAt, .id = id}, factsOf("note"_L1, facts),
                  {});
}

std::optional<Annotation> readNote(const Record &record)
{
    const auto facts = factsIn(record, "note"_L1);
    if (!facts)
        return std::nullopt;
    Annotation annotation;
    annotation.pinned = facts->value("pinned"_L1).toBool();
    annotation.colour = colourNamed(facts->value("colour"_L1).toString()).value_or(Colour::None);
    for (const QJsonValue &label : facts->value("labels"_L1).toArray())
        annotation.labels.append(label.toString());
    annotation.note = facts->value("note"_L1).toString();
    return annotation;
}

std::string deletionRecord(const Deletion &deletion, qint64 madeAt)
{
    QByteArray ids;
    ids.reserve(deletion.ids.size() * idSize);
    for (const QUuid &id : deletion.ids)
        ids.append(id.toRfc4122());
    return record({.kind = RecordKind::Deletion, .number = deletion.lastNumber, .madeAt = madeAt, .id = {}},
                  factsOf("deletion"_L1, {{"dropped"_L1, deletion.dropped}}), ids);
}

std::optional<Deletion> readDeletion(const Record &record)
{
    const auto facts = factsIn(record, "deletion"_L1);
    if (!facts || record.out.size() % idSize != 0)
        return std::nullopt;
    Deletion deletion;
    deletion.lastNumber = record.header.number;
    deletion.dropped = facts->value("dropped"_L1).toInteger();
    for (qsizetype at = 0; at < record.out.size(); at += idSize)
        deletion.ids.append(QUuid::fromRfc4122(QByteArrayView(record.out).sliced(at, idSize)));
    return deletion;
}

std::string pieceRecord(const QUuid &id, qint64 number, Direction direction, const QByteArray &bytes)
{
    return record({.kind = RecordKind::Piece, .number = number, .id = id}, factsOf("piece"_L1, {}),
                  direction == Direction::Out ? bytes : QByteArray(), direction == Direction::In ? bytes : QByteArray());
}

QByteArray voidHeader(qint64 length)
{
    QByteArray bytes(RecordHeader::size, '\0');
    RecordHeader header;
    header.kind = RecordKind::Void;
    header.in = quint32(length - RecordHeader::size);
    header.write(bytes.data());
    RecordHeader::seal(bytes.data(), 0);
    return bytes;
}

QString joinedLabels(const QStringList &labels)
{
    return labels.isEmpty() ? QString() : u'\n' + labels.join(u'\n') + u'\n';
}

QStringList splitLabels(const QString &joined) { return joined.split(u'\n', Qt::SkipEmptyParts); }

} // namespace wirebell
