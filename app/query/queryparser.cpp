// SPDX-License-Identifier: MIT
#include "query/queryparser.h"

#include "http/colour.h"
#include "http/flag.h"
#include "query/amountparser.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar quotedUnit = u'\uFFFF'; // no character

/// A word as it was typed, and what it says once its quotation marks are taken away.
struct Word
{
    qsizetype at = 0;
    qsizetype length = 0;
    QString text;
    QString plain; ///< the same, with quotedUnit for what stood in quotation marks
    bool isOpen = false;

    Word sliced(qsizetype from) const { return {at, length, text.sliced(from), plain.sliced(from), isOpen}; }
    bool isQuoted() const { return plain.startsWith(quotedUnit); }
};

QList<Word> wordsOf(const QString &typed)
{
    QList<Word> words;
    for (qsizetype i = 0; i < typed.size();) {
        if (typed[i].isSpace()) {
            ++i;
            continue;
        }
        Word word{.at = i, .text = {}, .plain = {}};
        bool isWithin = false;
        for (; i < typed.size() && (isWithin || !typed[i].isSpace()); ++i) {
            if (typed[i] == u'"') {
                isWithin = !isWithin;
                continue;
            }
            if (isWithin && typed[i] == u'\\' && i + 1 < typed.size() && (typed[i + 1] == u'"' || typed[i + 1] == u'\\'))
                ++i;
            word.text += typed[i];
            word.plain += isWithin ? quotedUnit : typed[i];
        }
        word.length = i - word.at;
        word.isOpen = isWithin;
        words.append(word);
    }
    return words;
}

enum class Takes : quint8 { Text, Method, Status, Field, Body, Name, Size, Time, Moment, Nothing };

struct Key
{
    QLatin1StringView word;
    QueryKey key;
    Takes takes;
    bool hasSide = false;
    bool mayBeEmpty = false; ///< "label:": any
    bool isOfLog = false;    ///< an exchange by itself does not know it
};

constexpr std::array keys{
    Key{"method"_L1, QueryKey::Method, Takes::Method},
    Key{"status"_L1, QueryKey::Status, Takes::Status},
    Key{"field"_L1, QueryKey::Field, Takes::Field, true},
    Key{"body"_L1, QueryKey::Body, Takes::Body, true},
    Key{"text"_L1, QueryKey::Anywhere, Takes::Text, true},
    Key{"target"_L1, QueryKey::Target, Takes::Text},
    Key{"url"_L1, QueryKey::Url, Takes::Text},
    Key{"host"_L1, QueryKey::Host, Takes::Text},
    Key{"endpoint"_L1, QueryKey::Endpoint, Takes::Text, false, true},
    Key{"rule"_L1, QueryKey::Rule, Takes::Text, false, true},
    Key{"flag"_L1, QueryKey::Flag, Takes::Name, false, true},
    Key{"mark"_L1, QueryKey::Mark, Takes::Name, true, true},
    Key{"error"_L1, QueryKey::Error, Takes::Name, false, true},
    Key{"fault"_L1, QueryKey::Fault, Takes::Name, false, true},
    Key{"size"_L1, QueryKey::Size, Takes::Size, true},
    Key{"time"_L1, QueryKey::Time, Takes::Time},
    Key{"after"_L1, QueryKey::Moment, Takes::Moment},
    Key{"before"_L1, QueryKey::Moment, Takes::Moment},
    Key{"label"_L1, QueryKey::Label, Takes::Text, false, true, true},
    Key{"note"_L1, QueryKey::Note, Takes::Text, false, true, true},
    Key{"colour"_L1, QueryKey::Colour, Takes::Name, false, true, true},
    Key{"sent"_L1, QueryKey::Sent, Takes::Nothing},
    Key{"caught"_L1, QueryKey::Caught, Takes::Nothing},
    Key{"failed"_L1, QueryKey::Failed, Takes::Nothing},
    Key{"paired"_L1, QueryKey::Paired, Takes::Nothing, false, false, true},
    Key{"pinned"_L1, QueryKey::Pinned, Takes::Nothing, false, false, true},
    Key{"tls"_L1, QueryKey::Tls, Takes::Nothing},
};

QStringList namesFor(QueryKey key)
{
    QStringList names;
    const auto add = [&](const auto &kinds) {
        for (const auto kind : kinds)
            names.append(name(kind));
    };
    switch (key) {
    case QueryKey::Flag:
        add(allFlags());
        break;
    case QueryKey::Mark:
        add(allMarkKinds());
        break;
    case QueryKey::Error:
        add(allErrorKinds());
        break;
    case QueryKey::Fault:
        add(allFaultKinds());
        break;
    case QueryKey::Colour:
        for (const QLatin1StringView colour : colourNames)
            names.append(colour);
        break;
    default:
        break;
    }
    return names;
}

// How many letters are wrong, missing, too many or swapped with their neighbour.
qsizetype distance(const QString &a, const QString &b)
{
    QList<QList<qsizetype>> rows(a.size() + 1, QList<qsizetype>(b.size() + 1));
    for (qsizetype i = 0; i <= a.size(); ++i) {
        for (qsizetype j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                rows[i][j] = i + j;
                continue;
            }
            qsizetype least = qMin(rows[i - 1][j], rows[i][j - 1]) + 1;
            least = qMin(least, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                least = qMin(least, rows[i - 2][j - 2] + 1);
            rows[i][j] = least;
        }
    }
    return rows[a.size()][b.size()];
}

QString nearestOf(const QString &typed, const QStringList &known)
{
    QString nearest;
    qsizetype least = qMin(qsizetype(2), typed.size() / 2) + 1;
    for (const QString &each : known) {
        if (const qsizetype far = distance(typed.toLower().left(64), each); far < least) {
            least = far;
            nearest = each;
        }
    }
    return nearest;
}

class Parser
{
public:
    Parser(const QDateTime &now, QueryUse use) : m_now(now), m_use(use) {}

    ParsedQuery parse(const QString &typed)
    {
        for (const Word &word : wordsOf(typed)) {
            m_typed = typed.sliced(word.at, word.length);
            m_condition = {.word = m_typed};
            if (const auto mistake = read(word)) {
                QueryMistake placed = *mistake;
                placed.at = word.at;
                placed.length = word.length;
                m_parsed.mistakes.append(placed);
            } else {
                m_parsed.query.conditions.append(m_condition);
            }
        }
        return m_parsed;
    }

private:
    using Mistake = std::optional<QueryMistake>;

    Mistake read(Word word)
    {
        if (word.isOpen)
            return QueryMistake{.kind = QueryMistakeKind::OpenQuote, .text = m_typed};
        if (word.plain.size() > 1 && word.plain.startsWith(u'-')) {
            m_condition.negated = true;
            word = word.sliced(1);
        }
        const qsizetype colon = word.plain.indexOf(u':');
        const bool hasKey = colon > 0
            && std::ranges::all_of(word.plain.first(colon), [](QChar c) {
                   return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'.';
               });
        if (hasKey)
            return keyed(word, colon);
        if (!word.isQuoted() && isShort(word.text))
            return {};
        if (word.text.isEmpty())
            return QueryMistake{.kind = QueryMistakeKind::MissingValue, .text = m_typed};
        m_condition.key = QueryKey::Place;
        m_condition.value = word.text;
        return loneMistake(word);
    }

    // "paired" can't be expected.
    Mistake loneMistake(const Word &word)
    {
        if (word.isQuoted())
            return {};
        for (const Key &key : keys) {
            if (key.takes != Takes::Nothing || word.text != key.word)
                continue;
            if (key.isOfLog && m_use == QueryUse::Expectation)
                return QueryMistake{.kind = QueryMistakeKind::NotExpected, .key = word.text, .text = word.text};
            m_condition.key = key.key;
            m_condition.value.reset();
        }
        return {};
    }

    // Words in capitals alone are methods: "post" may well be a part of a path.
    bool isShort(const QString &text)
    {
        static const QRegularExpression status(u"^[1-9](\\d\\d|xx|XX)$"_s);
        static const QRegularExpression method(u"^[A-Z][A-Z-]{2,}$"_s);
        if (status.match(text).hasMatch()) {
            const auto bounds = statusBounds(text);
            m_condition.key = QueryKey::Status;
            m_condition.least = bounds->least;
            m_condition.most = bounds->most;
            return true;
        }
        if (method.match(text).hasMatch()) {
            m_condition.key = QueryKey::Method;
            m_condition.value = text;
            return true;
        }
        return false;
    }

    Mistake keyed(const Word &word, qsizetype colon)
    {
        const QString typedKey = word.text.first(colon);
        QString bare = typedKey.toLower();
        for (const auto &[prefix, side] : {std::pair{"request."_L1, QuerySide::Request},
                                           {"response."_L1, QuerySide::Response}}) {
            if (!bare.startsWith(prefix))
                continue;
            m_condition.side = side;
            bare = bare.sliced(prefix.size());
        }
        const Word value = word.sliced(colon + 1);
        const auto key = std::ranges::find_if(keys, [&](const Key &each) {
            return each.takes != Takes::Nothing && bare == each.word;
        });
        if (key == keys.end()) {
            QStringList known;
            for (const Key &each : keys)
                known.append(each.word);
            const QString nearest = nearestOf(bare, known);
            const bool isPlace = value.plain.startsWith("//"_L1)
                || (nearest.isEmpty() && !value.plain.isEmpty() && value.plain.front().isDigit());
            if (isPlace) {
                m_condition.side = QuerySide::Either;
                m_condition.key = QueryKey::Place;
                m_condition.value = word.text;
                return {};
            }
            return QueryMistake{.kind = QueryMistakeKind::UnknownKey, .key = typedKey, .text = typedKey,
                                .nearest = nearest};
        }
        m_condition.key = key->key;
        Mistake mistake = valued(*key, value);
        if (mistake)
            mistake->key = typedKey;
        return mistake;
    }

    Mistake valued(const Key &key, const Word &value)
    {
        if (m_condition.side != QuerySide::Either && !key.hasSide)
            return QueryMistake{.kind = QueryMistakeKind::NoSide, .text = value.text};
        if (key.isOfLog && m_use == QueryUse::Expectation)
            return QueryMistake{.kind = QueryMistakeKind::NotExpected, .text = key.word};
        if (value.text.isEmpty()) {
            if (key.mayBeEmpty)
                return {};
            return QueryMistake{.kind = QueryMistakeKind::MissingValue, .text = key.word};
        }
        const auto bad = [&](QueryMistakeKind kind) { return QueryMistake{.kind = kind, .text = value.text}; };
        const auto within = [&](const std::optional<Bounds> &bounds, QueryMistakeKind kind) -> Mistake {
            if (!bounds)
                return bad(kind);
            m_condition.least = bounds->least;
            m_condition.most = bounds->most;
            return {};
        };
        switch (key.takes) {
        case Takes::Text:
            m_condition.value = value.text;
            return {};
        case Takes::Method:
            m_condition.value = value.text;
            if (std::ranges::any_of(value.text, [](QChar c) { return c.isSpace() || c == u','; }))
                return bad(QueryMistakeKind::BadMethod);
            return {};
        case Takes::Status:
            return within(statusBounds(value.text), QueryMistakeKind::BadStatus);
        case Takes::Size:
            return within(sizeBounds(value.text), QueryMistakeKind::BadAmount);
        case Takes::Time:
            return within(timeBounds(value.text), QueryMistakeKind::BadAmount);
        case Takes::Moment: {
            const auto moment = momentOf(value.text, m_now);
            if (!moment)
                return bad(QueryMistakeKind::BadMoment);
            if (key.word == "after"_L1)
                m_condition.least = *moment;
            else
                m_condition.most = *moment - 1;
            return {};
        }
        case Takes::Name: {
            const QStringList names = namesFor(key.key);
            const QString lower = value.text.toLower();
            m_condition.value = lower;
            if (names.contains(lower))
                return {};
            QueryMistake mistake = bad(QueryMistakeKind::UnknownName);
            mistake.nearest = nearestOf(lower, names);
            return mistake;
        }
        case Takes::Field:
            return field(value);
        case Takes::Body:
            return body(value);
        case Takes::Nothing:
            break;
        }
        return {};
    }

    Mistake field(const Word &value)
    {
        const qsizetype equals = value.plain.indexOf(u'=');
        m_condition.name = equals < 0 ? value.text : value.text.first(equals);
        if (equals >= 0)
            m_condition.value = value.text.sliced(equals + 1).trimmed();
        if (m_condition.name.isEmpty())
            return QueryMistake{.kind = QueryMistakeKind::MissingValue, .text = value.text};
        return {};
    }

    Mistake body(const Word &value)
    {
        m_condition.value = value.text;
        if (!value.plain.startsWith(u'$'))
            return {};
        // A path: "$.a=b"; the sign of equality within its brackets and parentheses is its own.
        int depth = 0;
        qsizetype equals = -1;
        for (qsizetype i = 0; i < value.plain.size() && equals < 0; ++i) {
            const QChar c = value.plain[i];
            depth += c == u'[' || c == u'(' ? 1 : c == u']' || c == u')' ? -1 : 0;
            if (c == u'=' && depth == 0)
                equals = i;
        }
        m_condition.key = QueryKey::JsonPath;
        m_condition.name = equals < 0 ? value.text : value.text.first(equals);
        m_condition.value.reset();
        if (equals >= 0)
            m_condition.value = value.text.sliced(equals + 1);
        if (m_use == QueryUse::Search)
            return QueryMistake{.kind = QueryMistakeKind::OnlyExpected, .text = value.text};
        return {};
    }

    const QDateTime &m_now;
    QueryUse m_use;
    QString m_typed;
    QueryCondition m_condition;
    ParsedQuery m_parsed;
};

} // namespace

ParsedQuery parseQuery(const QString &text, const QDateTime &now, QueryUse use) { return Parser(now, use).parse(text); }

QString typedQuery(const QStringList &words)
{
    static const QRegularExpression space(u"(\\s+)"_s);
    QStringList typed;
    for (QString word : words) {
        if (word.isEmpty())
            continue;
        if (!word.contains(u'"'))
            word.replace(space, u"\"\\1\""_s);
        typed.append(word);
    }
    return typed.join(u' ');
}

ParsedQuery parseQuery(const QString &text, QueryUse use)
{
    return parseQuery(text, QDateTime::currentDateTime(), use);
}

} // namespace wirebell
