// SPDX-License-Identifier: MIT
#include "ui/catcher/rulewords.h"

#include "http/reasonphrase.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

struct RuleWords
{
    Q_DECLARE_TR_FUNCTIONS(RuleWords)
};

QString sequenceWords(const AnswerSequence &sequence)
{
    if (sequence.answers.size() == 1)
        return answerWords(sequence.answers.first());
    QStringList statuses;
    for (const Answer &answer : sequence.answers)
        statuses.append(QString::number(answer.status));
    if (statuses.size() > 5)
        statuses = statuses.first(5) << u"…"_s;
    return RuleWords::tr("Sequence %1").arg(statuses.join(u", "_s));
}

} // namespace

QString durationWords(qint64 milliseconds)
{
    const QLocale locale;
    if (milliseconds < 1000)
        return RuleWords::tr("%1 ms").arg(locale.toString(milliseconds));
    const int decimals = milliseconds % 1000 == 0 ? 0 : milliseconds % 100 == 0 ? 1 : 3;
    return RuleWords::tr("%1 s").arg(locale.toString(double(milliseconds) / 1000, 'f', decimals));
}

QString answerWords(const Answer &answer)
{
    QString words = QString::number(answer.status);
    for (const Fault &fault : answer.faults) {
        if (fault.kind == FaultKind::DelayHead)
            words = RuleWords::tr("%1 after %2", "a status, a time").arg(words, durationWords(fault.amount));
        else
            words += u", "_s + faultName(fault.kind);
    }
    const bool mayHaveContent = answer.status != 204 && answer.status != 304;
    if (mayHaveContent && answer.body.isEmpty() && answer.bodyFile.isEmpty() && answer.pieces.isEmpty())
        words += RuleWords::tr(", empty body");
    else if (answer.isTemplate)
        words += RuleWords::tr(", a template");
    return words;
}

QString deedWords(const Rule &rule)
{
    if (const auto *forward = std::get_if<Forward>(&rule.then)) {
        const QString host = QUrl(forward->target).authority();
        return RuleWords::tr("Forward to %1").arg(host.isEmpty() ? u"–"_s : host);
    }
    if (std::holds_alternative<AskPerson>(rule.then))
        return RuleWords::tr("Ask me");
    return sequenceWords(std::get<AnswerSequence>(rule.then));
}

QString conditionWords(const Condition &condition)
{
    QStringList words;
    if (!condition.methods.isEmpty())
        words.append(QString::fromUtf8(condition.methods.join(", ")));
    if (!condition.path.isEmpty())
        words.append(QString::fromUtf8(condition.path));
    QStringList more;
    if (!words.isEmpty())
        more.append(words.join(u' '));
    const auto tests = condition.query.size() + condition.fields.size() + condition.body.size() + condition.json.size();
    if (tests > 0)
        more.append(RuleWords::tr("%Ln test(s)", nullptr, int(tests)));
    if (condition.from == condition.to)
        more.append(RuleWords::tr("call %1").arg(condition.from));
    else if (condition.from != 1 || condition.to != 0 || condition.every != 1)
        more.append(RuleWords::tr("some calls"));
    if (condition.probability < 1)
        more.append(RuleWords::tr("%1 % of them").arg(QLocale().toString(condition.probability * 100, 'g', 3)));
    return more.isEmpty() ? RuleWords::tr("any request") : more.join(u", "_s);
}

QString endpointWords(const EndpointConfig &config)
{
    if (config.isPaused)
        return RuleWords::tr("Paused: answers 503");
    QList<const Rule *> rules;
    for (const Rule &rule : config.rules) {
        if (rule.enabled)
            rules.append(&rule);
    }
    if (rules.isEmpty())
        return answerWords(config.fallback);
    const QString deed = deedWords(*rules.first());
    if (rules.first()->when == Condition())
        return deed;
    if (rules.size() == 1)
        return RuleWords::tr("%1, else %2", "what a rule does; a status").arg(deed).arg(config.fallback.status);
    return RuleWords::tr("%1, and %Ln more rule(s)", nullptr, int(rules.size()) - 1).arg(deed);
}

QString faultName(FaultKind kind)
{
    switch (kind) {
    case FaultKind::DelayHead:
        return RuleWords::tr("wait before the answer");
    case FaultKind::DelayBody:
        return RuleWords::tr("wait between head and body");
    case FaultKind::Throttle:
        return RuleWords::tr("send slowly");
    case FaultKind::Close:
        return RuleWords::tr("close without an answer");
    case FaultKind::Reset:
        return RuleWords::tr("reset without an answer");
    case FaultKind::Cut:
        return RuleWords::tr("close in the middle");
    case FaultKind::CutReset:
        return RuleWords::tr("reset in the middle");
    case FaultKind::WrongLength:
        return RuleWords::tr("wrong Content-Length");
    case FaultKind::MalformedChunk:
        return RuleWords::tr("malformed last chunk");
    case FaultKind::TruncateTls:
        return RuleWords::tr("end TLS without a word");
    case FaultKind::NoAnswer:
        return RuleWords::tr("never answer");
    }
    return {};
}

QString faultUnit(FaultKind kind)
{
    switch (kind) {
    case FaultKind::DelayHead:
    case FaultKind::DelayBody:
        return RuleWords::tr("ms");
    case FaultKind::Throttle:
        return RuleWords::tr("bytes a second");
    case FaultKind::Cut:
    case FaultKind::CutReset:
    case FaultKind::WrongLength:
        return RuleWords::tr("bytes");
    default:
        return {};
    }
}

qint64 usualAmount(FaultKind kind)
{
    switch (kind) {
    case FaultKind::DelayHead:
    case FaultKind::DelayBody:
        return 5000;
    case FaultKind::Throttle:
        return 1024;
    case FaultKind::Cut:
    case FaultKind::CutReset:
        return 100;
    case FaultKind::WrongLength:
        return 4096;
    default:
        return 0;
    }
}

std::optional<std::pair<int, QByteArray>> typedStatus(const QString &typed)
{
    const QString text = typed.trimmed();
    const QString number = text.section(u' ', 0, 0);
    bool isNumber = false;
    const int status = number.toInt(&isNumber);
    if (!isNumber || number.size() != 3 || status < 200)
        return std::nullopt;
    QByteArray reason = text.sliced(number.size()).trimmed().toUtf8();
    if (reason.isEmpty())
        reason = reasonPhrase(status).toByteArray();
    return std::pair(status, reason);
}

QString statusWords(const Answer &answer)
{
    const QString number = QString::number(answer.status);
    return answer.reason.isEmpty() ? number : number + u' ' + QString::fromUtf8(answer.reason);
}

QStringList usualStatuses()
{
    QStringList all;
    for (const int status : {200, 201, 202, 204, 301, 302, 304, 400, 401, 403, 404, 405, 409, 410, 422, 429, 500, 502, 503,
                             504})
        all.append(QString::number(status) + u' ' + QString::fromLatin1(reasonPhrase(status)));
    return all;
}

} // namespace wirebell
