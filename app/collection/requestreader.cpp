// SPDX-License-Identifier: MIT
#include "collection/requestreader.h"

#include "collection/collectionfolder.h"
#include "collection/filesecrets.h"
#include "collection/formpairs.h"
#include "collection/urlquery.h"

#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

using Kind = YamlNode::Kind;

class RequestReader
{
public:
    RequestReader(const YamlNode &root, const QString &path) : m_root(root), m_path(path) {}

    Result<RequestDraft> read()
    {
        const YamlNode &info = map(m_root["info"], "info");
        const YamlNode &http = map(m_root["http"], "http");
        m_draft.name = QString::fromUtf8(text(info["name"], "name"));
        if (m_draft.name.isEmpty())
            m_draft.name = QFileInfo(m_path).completeBaseName();
        if (const QByteArray method = text(http["method"], "method"); !method.isEmpty())
            m_draft.method = method;
        m_draft.url = text(http["url"], "url");
        for (const YamlNode &header : list(http["headers"], "headers"))
            m_draft.fields.append(
                DraftField{text(header["name"], "name"), text(header["value"], "value"), isEnabled(header)});
        for (const YamlNode &param : list(http["params"], "params")) {
            if (param["type"].text == "path" && isEnabled(param))
                m_draft.url = withPathValue(m_draft.url, text(param["name"], "name"), text(param["value"], "value"));
        }
        readAuth(http["auth"]);
        readBody(http["body"]);
        if (m_error)
            return std::unexpected(*m_error);
        return m_draft;
    }

private:
    static bool isEnabled(const YamlNode &item) { return !item["disabled"].isTrue(); }

    void fail(const YamlNode &node, QByteArrayView key, const QString &due)
    {
        if (!m_error)
            m_error = Error{ErrorKind::FileMalformed,
                            u"line %1: %2 is no %3"_s.arg(node.line).arg(QString::fromUtf8(key), due)};
    }

    QByteArray text(const YamlNode &node, QByteArrayView key)
    {
        if (node.kind == Kind::List || node.kind == Kind::Map)
            fail(node, key, u"text"_s);
        return node.text;
    }

    const YamlNode &map(const YamlNode &node, QByteArrayView key)
    {
        if (node.kind != Kind::Map && !node.saysNothing())
            fail(node, key, u"map"_s);
        return node;
    }

    /// The items of a list of maps.
    const std::vector<YamlNode> &list(const YamlNode &node, QByteArrayView key)
    {
        static const std::vector<YamlNode> none;
        if (node.saysNothing())
            return none;
        const auto isMap = [](const YamlNode &item) { return item.kind == Kind::Map; };
        if (node.kind != Kind::List || !std::ranges::all_of(node.values, isMap)) {
            fail(node, key, u"list of maps"_s);
            return none;
        }
        return node.values;
    }

    void readAuth(const YamlNode &auth)
    {
        if (auth.kind == Kind::Scalar)
            return; // "inherit": folders have no auth of their own here
        map(auth, "auth");
        const QByteArray type = text(auth["type"], "type");
        const bool basic = type == "basic";
        if (!basic && type != "bearer")
            return;
        m_draft.auth.kind = basic ? DraftAuth::Kind::Basic : DraftAuth::Kind::Bearer;
        m_draft.auth.username = text(auth["username"], "username");
        const QByteArray secret = basic ? text(auth["password"], "password") : text(auth["token"], "token");
        if (const auto name = soleVariable(secret))
            m_draft.auth.secretName = QString::fromUtf8(*name);
        else
            m_draft.auth.secret = secret;
    }

    void readBody(const YamlNode &written)
    {
        const YamlNode &body = selected(written, "body");
        const YamlNode &content = written.kind == Kind::List ? map(body["body"], "body") : map(body, "body");
        const QByteArray type = text(content["type"], "type");
        const YamlNode &data = content["data"];
        if (type == "json")
            readText(DraftBody::Kind::Json, data);
        else if (type == "xml")
            readText(DraftBody::Kind::Xml, data);
        else if (type == "text" || type == "sparql")
            readText(DraftBody::Kind::Text, data);
        else if (type == "form-urlencoded")
            readForm(data);
        else if (type == "multipart-form")
            readMultipart(data);
        else if (type == "file")
            readPath(data);
    }

    /// Of a list of variants the chosen one, or the first.
    const YamlNode &selected(const YamlNode &node, QByteArrayView key)
    {
        if (node.kind != Kind::List)
            return node;
        const std::vector<YamlNode> &variants = list(node, key);
        const auto it = std::ranges::find_if(variants, [](const YamlNode &item) { return item["selected"].isTrue(); });
        static const YamlNode none;
        return it != variants.end() ? *it : variants.empty() ? none : variants.front();
    }

    void readText(DraftBody::Kind kind, const YamlNode &data)
    {
        m_draft.body.kind = kind;
        m_draft.body.text = text(data, "data");
    }

    void readForm(const YamlNode &data)
    {
        QList<std::pair<QByteArray, QByteArray>> pairs;
        for (const YamlNode &pair : list(data, "data")) {
            if (isEnabled(pair))
                pairs.append({text(pair["name"], "name"), text(pair["value"], "value")});
        }
        m_draft.body.kind = DraftBody::Kind::Form;
        m_draft.body.text = encodedForm(pairs);
    }

    void readMultipart(const YamlNode &data)
    {
        m_draft.body.kind = DraftBody::Kind::Multipart;
        for (const YamlNode &item : list(data, "data")) {
            if (!isEnabled(item))
                continue;
            DraftPart part{.name = text(item["name"], "name"),
                           .value = {},
                           .path = {},
                           .fileName = {},
                           .contentType = text(item["contentType"], "contentType")};
            const YamlNode &value = item["value"];
            if (item["type"].text != "file") {
                part.value = text(value, "value");
                m_draft.body.parts.append(part);
                continue;
            }
            const bool several = value.kind == Kind::List;
            for (size_t i = 0; i < (several ? value.values.size() : 1); ++i) {
                part.path = filePath(several ? value.values[i] : value, "value");
                m_draft.body.parts.append(part);
            }
        }
    }

    void readPath(const YamlNode &data)
    {
        const YamlNode &file = selected(data, "data");
        m_draft.body.kind = DraftBody::Kind::File;
        m_draft.body.path = filePath(file["filePath"], "filePath");
        const QByteArray contentType = text(file["contentType"], "contentType");
        const auto isContentType = [](const DraftField &field) {
            return equalIgnoringCase(field.name, "Content-Type");
        };
        const bool says = !contentType.isEmpty() && contentType != "application/octet-stream";
        if (says && std::ranges::none_of(m_draft.fields, isContentType))
            m_draft.fields.append(DraftField{"Content-Type", contentType});
    }

    /// Relative paths count from the collection's root.
    QString filePath(const YamlNode &node, QByteArrayView key)
    {
        const QString folder = QFileInfo(m_path).absolutePath();
        const QString root = collectionRoot(folder);
        return pathFromStored(root.isEmpty() ? folder : root, text(node, key));
    }

    const YamlNode &m_root;
    QString m_path;
    RequestDraft m_draft;
    std::optional<Error> m_error;
};

} // namespace

bool isRequest(const YamlNode &root)
{
    const YamlNode &type = root["info"]["type"];
    return type.text == "http" || (type.saysNothing() && root["http"].kind == Kind::Map);
}

Result<RequestDraft> draftFrom(const YamlNode &root, const QString &path)
{
    return RequestReader(root, path).read();
}

} // namespace wirebell
