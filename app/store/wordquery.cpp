// SPDX-License-Identifier: MIT
#include "store/wordquery.h"

#include "query/textneedle.h"
#include "store/exchangewords.h"

namespace wirebell {

namespace {

/// An expression of FTS5 that holds for every exchange that meets a condition; exact: for no other.
struct Term
{
    QByteArray match;
    bool isExact = false;
};

QByteArray fact(QByteArrayView word) { return "facts : \"" + word.toByteArray() + '"'; }

QByteArray anyOf(const QByteArrayList &terms)
{
    return terms.size() == 1 ? terms.first() : '(' + terms.join(" OR ") + ')';
}

Term exact(const QByteArrayList &terms) { return {anyOf(terms), true}; }

Term named(QByteArrayView kind, const QueryCondition &condition)
{
    return exact({condition.value ? fact(FactWord::named(kind, *condition.value)) : fact(kind)});
}

QByteArrayList onSides(const QueryCondition &condition, QByteArrayView request, QByteArrayView response,
                       const auto &make)
{
    QByteArrayList terms;
    if (condition.side != QuerySide::Response)
        terms.append(make(request));
    if (condition.side != QuerySide::Request)
        terms.append(make(response));
    return terms;
}

/// Makes terms of conditions.
class Terms
{
public:
    explicit Terms(const WordsBeginning &words) : m_words(words) {}

    Term of(const QueryCondition &condition);
    bool holdsBeginnings() const { return m_holdsBeginnings; }

private:
    Term statuses(const QueryCondition &condition);
    Term field(const QueryCondition &condition);
    Term text(const QueryCondition &condition, QByteArrayView request, QByteArrayView response);
    QByteArray phrase(const QByteArray &columns, const QStringList &words, bool isOpen);

    const WordsBeginning &m_words;
    bool m_holdsBeginnings = false;
};

/// The words behind each other; the last may go on where it is open.
QByteArray Terms::phrase(const QByteArray &columns, const QStringList &words, bool isOpen)
{
    const QByteArray begin = '{' + columns + "} : ";
    const QByteArray whole = '"' + words.join(u' ').toUtf8() + '"';
    if (!isOpen)
        return begin + whole;
    const QByteArray last = words.last().toUtf8();
    const auto known = m_words ? m_words(last) : std::nullopt;
    if (!known) {
        m_holdsBeginnings = true;
        return begin + whole + " *";
    }
    if (known->isEmpty())
        return begin + whole; // no word begins so, nor is this one there
    QByteArrayList phrases;
    for (const QByteArray &word : *known)
        phrases.append(whole.chopped(last.size() + 1) + word + '"');
    return begin + anyOf(phrases);
}

// The bounds as classes, beginnings of two digits, and numbers: 400 to 417 is "40…" and "410" to "417".
Term Terms::statuses(const QueryCondition &condition)
{
    const qint64 least = qMax(condition.least, qint64(100));
    const qint64 most = qMin(condition.most, qint64(999));
    QByteArrayList terms;
    for (qint64 at = least; at <= most;) {
        const qint64 step = at % 100 == 0 && at + 99 <= most ? 100 : at % 10 == 0 && at + 9 <= most ? 10 : 1;
        if (step == 100)
            terms.append(fact(FactWord::statusClass(int(at))));
        else if (step == 10)
            terms.append(phrase("facts", {QString::fromLatin1(FactWord::status(int(at / step)))}, true));
        else
            terms.append(fact(FactWord::status(int(at))));
        at += step;
    }
    return terms.isEmpty() ? Term() : exact(terms);
}

Term Terms::field(const QueryCondition &condition)
{
    const auto term = [&](QByteArrayView kind) { return fact(FactWord::named(kind, condition.name)); };
    Term there = exact(onSides(condition, FactWord::requestField, FactWord::responseField, term));
    if (!condition.value)
        return there;
    there.isExact = false;
    // The value stands behind its name, and ends with the line.
    const TextNeedle needle(condition.name + u' ' + *condition.value + u'\n');
    if (!needle.words().isEmpty()) {
        const auto columns = onSides(condition, "request", "response", [](QByteArrayView column) {
            return column.toByteArray();
        });
        there.match = phrase(columns.join(' '), needle.words(), needle.isOpen());
    }
    return there;
}

Term Terms::text(const QueryCondition &condition, QByteArrayView request, QByteArrayView response)
{
    const TextNeedle needle(condition.value.value_or(QString()));
    if (needle.words().isEmpty())
        return {};
    const auto columns =
        onSides(condition, request, response, [](QByteArrayView column) { return column.toByteArray(); });
    return {phrase(columns.join(' '), needle.words(), needle.isOpen()), needle.isOneWord()};
}

Term Terms::of(const QueryCondition &condition)
{
    switch (condition.key) {
    case QueryKey::Method:
        return named(FactWord::method, condition);
    case QueryKey::Status:
        return statuses(condition);
    case QueryKey::Field:
        return field(condition);
    case QueryKey::Body:
        return text(condition, "request_body", "response_body");
    case QueryKey::Anywhere:
        return text(condition, "request request_body", "response response_body");
    case QueryKey::Host:
        return named(FactWord::host, condition);
    case QueryKey::Endpoint:
        return named(FactWord::endpoint, condition);
    case QueryKey::Rule:
        return named(FactWord::rule, condition);
    case QueryKey::Flag:
        return named(FactWord::flag, condition);
    case QueryKey::Error:
        return named(FactWord::error, condition);
    case QueryKey::Fault:
        return named(FactWord::fault, condition);
    case QueryKey::Mark:
        return exact(onSides(condition, FactWord::requestMark, FactWord::responseMark,
                             [&](QByteArrayView kind) { return named(kind, condition).match; }));
    case QueryKey::Sent:
        return exact({fact(FactWord::role(Role::Sent))});
    case QueryKey::Caught:
        return exact({fact(FactWord::role(Role::Caught))});
    case QueryKey::Failed:
        return exact({fact(FactWord::failed)});
    case QueryKey::Tls:
        return exact({fact(FactWord::tls)});
    case QueryKey::Place:
    case QueryKey::JsonPath:
    case QueryKey::Target:
    case QueryKey::Url:
    case QueryKey::Size:
    case QueryKey::Time:
    case QueryKey::Moment:
    case QueryKey::Paired:
    case QueryKey::Label:
    case QueryKey::Note:
    case QueryKey::Pinned:
    case QueryKey::Colour:
        break;
    }
    return {};
}

} // namespace

WordQuery wordQuery(const Query &query, const WordsBeginning &words)
{
    WordQuery result;
    Terms terms(words);
    QByteArrayList wanted;
    QByteArrayList unwanted;
    for (const QueryCondition &condition : query.conditions) {
        const Term term = terms.of(condition);
        if (!term.match.isEmpty() && !condition.negated)
            wanted.append(term.match);
        else if (!term.match.isEmpty() && term.isExact)
            unwanted.append(term.match);
        if (!term.isExact)
            result.verified.append(condition);
    }
    result.comesAtOnce = terms.holdsBeginnings();
    if (wanted.isEmpty() && unwanted.isEmpty())
        return result;
    if (wanted.isEmpty())
        wanted.append(fact(FactWord::each));
    result.match = '(' + wanted.join(" AND ") + ')';
    for (const QByteArray &each : unwanted)
        result.match = '(' + result.match + " NOT " + each + ')';
    return result;
}

} // namespace wirebell
