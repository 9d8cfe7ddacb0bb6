// SPDX-License-Identifier: MIT
#include "collection/requestwriter.h"

#include "collection/collectionfolder.h"
#include "collection/filesecrets.h"
#include "collection/formpairs.h"
#include "collection/urlquery.h"
#include "collection/yamlwriter.h"

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

bool isContentType(const DraftField &field)
{
    return field.enabled && equalIgnoringCase(field.name, "Content-Type");
}

class RequestWriter
{
public:
    RequestWriter(const RequestDraft &draft, int seq, const QString &root) : m_draft(draft), m_seq(seq), m_root(root)
    {
        // YAML has lists of names and values for a form; what would not come back as the same bytes stays text.
        m_formAsText =
            draft.body.kind == DraftBody::Kind::Form && encodedForm(decodedForm(draft.body.text)) != draft.body.text;
    }

    QByteArray text()
    {
        m_yaml.begin("info");
        m_yaml.text("name", m_draft.name.toUtf8());
        m_yaml.plain("type", "http");
        m_yaml.plain("seq", QByteArray::number(m_seq));
        m_yaml.end();
        m_yaml.begin("http");
        m_yaml.text("method", m_draft.method.isEmpty() ? QByteArrayView("GET") : m_draft.method);
        m_yaml.text("url", m_draft.url);
        writeHeaders();
        writeParams();
        writeBody();
        writeAuth();
        m_yaml.end();
        m_yaml.begin("settings");
        m_yaml.plain("encodeUrl", "false"); // a URL is sent as it was typed
        m_yaml.plain("timeout", "0");
        m_yaml.end();
        return m_yaml.take();
    }

private:
    void writeHeaders()
    {
        QList<DraftField> fields = m_draft.fields;
        if (m_formAsText && std::ranges::none_of(fields, isContentType))
            fields.append(DraftField{"Content-Type", "application/x-www-form-urlencoded"});
        if (fields.isEmpty())
            return;
        m_yaml.begin("headers");
        for (const DraftField &field : fields) {
            m_yaml.beginItem();
            m_yaml.text("name", field.name);
            m_yaml.text("value", field.value);
            if (!field.enabled)
                m_yaml.plain("disabled", "true");
            m_yaml.end();
        }
        m_yaml.end();
    }

    void writeParams()
    {
        const auto query = queryOf(m_draft.url);
        if (query.isEmpty())
            return;
        m_yaml.begin("params");
        for (const auto &[name, value] : query) {
            m_yaml.beginItem();
            m_yaml.text("name", name);
            m_yaml.text("value", value);
            m_yaml.plain("type", "query");
            m_yaml.end();
        }
        m_yaml.end();
    }

    void writeBody()
    {
        const DraftBody &body = m_draft.body;
        if (body.kind == DraftBody::Kind::None)
            return;
        m_yaml.begin("body");
        switch (body.kind) {
        case DraftBody::Kind::None:
            break;
        case DraftBody::Kind::Text:
            writeText("text");
            break;
        case DraftBody::Kind::Json:
            writeText("json");
            break;
        case DraftBody::Kind::Xml:
            writeText("xml");
            break;
        case DraftBody::Kind::Form:
            if (m_formAsText)
                writeText("text");
            else
                writeForm();
            break;
        case DraftBody::Kind::Multipart:
            writeMultipart();
            break;
        case DraftBody::Kind::File:
            writeFile();
            break;
        }
        m_yaml.end();
    }

    void writeText(QByteArrayView type)
    {
        m_yaml.plain("type", type);
        m_yaml.text("data", m_draft.body.text);
    }

    void writeForm()
    {
        m_yaml.plain("type", "form-urlencoded");
        const auto pairs = decodedForm(m_draft.body.text);
        if (pairs.isEmpty()) {
            m_yaml.plain("data", "[]");
            return;
        }
        m_yaml.begin("data");
        for (const auto &[name, value] : pairs) {
            m_yaml.beginItem();
            m_yaml.text("name", name);
            m_yaml.text("value", value);
            m_yaml.end();
        }
        m_yaml.end();
    }

    void writeMultipart()
    {
        m_yaml.plain("type", "multipart-form");
        if (m_draft.body.parts.isEmpty()) {
            m_yaml.plain("data", "[]");
            return;
        }
        m_yaml.begin("data");
        for (const DraftPart &part : m_draft.body.parts) {
            m_yaml.beginItem();
            m_yaml.text("name", part.name);
            m_yaml.plain("type", part.path.isEmpty() ? "text" : "file");
            if (part.path.isEmpty()) {
                m_yaml.text("value", part.value);
            } else {
                m_yaml.begin("value");
                m_yaml.item(storedPath(m_root, part.path));
                m_yaml.end();
            }
            if (!part.contentType.isEmpty())
                m_yaml.text("contentType", part.contentType);
            m_yaml.end();
        }
        m_yaml.end();
    }

    void writeFile()
    {
        const auto type = std::ranges::find_if(m_draft.fields, isContentType);
        m_yaml.plain("type", "file");
        m_yaml.begin("data");
        m_yaml.beginItem();
        m_yaml.text("filePath", storedPath(m_root, m_draft.body.path));
        m_yaml.text("contentType", type == m_draft.fields.end() ? "application/octet-stream" : type->value);
        m_yaml.plain("selected", "true");
        m_yaml.end();
        m_yaml.end();
    }

    void writeAuth()
    {
        const DraftAuth &auth = m_draft.auth;
        if (auth.kind == DraftAuth::Kind::None)
            return;
        const bool basic = auth.kind == DraftAuth::Kind::Basic;
        m_yaml.begin("auth");
        m_yaml.plain("type", basic ? "basic" : "bearer");
        if (basic)
            m_yaml.text("username", auth.username);
        m_yaml.text(basic ? "password" : "token", secretReference());
        m_yaml.end();
    }

    QByteArray secretReference() const
    {
        const QString &name = m_draft.auth.secretName;
        return name.isEmpty() ? QByteArray() : "{{" + name.toUtf8() + "}}";
    }

    const RequestDraft &m_draft;
    int m_seq;
    QString m_root;
    bool m_formAsText = false;
    YamlWriter m_yaml;
};

/// The part that YAML can't hold, empty where there is none.
QString partThatIsNoText(const RequestDraft &draft)
{
    const auto broken = [](const QByteArray &bytes) { return !bytes.isValidUtf8(); };
    if (broken(draft.method))
        return u"method"_s;
    if (broken(draft.url))
        return u"url"_s;
    for (const DraftField &field : draft.fields) {
        if (broken(field.name) || broken(field.value))
            return QString::fromLatin1(field.name);
    }
    if (broken(draft.auth.username))
        return u"username"_s;
    const auto partBroken = [&](const DraftPart &part) {
        return broken(part.name) || broken(part.value) || broken(part.contentType);
    };
    if (broken(draft.body.text) || std::ranges::any_of(draft.body.parts, partBroken))
        return u"body"_s;
    return {};
}

} // namespace

Result<QByteArray> requestText(const RequestDraft &draft, int seq, const QString &root)
{
    if (const QString part = partThatIsNoText(draft); !part.isEmpty())
        return failure(ErrorKind::FileNotWritable, u"%1 (not UTF-8)"_s.arg(part));
    const SeparatedDraft separated = withoutSecrets(draft);
    return RequestWriter(separated.draft, seq, root).text();
}

} // namespace wirebell
