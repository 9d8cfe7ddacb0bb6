// SPDX-License-Identifier: MIT
#include "answer/answertemplate.h"

#include "base/dynamicvalue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

namespace wirebell {

namespace {

bool isNameByte(char c)
{
    return quint8(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
        || QByteArrayView("_-.$[]*@'").contains(c);
}

QByteArray firstOf(const QList<Parameter> &pairs, QByteArrayView name)
{
    for (const auto &[known, value] : pairs)
        if (known == name)
            return value;
    return {};
}

/// Whether the name begins so; then it is cut off.
bool takePrefix(QByteArrayView &name, QByteArrayView prefix)
{
    const bool taken = name.startsWith(prefix);
    if (taken)
        name = name.sliced(prefix.size());
    return taken;
}

QByteArray inBody(QByteArrayView place, const ReceivedRequest &request)
{
    // What is JSON is read as such also where it says that it is a form, as curl's -d does.
    if (!request.json())
        return request.isForm() ? firstOf(queryPairs(request.content()), place) : QByteArray();
    const auto path = JsonPath::compile((place.startsWith('[') ? "$" : "$.") + place.toByteArray());
    const QByteArrayList found = path ? path->find(*request.json()) : QByteArrayList();
    return found.isEmpty() ? QByteArray() : found.first();
}

QByteArray valueOf(QByteArrayView name, const TemplateFacts &facts)
{
    const ReceivedRequest &received = facts.request;
    if (name.startsWith('$'))
        return dynamicValue(name, facts.now, facts.random).value_or(QByteArray());
    if (name == "call")
        return QByteArray::number(facts.call);
    if (!takePrefix(name, "request."))
        return {};
    if (name == "id")
        return received.exchange().id.toByteArray(QUuid::WithoutBraces);
    if (name == "method")
        return received.request().method;
    if (name == "target")
        return received.request().target;
    if (name == "path")
        return received.path().toByteArray();
    if (name == "query")
        return received.query().toByteArray();
    if (name == "body")
        return received.content();
    if (takePrefix(name, "path."))
        return firstOf(facts.parameters, name);
    if (takePrefix(name, "query."))
        return firstOf(queryPairs(received.query()), name);
    if (takePrefix(name, "field."))
        return received.request().fields.value(name).value_or(QByteArray());
    if (takePrefix(name, "body.") || name.startsWith("body["))
        return inBody(name.startsWith("body[") ? name.sliced(4) : name, received);
    return {};
}

/// A text as JSON writes it, quotes included. What is no UTF-8 becomes U+FFFD.
QByteArray jsonString(const QByteArray &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{QString::fromUtf8(text)}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

/// Where the name that begins at `from` ends.
qsizetype nameEnd(QByteArrayView text, qsizetype from)
{
    while (from < text.size() && isNameByte(text.at(from)))
        ++from;
    return from;
}

qsizetype spacesEnd(QByteArrayView text, qsizetype from)
{
    while (from < text.size() && text.at(from) == ' ')
        ++from;
    return from;
}

QByteArray filledLine(const QByteArray &text, const TemplateFacts &facts)
{
    if (!text.contains("{{"))
        return text;
    QByteArray line = filled(text, facts);
    for (char &c : line)
        if (c == '\r' || c == '\n' || c == '\0')
            c = ' ';
    return line;
}

FieldList filledFields(const FieldList &fields, const TemplateFacts &facts)
{
    FieldList changed;
    for (const Field &field : fields)
        changed.append(field.name, filledLine(field.value, facts));
    return changed;
}

} // namespace

QByteArray filled(const QByteArray &text, const TemplateFacts &facts)
{
    QByteArray result;
    qsizetype taken = 0;
    qsizetype at = text.indexOf("{{");
    while (at >= 0) {
        qsizetype from = spacesEnd(text, at + 2);
        qsizetype to = nameEnd(text, from);
        qsizetype end = spacesEnd(text, to);
        const QByteArrayView first = QByteArrayView(text).sliced(from, to - from);
        const bool isFormed = (first == "json" || first == "url") && end > to && nameEnd(text, end) > end;
        if (isFormed) {
            from = end;
            to = nameEnd(text, from);
            end = spacesEnd(text, to);
        }
        const bool named = to > from && QByteArrayView(text).sliced(end).startsWith("}}");
        if (named) {
            const QByteArray value = valueOf(QByteArrayView(text).sliced(from, to - from), facts);
            result += QByteArrayView(text).sliced(taken, at - taken);
            result += !isFormed ? value : first == "json" ? jsonString(value) : value.toPercentEncoding();
            taken = end + 2;
        }
        at = text.indexOf("{{", named ? taken : at + 1);
    }
    if (taken == 0)
        return text;
    result += QByteArrayView(text).sliced(taken);
    return result;
}

Answer filled(Answer answer, const TemplateFacts &facts)
{
    if (!answer.isTemplate)
        return answer;
    answer.isTemplate = false;
    answer.reason = filledLine(answer.reason, facts);
    answer.fields = filledFields(answer.fields, facts);
    answer.trailers = filledFields(answer.trailers, facts);
    for (InterimAnswer &interim : answer.interim)
        interim.fields = filledFields(interim.fields, facts);
    answer.body = filled(answer.body, facts);
    for (AnswerPiece &piece : answer.pieces)
        piece.bytes = filled(piece.bytes, facts);
    return answer;
}

} // namespace wirebell
