// SPDX-License-Identifier: MIT
#include "collection/requestfacts.h"

#include "collection/collectionfolder.h"
#include "collection/filesecrets.h"

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

using Kind = DraftBody::Kind;

constexpr QByteArrayView usualSeparator = ": ";

bool holdsText(Kind kind)
{
    return kind == Kind::Text || kind == Kind::Json || kind == Kind::Xml || kind == Kind::Form;
}

bool isClean(const DraftBody &body)
{
    RequestDraft draft;
    draft.body = body;
    return withoutSecrets(draft).secrets.isEmpty();
}

/// Whether text that is not sent may stand in a file: it may have been a form.
bool mayBeKept(const QByteArray &text)
{
    return text.isValidUtf8() && isClean({.kind = Kind::Form, .text = text, .parts = {}, .path = {}});
}

bool mayBeKept(const DraftPart &part)
{
    const auto isText = [](const DraftField &field) {
        return field.name.isValidUtf8() && field.value.isValidUtf8() && field.separator.isValidUtf8();
    };
    return part.name.isValidUtf8() && part.value.isValidUtf8() && part.fileName.isValidUtf8()
           && part.contentType.isValidUtf8() && std::ranges::all_of(part.fields, isText)
           && isClean({.kind = Kind::Multipart, .text = {}, .parts = {part}, .path = {}});
}

/// Which of those of the same name an item is, from 1.
template <typename Item> int placeAmongNamesakes(const QList<Item> &items, qsizetype index)
{
    const auto isNamesake = [&](const Item &item) { return item.name == items.at(index).name; };
    return int(std::count_if(items.begin(), items.begin() + index + 1, isNamesake));
}

class FactsWriter
{
public:
    FactsWriter(YamlWriter &yaml, const RequestDraft &draft, const RequestDraft &plain, const QString &root)
        : m_yaml(yaml)
        , m_draft(draft)
        , m_plain(plain)
        , m_root(root)
    {
    }

    Result<bool> write()
    {
        if (m_draft.purpose != m_plain.purpose) {
            m_yaml.plain("purpose", m_draft.purpose == Purpose::Webhook ? "webhook" : "api");
            m_any = true;
        }
        if (m_draft.version != m_plain.version)
            text("version", m_draft.version);
        if (m_draft.literal)
            flag("literal");
        writeWithheld();
        writeAuth();
        writeSeparators();
        writeBody();
        if (!m_broken.isEmpty())
            return failure(ErrorKind::FileNotWritable, u"%1 (not UTF-8)"_s.arg(m_broken));
        return m_any;
    }

private:
    void text(QByteArrayView key, const QByteArray &value)
    {
        if (!value.isValidUtf8())
            m_broken = QString::fromLatin1(key);
        m_yaml.text(key, value);
        m_any = true;
    }

    void flag(QByteArrayView key)
    {
        m_yaml.plain(key, "true");
        m_any = true;
    }

    void writeWithheld()
    {
        if (m_draft.withheld.isEmpty())
            return;
        m_yaml.begin("withheld");
        for (const QByteArray &name : m_draft.withheld) {
            if (!name.isValidUtf8())
                m_broken = u"withheld"_s;
            m_yaml.item(name);
        }
        m_yaml.end();
        m_any = true;
    }

    void writeAuth()
    {
        const bool user = m_draft.auth.username != m_plain.auth.username;
        const bool secret = m_draft.auth.kind == DraftAuth::Kind::None && !m_draft.auth.secretName.isEmpty();
        if (!user && !secret)
            return;
        m_yaml.begin("auth");
        if (user)
            text("username", m_draft.auth.username);
        if (secret)
            text("secret", m_draft.auth.secretName.toUtf8());
        m_yaml.end();
    }

    template <typename Item> void writePlace(const QList<Item> &items, qsizetype index)
    {
        text("name", items.at(index).name);
        if (const int place = placeAmongNamesakes(items, index); place > 1)
            m_yaml.plain("nth", QByteArray::number(place));
    }

    void writeSeparators()
    {
        const QList<DraftField> &fields = m_draft.fields;
        if (std::ranges::all_of(fields, [](const DraftField &field) { return field.separator == usualSeparator; }))
            return;
        m_yaml.begin("headers");
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (fields.at(i).separator == usualSeparator)
                continue;
            m_yaml.beginItem();
            writePlace(fields, i);
            text("separator", fields.at(i).separator);
            m_yaml.end();
        }
        m_yaml.end();
    }

    void writeBody()
    {
        const DraftBody &body = m_draft.body;
        const bool isForm = body.kind == Kind::Form && m_plain.body.kind == Kind::Text;
        const bool idleText = !holdsText(body.kind) && !body.text.isEmpty() && mayBeKept(body.text);
        const bool idlePath = body.kind != Kind::File && !body.path.isEmpty();
        const QList<qsizetype> parts = partsWithFacts();
        if (!body.literal && !isForm && !idleText && !idlePath && parts.isEmpty())
            return;
        m_yaml.begin("body");
        if (body.literal)
            flag("literal");
        if (isForm) {
            flag("form");
            if (m_plain.fields.size() > m_draft.fields.size())
                flag("withoutType");
        }
        if (idleText)
            text("text", body.text);
        if (idlePath)
            text("path", storedPath(m_root, body.path));
        if (!parts.isEmpty()) {
            m_yaml.begin("parts");
            for (const qsizetype index : parts)
                writePart(index);
            m_yaml.end();
        }
        m_yaml.end();
    }

    /// Where parts are sent, those that say more than the request's file; else all of them.
    QList<qsizetype> partsWithFacts() const
    {
        const QList<DraftPart> &parts = m_draft.body.parts;
        const bool sent = m_draft.body.kind == Kind::Multipart;
        if (!sent && !std::ranges::all_of(parts, [](const DraftPart &part) { return mayBeKept(part); }))
            return {};
        QList<qsizetype> indexes;
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const DraftPart &part = parts.at(i);
            if (!sent || !part.fileName.isEmpty() || !part.fields.isEmpty() || hasIdleValue(part))
                indexes.append(i);
        }
        return indexes;
    }

    /// What was typed before a file was chosen.
    static bool hasIdleValue(const DraftPart &part)
    {
        return !part.path.isEmpty() && !part.value.isEmpty() && mayBeKept(part.value);
    }

    void writePart(qsizetype index)
    {
        const DraftPart &part = m_draft.body.parts.at(index);
        m_yaml.beginItem();
        if (m_draft.body.kind == Kind::Multipart) {
            writePlace(m_draft.body.parts, index);
            if (hasIdleValue(part))
                text("value", part.value);
        } else {
            text("name", part.name);
            if (!part.value.isEmpty())
                text("value", part.value);
            if (!part.path.isEmpty())
                text("path", storedPath(m_root, part.path));
            if (!part.contentType.isEmpty())
                text("contentType", part.contentType);
        }
        if (!part.fileName.isEmpty())
            text("fileName", part.fileName);
        writePartFields(part.fields);
        m_yaml.end();
    }

    void writePartFields(const QList<DraftField> &fields)
    {
        if (fields.isEmpty())
            return;
        m_yaml.begin("headers");
        for (const DraftField &field : fields) {
            m_yaml.beginItem();
            text("name", field.name);
            text("value", field.value);
            if (!field.enabled)
                m_yaml.plain("disabled", "true");
            if (field.separator != usualSeparator)
                text("separator", field.separator);
            m_yaml.end();
        }
        m_yaml.end();
    }

    YamlWriter &m_yaml;
    const RequestDraft &m_draft;
    const RequestDraft &m_plain;
    QString m_root;
    QString m_broken; // the part that YAML can't hold
    bool m_any = false;
};

/// The items of a list; none where it is something else.
const std::vector<YamlNode> &itemsOf(const YamlNode &node)
{
    static const std::vector<YamlNode> none;
    return node.kind == YamlNode::Kind::List ? node.values : none;
}

/// The item that a written place means; nothing where it is no longer there.
template <typename Item> Item *itemAt(QList<Item> &items, const YamlNode &place)
{
    int left = std::max(1, place["nth"].text.toInt());
    for (Item &item : items) {
        if (item.name == place["name"].text && --left == 0)
            return &item;
    }
    return nullptr;
}

QList<DraftField> fieldsFrom(const YamlNode &written)
{
    QList<DraftField> fields;
    for (const YamlNode &field : itemsOf(written)) {
        fields.append(DraftField{field["name"].text, field["value"].text, !field["disabled"].isTrue()});
        if (const YamlNode &separator = field["separator"]; separator.kind == YamlNode::Kind::Scalar)
            fields.last().separator = separator.text;
    }
    return fields;
}

void addPartFacts(DraftBody &body, const YamlNode &written, const QString &root)
{
    const bool sent = body.kind == Kind::Multipart;
    for (const YamlNode &facts : itemsOf(written)) {
        if (facts.kind != YamlNode::Kind::Map)
            continue;
        if (!sent)
            body.parts.append({.name = facts["name"].text,
                               .value = {},
                               .path = pathFromStored(root, facts["path"].text),
                               .fileName = {},
                               .contentType = facts["contentType"].text});
        DraftPart *part = sent ? itemAt(body.parts, facts) : &body.parts.last();
        if (!part)
            continue;
        if (!sent || !part->path.isEmpty())
            part->value = facts["value"].text;
        part->fileName = facts["fileName"].text;
        part->fields = fieldsFrom(facts["headers"]);
    }
}

void addBodyFacts(RequestDraft &draft, const YamlNode &facts, const QString &root)
{
    DraftBody &body = draft.body;
    body.literal = facts["literal"].isTrue();
    if (facts["form"].isTrue() && body.kind == Kind::Text) {
        body.kind = Kind::Form;
        if (facts["withoutType"].isTrue() && !draft.fields.isEmpty()
            && draft.fields.last() == DraftField{"Content-Type", "application/x-www-form-urlencoded"})
            draft.fields.removeLast();
    }
    if (!holdsText(body.kind))
        body.text = facts["text"].text;
    if (body.kind != Kind::File)
        body.path = pathFromStored(root, facts["path"].text);
    addPartFacts(body, facts["parts"], root);
}

} // namespace

Result<bool> writeFacts(YamlWriter &yaml, const RequestDraft &draft, const RequestDraft &plain, const QString &root)
{
    return FactsWriter(yaml, draft, plain, root).write();
}

RequestDraft withFacts(RequestDraft draft, const YamlNode &facts, const QString &root)
{
    if (facts["purpose"].text == "webhook")
        draft.purpose = Purpose::Webhook;
    if (const QByteArray &version = facts["version"].text; !version.isEmpty())
        draft.version = version;
    draft.literal = facts["literal"].isTrue();
    for (const YamlNode &name : itemsOf(facts["withheld"])) {
        if (name.kind == YamlNode::Kind::Scalar)
            draft.withheld.append(name.text);
    }
    if (draft.auth.kind != DraftAuth::Kind::Basic)
        draft.auth.username = facts["auth"]["username"].text;
    if (draft.auth.kind == DraftAuth::Kind::None)
        draft.auth.secretName = QString::fromUtf8(facts["auth"]["secret"].text);
    for (const YamlNode &place : itemsOf(facts["headers"])) {
        if (DraftField *field = itemAt(draft.fields, place))
            field->separator = place["separator"].text;
    }
    addBodyFacts(draft, facts["body"], root);
    return draft;
}

} // namespace wirebell
