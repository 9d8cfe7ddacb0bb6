// SPDX-License-Identifier: MIT
#include "ui/catcher/answerstart.h"

#include "ui/catcher/rulewords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

struct AnswerStarts
{
    Q_DECLARE_TR_FUNCTIONS(AnswerStarts)
};

QString standingWords(AnswerPreset::Standing standing)
{
    switch (standing) {
    case AnswerPreset::Standing::Documented:
        return AnswerStarts::tr("From the service's own documents.");
    case AnswerPreset::Standing::Observed:
        return AnswerStarts::tr("Seen in several public places.");
    case AnswerPreset::Standing::Assumed:
        return AnswerStarts::tr("Assumed, not confirmed.");
    }
    Q_UNREACHABLE_RETURN({});
}

QList<Answer> answersOf(const Rule &rule)
{
    if (const auto *ask = std::get_if<AskPerson>(&rule.then))
        return {ask->otherwise};
    const auto *sequence = std::get_if<AnswerSequence>(&rule.then);
    return sequence ? sequence->answers : QList<Answer>();
}

} // namespace

QList<AnswerStart> startsOf(const QList<AnswerPreset> &presets)
{
    const QLocale locale;
    QList<AnswerStart> starts;
    for (const AnswerPreset &preset : presets) {
        QString description = preset.description.in(locale);
        if (preset.standing)
            description += u' ' + standingWords(*preset.standing);
        starts.append({.title = preset.title.in(locale),
                       .about = preset.service,
                       .description = description,
                       .rules = preset.rules});
    }
    std::ranges::stable_sort(starts, [](const AnswerStart &a, const AnswerStart &b) {
        if (a.about.isEmpty() != b.about.isEmpty())
            return a.about.isEmpty();
        return a.title.toCaseFolded().localeAwareCompare(b.title.toCaseFolded()) < 0;
    });
    return starts;
}

QList<AnswerStart> startsOf(const EndpointConfig &endpoint)
{
    QList<AnswerStart> starts;
    const auto add = [&](const QString &title, const Rule &rule) {
        starts.append({.title = title, .about = endpoint.name, .rules = {rule}});
    };
    for (const Rule &rule : endpoint.rules)
        add(rule.name.isEmpty() ? conditionWords(rule.when) : rule.name, rule);
    add(AnswerStarts::tr("everything else"), Rule{.then = AnswerSequence{.answers = {endpoint.fallback}}});
    return starts;
}

QList<AnswerStart> singleAnswers(const QList<AnswerStart> &starts)
{
    QList<AnswerStart> single;
    for (const AnswerStart &start : starts) {
        for (const Rule &rule : start.rules) {
            const QList<Answer> answers = answersOf(rule);
            for (qsizetype i = 0; i < answers.size(); ++i) {
                AnswerStart one = start;
                one.rules = {Rule{.name = rule.name, .then = AnswerSequence{.answers = {answers.at(i)}}}};
                one.description = answerWords(answers.at(i));
                if (!start.description.isEmpty())
                    one.description += u'\n' + start.description;
                if (start.rules.size() > 1)
                    one.title += u": "_s + rule.name;
                if (answers.size() > 1)
                    one.title = AnswerStarts::tr("%1, answer %2").arg(one.title).arg(i + 1);
                single.append(one);
            }
        }
    }
    return single;
}

Answer answerOf(const AnswerStart &start)
{
    return std::get<AnswerSequence>(start.rules.first().then).answers.first();
}

} // namespace wirebell
