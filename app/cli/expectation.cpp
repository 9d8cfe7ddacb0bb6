// SPDX-License-Identifier: MIT
#include "cli/expectation.h"

#include "answer/jsonpath.h"
#include "phrase/phrase.h"
#include "query/querymatch.h"
#include "query/queryparser.h"
#include "store/exchangewords.h"

#include <QCoreApplication>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

QStringList found(const QString &path, const QByteArray &content)
{
    QStringList values;
    const auto compiled = JsonPath::compile(path.toUtf8());
    const auto document = JsonDocument::parse(content);
    if (compiled && document)
        for (const QByteArray &value : compiled->find(*document))
            values.append(QString::fromUtf8(value));
    return values;
}

} // namespace

std::expected<Expectation, QString> Expectation::read(const QStringList &typed)
{
    Expectation expectation;
    for (const QString &each : typed) {
        const ParsedQuery parsed = parseQuery(each, QueryUse::Expectation);
        if (!parsed.mistakes.isEmpty())
            return std::unexpected(sentence(parsed.mistakes.first()));
        for (const QueryCondition &condition : parsed.query.conditions)
            if (condition.key == QueryKey::JsonPath)
                if (const auto path = JsonPath::compile(condition.name.toUtf8()); !path)
                    return std::unexpected(QCoreApplication::translate("wirebell-cli", "“%1” is no JSONPath: %2.")
                                               .arg(condition.name, path.error().detail));
        expectation.m_query = expectation.m_query + parsed.query;
    }
    return expectation;
}

QStringList Expectation::differences(const Exchange &exchange) const
{
    QStringList sentences;
    QueryReaders readers = contentReaders();
    readers.jsonPath = found;
    for (const QueryMismatch &each : mismatches(m_query, exchange, readers)) {
        if (each.found.isEmpty())
            sentences.append(
                QCoreApplication::translate("wirebell-cli", "“%1” is not met.").arg(each.condition.word));
        else
            sentences.append(QCoreApplication::translate("wirebell-cli", "“%1” is not met; there is %2.")
                                 .arg(each.condition.word, each.found.join(u", "_s)));
    }
    return sentences;
}

} // namespace wirebell
