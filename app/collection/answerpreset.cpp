// SPDX-License-Identifier: MIT
#include "collection/answerpreset.h"

#include "collection/rulereader.h"
#include "collection/savedfile.h"
#include "collection/strictreader.h"
#include "collection/yamlreader.h"

#include <QDir>
#include <QLocale>

#include <algorithm>
#include <array>
#include <numeric>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

using Kind = YamlNode::Kind;
using Standing = AnswerPreset::Standing;

constexpr std::array standings{Standing::Documented, Standing::Observed, Standing::Assumed};

const QString &folder()
{
    static const QString path = u":/answers"_s;
    return path;
}

TextByLanguage readText(const YamlNode &node, QByteArrayView key, StrictReader &reader)
{
    TextByLanguage text;
    if (node.kind == Kind::Map) {
        for (size_t i = 0; i < node.keys.size(); ++i)
            text.texts.insert(QString::fromUtf8(node.keys[i]), QString::fromUtf8(reader.text(node.values[i], key)));
    } else {
        text.texts.insert(u"en"_s, QString::fromUtf8(reader.text(node, key)));
    }
    if (text.texts.value(u"en"_s).isEmpty())
        reader.fail(node, key, u"is missing"_s);
    return text;
}

std::optional<Standing> readStanding(const YamlNode &node, StrictReader &reader)
{
    if (node.kind == Kind::Null)
        return std::nullopt;
    const QByteArray word = reader.text(node, "standing");
    const auto found = std::ranges::find_if(standings, [&](Standing each) { return word == name(each); });
    if (found == standings.end()) {
        reader.fail(node, "standing", u"is none of documented, observed, assumed"_s);
        return std::nullopt;
    }
    return *found;
}

/// How many letters have to be changed, added or taken away (Levenshtein).
qsizetype distance(QStringView from, QStringView to)
{
    std::vector<qsizetype> row(size_t(to.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < from.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (qsizetype j = 0; j < to.size(); ++j) {
            const qsizetype changed = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[size_t(j) + 1];
            row[size_t(j) + 1] = std::min({changed, diagonal + 1, row[size_t(j)] + 1});
        }
    }
    return row.back();
}

} // namespace

QLatin1StringView name(Standing standing)
{
    switch (standing) {
    case Standing::Documented:
        return "documented"_L1;
    case Standing::Observed:
        return "observed"_L1;
    case Standing::Assumed:
        return "assumed"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QString TextByLanguage::in(const QLocale &locale) const
{
    for (const QString &language : locale.uiLanguages()) {
        if (const auto text = texts.constFind(language.section(u'-', 0, 0)); text != texts.cend())
            return *text;
    }
    return texts.value(u"en"_s);
}

Result<AnswerPreset> readPreset(const QString &name, const QByteArray &yaml)
{
    const Result<YamlDocument> document = readYaml(yaml);
    if (!document)
        return std::unexpected(document.error());
    const YamlNode &root = document->root;
    StrictReader reader;
    AnswerPreset preset{.name = name};
    if (reader.isMap(root, "the file", {"title", "service", "standing", "description", "rules"})) {
        preset.title = readText(root["title"], "title", reader);
        preset.service = QString::fromUtf8(reader.text(root["service"], "service"));
        preset.standing = readStanding(root["standing"], reader);
        preset.description = readText(root["description"], "description", reader);
        if (preset.service.isEmpty() == preset.standing.has_value())
            reader.fail(root, "standing", u"stands beside service, and nowhere else"_s);
        if (reader.list(root["rules"], "rules").empty())
            reader.fail(root, "rules", u"is missing"_s);
    }
    if (reader.error())
        return std::unexpected(*reader.error());
    YamlNode endpoint{.kind = Kind::Map};
    endpoint.keys.push_back("rules"_ba);
    endpoint.values.push_back(root["rules"]);
    const auto noSecret = [](const QString &secret) { return failure(ErrorKind::NoSuchSecret, secret); };
    const auto endpoints = endpointsFrom(endpoint, folder(), noSecret);
    if (!endpoints)
        return std::unexpected(endpoints.error());
    preset.rules = endpoints->first().rules;
    return preset;
}

QStringList presetNames()
{
    QStringList names;
    for (const QString &file : QDir(folder()).entryList({u"*.yml"_s}, QDir::Files))
        names.append(file.chopped(4));
    names.sort();
    return names;
}

std::optional<AnswerPreset> presetNamed(const QString &name)
{
    if (!presetNames().contains(name))
        return std::nullopt;
    const Result<QByteArray> yaml = readFile(folder() + u'/' + name + u".yml"_s);
    Result<AnswerPreset> preset = yaml ? readPreset(name, *yaml) : std::unexpected(yaml.error());
    return preset ? std::optional(*std::move(preset)) : std::nullopt;
}

QList<AnswerPreset> answerPresets()
{
    QList<AnswerPreset> presets;
    for (const QString &name : presetNames()) {
        if (auto preset = presetNamed(name))
            presets.append(*std::move(preset));
    }
    return presets;
}

QStringList presetsLike(const QString &mistyped)
{
    QList<std::pair<qsizetype, QString>> found;
    for (const QString &name : presetNames()) {
        const bool holds = mistyped.size() > 2 && (name.contains(mistyped) || mistyped.contains(name));
        const qsizetype apart = holds ? 0 : distance(mistyped.toLower(), name);
        if (apart <= std::max<qsizetype>(1, mistyped.size() / 3))
            found.emplaceBack(apart, name);
    }
    std::ranges::stable_sort(found, {}, &std::pair<qsizetype, QString>::first);
    QStringList names;
    for (const auto &[apart, name] : found.first(std::min<qsizetype>(found.size(), 3)))
        names.append(name);
    return names;
}

} // namespace wirebell
