// SPDX-License-Identifier: MIT
#include "collection/yamlreader.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <map>
#include <sstream>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largest = 4 * 1024 * 1024;
constexpr size_t deepest = 64;
constexpr size_t nodesAtMost = 100'000;

// Private-use characters. The first is put behind each "#" that may begin a comment: what does not turn up in a scalar
// did. The second is put into a comment at the end: where it turns up in a scalar, that one's quote was never closed,
// which yaml-cpp lets pass where the text ends with a line end.
constexpr QByteArrayView inComment = "\xee\x80\x80";
constexpr QByteArrayView atEnd = "\xee\x80\x81";

/// The scalar's text. For the escapes \_ and \N yaml-cpp gives one byte, A0 or 85, where U+00A0 and U+0085 are meant;
/// the text was UTF-8, so such a byte that continues no character is one of them.
QByteArray bytesOf(const std::string &text)
{
    QByteArray bytes(text.data(), qsizetype(text.size()));
    if (bytes.isValidUtf8())
        return bytes;
    QByteArray mended;
    for (qsizetype i = 0; i < bytes.size();) {
        const uchar first = uchar(bytes[i]);
        if (first == 0xa0 || first == 0x85)
            mended.append('\xc2');
        const qsizetype length = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        mended.append(bytes.sliced(i, std::min(length, bytes.size() - i)));
        i += length;
    }
    return mended;
}

[[noreturn]] void refuse(const YAML::Mark &mark, const std::string &why)
{
    throw YAML::ParserException(mark, why);
}

/// Builds the tree from the parser's events.
class TreeBuilder final : public YAML::EventHandler
{
public:
    YamlNode root;
    bool decorated = false;
    qsizetype inComments = 0; // so many of them turned up in scalars
    int lineOfAtEnd = 0;      // the line of a scalar that holds it

    void OnDocumentStart(const YAML::Mark &mark) override
    {
        if (m_documents++ > 0)
            refuse(mark, "a second document");
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        add({.kind = YamlNode::Kind::Null, .line = mark.line + 1}, mark, anchor);
    }

    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        // "?" is a plain scalar's tag, "!" a quoted one's; others were written.
        decorated |= tag != "?" && tag != "!" && !tag.empty();
        YamlNode node{
            .kind = YamlNode::Kind::Scalar, .line = mark.line + 1, .plain = tag == "?", .text = bytesOf(value)};
        inComments += node.text.count(inComment);
        if (node.text.contains(atEnd))
            lineOfAtEnd = node.line;
        add(std::move(node), mark, anchor);
    }

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        decorated = true;
        const auto it = m_anchored.find(anchor);
        if (it == m_anchored.end())
            refuse(mark, "an alias within its own anchor");
        m_nodes += it->second.nodes;
        add(YamlNode(it->second.node), mark, {});
    }

    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        begin(YamlNode::Kind::List, mark, tag, anchor);
    }
    void OnSequenceEnd() override { end(); }

    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        begin(YamlNode::Kind::Map, mark, tag, anchor);
    }
    void OnMapEnd() override { end(); }

private:
    struct Open
    {
        YamlNode node;
        YAML::Mark mark;
        YAML::anchor_t anchor;
        size_t nodesBefore;
        bool keyDue;
    };
    struct Anchored
    {
        YamlNode node;
        size_t nodes;
    };

    void begin(YamlNode::Kind kind, const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor)
    {
        decorated |= tag != "?" && tag != "!" && !tag.empty();
        if (m_open.size() == deepest)
            refuse(mark, "nested too deeply");
        m_open.push_back({.node = {.kind = kind, .line = mark.line + 1},
                          .mark = mark,
                          .anchor = anchor,
                          .nodesBefore = m_nodes,
                          .keyDue = kind == YamlNode::Kind::Map});
    }

    void end()
    {
        Open open = std::move(m_open.back());
        m_open.pop_back();
        add(std::move(open.node), open.mark, open.anchor, open.nodesBefore);
    }

    void add(YamlNode node, const YAML::Mark &mark, YAML::anchor_t anchor)
    {
        add(std::move(node), mark, anchor, m_nodes);
    }

    void add(YamlNode node, const YAML::Mark &mark, YAML::anchor_t anchor, size_t nodesBefore)
    {
        if (++m_nodes > nodesAtMost)
            refuse(mark, "too many values");
        if (anchor != YAML::anchor_t{}) {
            decorated = true;
            m_anchored[anchor] = {.node = node, .nodes = m_nodes - nodesBefore};
        }
        if (m_open.empty()) {
            root = std::move(node);
            return;
        }
        Open &open = m_open.back();
        if (open.keyDue) {
            addKey(open.node, node, mark);
            open.keyDue = false;
            return;
        }
        open.node.values.push_back(std::move(node));
        open.keyDue = open.node.kind == YamlNode::Kind::Map;
    }

    static void addKey(YamlNode &map, const YamlNode &key, const YAML::Mark &mark)
    {
        if (key.kind == YamlNode::Kind::List || key.kind == YamlNode::Kind::Map)
            refuse(mark, "a key that is no text");
        if (std::ranges::contains(map.keys, key.text))
            refuse(mark, "the key " + key.text.toStdString() + " stands twice");
        map.keys.push_back(key.text);
    }

    int m_documents = 0;
    size_t m_nodes = 0;
    std::vector<Open> m_open;
    std::map<YAML::anchor_t, Anchored> m_anchored;
};

Error malformed(int line, const QString &why)
{
    return {ErrorKind::FileMalformed, u"line %1: %2"_s.arg(line).arg(why)};
}

Result<TreeBuilder> build(const QByteArray &bytes)
{
    TreeBuilder builder;
    try {
        std::istringstream stream(bytes.toStdString());
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const YAML::Exception &exception) {
        return std::unexpected(malformed(exception.mark.line + 1, QString::fromStdString(exception.msg)));
    }
    return builder;
}

/// The text with the marks, and how many that are.
std::pair<QByteArray, qsizetype> withMarks(const QByteArray &bytes)
{
    QByteArray marked;
    marked.reserve(bytes.size() + 64);
    qsizetype count = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        marked.append(bytes[i]);
        if (bytes[i] != '#')
            continue;
        if (i == 0 || QByteArrayView(" \t\r\n").contains(bytes[i - 1]) || bytes.first(i) == "\xef\xbb\xbf") {
            marked.append(inComment);
            ++count;
        }
    }
    return {marked.append("\n#").append(atEnd).append('\n'), count};
}

/// What the tree does not tell: reads the text a second time, with the marks.
Result<bool> hasComments(const QByteArray &bytes, const TreeBuilder &built)
{
    if (!bytes.contains('#') && !bytes.contains('"') && !bytes.contains('\''))
        return false;
    const auto [marked, count] = withMarks(bytes);
    const auto again = build(marked);
    if (!again)
        return true;
    if (again->lineOfAtEnd != built.lineOfAtEnd)
        return std::unexpected(malformed(again->lineOfAtEnd, u"a quote that is not closed"_s));
    return again->inComments - built.inComments != count;
}

} // namespace

Result<YamlDocument> readYaml(const QByteArray &bytes)
{
    if (bytes.size() > largest)
        return std::unexpected(malformed(1, u"larger than 4 MiB"_s));
    if (!bytes.isValidUtf8()) {
        qsizetype lines = 1;
        for (const QByteArray &line : bytes.split('\n')) {
            if (!line.isValidUtf8())
                break;
            ++lines;
        }
        return std::unexpected(malformed(int(lines), u"not UTF-8"_s));
    }
    // YAML has no NUL (1.2.2, 5.1); yaml-cpp would take one in a plain scalar for a backslash.
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0)
        return std::unexpected(malformed(int(bytes.first(nul).count('\n')) + 1, u"a NUL byte"_s));
    auto built = build(bytes);
    if (!built)
        return std::unexpected(built.error());
    const auto commented = hasComments(bytes, *built);
    if (!commented)
        return std::unexpected(commented.error());
    return YamlDocument{.root = std::move(built->root), .decorated = built->decorated || *commented};
}

} // namespace wirebell
