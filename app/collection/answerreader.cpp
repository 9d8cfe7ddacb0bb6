// SPDX-License-Identifier: MIT
#include "collection/answerreader.h"

#include "http/reasonphrase.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

using Kind = YamlNode::Kind;

constexpr qint64 endless = std::numeric_limits<qint64>::max();

QByteArray jsonText(const YamlNode &node)
{
    static const QRegularExpression number(u"^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?$"_s);
    const auto quoted = [](const QByteArray &text) {
        const QByteArray list = QJsonDocument(QJsonArray{QString::fromUtf8(text)}).toJson(QJsonDocument::Compact);
        return list.sliced(1, list.size() - 2);
    };
    switch (node.kind) {
    case Kind::Null:
        return "null"_ba;
    case Kind::Scalar: {
        const bool isWord = node.text == "true" || node.text == "false";
        const bool typed = node.plain && (isWord || number.match(QString::fromUtf8(node.text)).hasMatch());
        return typed ? node.text : quoted(node.text);
    }
    case Kind::List: {
        QByteArrayList items;
        for (const YamlNode &item : node.values)
            items.append(jsonText(item));
        return '[' + items.join(',') + ']';
    }
    case Kind::Map: {
        QByteArrayList members;
        for (size_t i = 0; i < node.keys.size(); ++i)
            members.append(quoted(node.keys[i]) + ':' + jsonText(node.values[i]));
        return '{' + members.join(',') + '}';
    }
    }
    Q_UNREACHABLE_RETURN({});
}

/// "Name: value" or a map with `name` and `value`.
void readField(const YamlNode &item, QByteArrayView key, StrictReader &reader, FieldList &fields)
{
    if (item.kind == Kind::Map) {
        if (reader.isMap(item, key, {"name", "value"}))
            fields.append(reader.text(item["name"], "name"), reader.text(item["value"], "value"));
        return;
    }
    const QByteArray line = reader.text(item, key);
    const qsizetype colon = line.indexOf(':');
    if (colon < 0)
        reader.fail(item, key, u"holds no \"Name: value\""_s);
    else
        fields.append(line.first(colon), trimOws(QByteArrayView(line).sliced(colon + 1)).toByteArray());
}

/// A list of these, or a map from names to a value or several.
FieldList readFields(const YamlNode &node, QByteArrayView key, StrictReader &reader)
{
    FieldList fields;
    if (node.kind != Kind::Map) {
        for (const YamlNode &item : reader.list(node, key))
            readField(item, key, reader, fields);
        return fields;
    }
    for (size_t i = 0; i < node.keys.size(); ++i)
        for (const QByteArray &value : node.values[i].kind == Kind::Null
                 ? QByteArrayList{QByteArray()}
                 : reader.texts(node.values[i], node.keys[i]))
            fields.append(node.keys[i], value);
    return fields;
}

/// "reset", "delay-head 500".
Fault readFault(const YamlNode &node, StrictReader &reader)
{
    const QByteArray text = reader.text(node, "faults").simplified();
    const qsizetype space = text.indexOf(' ');
    const auto kind = faultKindNamed(space < 0 ? text : text.first(space));
    bool isNumber = true;
    const qint64 amount = space < 0 ? 0 : text.sliced(space + 1).toLongLong(&isNumber);
    if (!kind || !isNumber || amount < 0)
        reader.fail(node, "faults", u"has no fault \"%1\""_s.arg(QString::fromUtf8(text)));
    return {.kind = kind.value_or(FaultKind::DelayHead), .amount = amount};
}

AnswerFraming readFraming(const YamlNode &node, StrictReader &reader)
{
    const QByteArray text = reader.text(node, "framing");
    if (text.isEmpty() || text == "length")
        return AnswerFraming::Length;
    if (text == "chunked")
        return AnswerFraming::Chunked;
    if (text != "close")
        reader.fail(node, "framing", u"is neither length, chunked nor close"_s);
    return AnswerFraming::UntilClose;
}

AnswerCoding readCoding(const YamlNode &node, StrictReader &reader)
{
    const QByteArray text = reader.text(node, "coding");
    const auto coding = text.isEmpty() ? AnswerCoding::None : contentCodingNamed(text);
    if (!coding)
        reader.fail(node, "coding", u"is none of gzip, deflate, br, zstd"_s);
    return coding.value_or(AnswerCoding::None);
}

/// The bytes of `text` or `base64`, whichever is there.
QByteArray readBytes(const YamlNode &map, QByteArrayView text, QByteArrayView base64, StrictReader &reader)
{
    const YamlNode &coded = map[base64];
    if (coded.kind == Kind::Null)
        return reader.text(map[text], text);
    const auto decoded =
        QByteArray::fromBase64Encoding(reader.text(coded, base64), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        reader.fail(coded, base64, u"is no base64"_s);
    return decoded.decoded;
}

AnswerPiece readPiece(const YamlNode &node, StrictReader &reader)
{
    AnswerPiece piece;
    if (node.kind == Kind::Scalar)
        piece.bytes = node.text;
    else if (reader.isMap(node, "pieces", {"after", "text", "base64"}))
        piece = {.pause = reader.number(node["after"], "after", 0, endless, 0),
                 .bytes = readBytes(node, "text", "base64", reader)};
    return piece;
}

InterimAnswer readInterim(const YamlNode &node, StrictReader &reader)
{
    InterimAnswer interim;
    const YamlNode &status = node.kind == Kind::Scalar ? node : node["status"];
    if (node.kind != Kind::Scalar && !reader.isMap(node, "interim", {"status", "fields"}))
        return interim;
    interim.status = int(reader.number(status, "status", 100, 199, interim.status));
    if (interim.status == 101)
        reader.fail(status, "status", u"is 101, which is final"_s);
    if (node.kind == Kind::Map)
        interim.fields = readFields(node["fields"], "fields", reader);
    return interim;
}

void setStatus(Answer &answer, qint64 status)
{
    answer.status = int(status);
    answer.reason = reasonPhrase(answer.status).toByteArray();
}

} // namespace

Answer readAnswer(const YamlNode &node, QByteArrayView key, const QString &folder, StrictReader &reader)
{
    Answer answer;
    answer.body.clear();
    bool isNumber = false;
    if (node.kind == Kind::Scalar) {
        if (node.plain && node.text.toInt(&isNumber) >= 0 && isNumber)
            setStatus(answer, reader.number(node, key, 200, 999, 200));
        else
            answer.body = node.text;
        return answer;
    }
    return reader.isMap(node, key, answerKeys) ? readAnswerOf(node, folder, reader) : answer;
}

Answer readAnswerOf(const YamlNode &map, const QString &folder, StrictReader &reader)
{
    Answer answer;
    setStatus(answer, reader.number(map["status"], "status", 200, 999, 200));
    if (map["reason"].kind != Kind::Null)
        answer.reason = reader.text(map["reason"], "reason");
    answer.body = readBytes(map, "body", "body-base64", reader);
    if (std::ranges::contains(map.keys, "json")) {
        answer.fields = {{"Content-Type", "application/json"}};
        answer.body = jsonText(map["json"]);
    }
    int contents = 0;
    for (const QByteArrayView key : {"body", "body-base64", "json", "file"})
        contents += std::ranges::contains(map.keys, key) ? 1 : 0;
    if (contents > 1)
        reader.fail(map, "body, body-base64, json, file", u"stand there together"_s);
    if (map["fields"].kind != Kind::Null)
        answer.fields = readFields(map["fields"], "fields", reader);
    if (const QByteArray file = reader.text(map["file"], "file"); !file.isEmpty())
        answer.bodyFile = QDir::cleanPath(QDir(folder).absoluteFilePath(QString::fromUtf8(file)));
    answer.isTemplate = reader.flag(map["template"], "template", false);
    for (const YamlNode &piece : reader.oneOrMore(map["pieces"]))
        answer.pieces.append(readPiece(piece, reader));
    answer.framing = readFraming(map["framing"], reader);
    answer.coding = readCoding(map["coding"], reader);
    answer.trailers = readFields(map["trailers"], "trailers", reader);
    for (const YamlNode &interim : reader.oneOrMore(map["interim"]))
        answer.interim.append(readInterim(interim, reader));
    for (const YamlNode &fault : reader.oneOrMore(map["faults"]))
        answer.faults.append(readFault(fault, reader));
    return answer;
}

} // namespace wirebell
