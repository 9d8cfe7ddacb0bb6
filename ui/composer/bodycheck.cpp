// SPDX-License-Identifier: MIT
#include "ui/composer/bodycheck.h"

#include "bodyview/bodyview.h"
#include "draft/resolve.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace wirebell {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BodyCheck)

public:
    static QString problem(const JsonProblem &problem)
    {
        switch (problem.kind) {
        case JsonProblem::UnexpectedEnd:
            return tr("the end came too early");
        case JsonProblem::BadNumber:
            return tr("no number of JSON");
        case JsonProblem::BadString:
            return tr("a character that no string may hold");
        case JsonProblem::BadEscape:
            return tr("no escape of JSON");
        case JsonProblem::BadLiteral:
            return tr("no value of JSON");
        case JsonProblem::TooDeep:
            return tr("nested too deeply");
        case JsonProblem::DataAfterEnd:
            return tr("text after the end");
        case JsonProblem::UnexpectedByte:
            break;
        }
        return tr("unexpected character");
    }
    static QString place(qint64 line, qint64 column, const QString &problem)
    {
        return tr("line %1, column %2: %3").arg(line).arg(column).arg(problem);
    }
};

} // namespace

BodyCheck checkBody(const DraftBody &body, const Environment &environment)
{
    BodyCheck check;
    const QByteArray bytes = body.literal ? body.text : substitute(body.text, environment).value_or(body.text);
    check.size = bytes.size();
    if (bytes.trimmed().isEmpty())
        return check;
    if (body.kind == DraftBody::Kind::Json) {
        const auto problem = checkJson(bytes);
        check.verdict = problem ? BodyCheck::Verdict::Broken : BodyCheck::Verdict::WellFormed;
        if (problem)
            check.where = Words::place(problem->line, problem->column, Words::problem(*problem));
    } else if (body.kind == DraftBody::Kind::Xml) {
        QXmlStreamReader reader(bytes);
        while (!reader.atEnd())
            reader.readNext();
        check.verdict = reader.hasError() ? BodyCheck::Verdict::Broken : BodyCheck::Verdict::WellFormed;
        if (reader.hasError())
            check.where = Words::place(reader.lineNumber(), reader.columnNumber() + 1, reader.errorString());
    }
    return check;
}

} // namespace wirebell
