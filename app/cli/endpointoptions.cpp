// SPDX-License-Identifier: MIT
#include "cli/endpointoptions.h"

#include "answer/answerfile.h"
#include "cli/secretlookup.h"
#include "collection/answerpreset.h"
#include "collection/rulefile.h"
#include "http/reasonphrase.h"
#include "phrase/phrase.h"

#include <QCoreApplication>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<QString> mistake(const char *text, const QString &word)
{
    return std::unexpected(QCoreApplication::translate("wirebell-cli", text).arg(word));
}

std::expected<int, QString> statusNamed(const QString &word)
{
    bool isNumber = false;
    const int status = word.trimmed().toInt(&isNumber);
    if (!isNumber || status < 200 || status > 999)
        return mistake(QT_TRANSLATE_NOOP("wirebell-cli", "A status is a number from 200 to 999, not “%1”."), word);
    return status;
}

Answer withStatus(Answer answer, int status)
{
    if (answer.status == status)
        return answer;
    if (answer == Answer())
        answer.body = reasonPhrase(status).toByteArray();
    answer.status = status;
    answer.reason = reasonPhrase(status).toByteArray();
    return answer;
}

/// What `--reply` names: one answer, or rules.
std::expected<QList<Rule>, QString> replyNamed(const QString &word)
{
    if (word.contains(u'/') || word.contains(u'.') || word.contains(u'\\')) {
        auto read = readAnswerFile(word);
        if (!read)
            return std::unexpected(phrase(read.error()).text());
        return QList<Rule>{Rule{.then = AnswerSequence{.answers = {*std::move(read)}}}};
    }
    if (auto preset = presetNamed(word))
        return preset->rules;
    const QStringList like = presetsLike(word);
    if (like.isEmpty())
        return mistake(QT_TRANSLATE_NOOP("wirebell-cli",
                                         "There is no preset “%1”. “wirebell-cli presets” lists them; a file's name holds "
                                         "a / or a dot."),
                       word);
    return std::unexpected(QCoreApplication::translate("wirebell-cli", "There is no preset “%1”. Near it are: %2.")
                               .arg(word, like.join(u", "_s)));
}

/// The answer, where the rules are nothing but one.
const Answer *soleAnswer(const QList<Rule> &rules)
{
    if (rules.size() != 1 || rules.first().when != Condition())
        return nullptr;
    const auto *sequence = std::get_if<AnswerSequence>(&rules.first().then);
    return sequence && sequence->answers.size() == 1 ? &sequence->answers.first() : nullptr;
}

/// "delay-head:5000", "reset".
std::expected<Fault, QString> faultNamed(const QString &word)
{
    const auto kind = faultKindNamed(word.section(u':', 0, 0).toLatin1());
    bool isNumber = true;
    const qint64 amount = word.contains(u':') ? word.section(u':', 1).toLongLong(&isNumber) : 0;
    if (!kind || !isNumber || amount < 0) {
        QStringList names;
        for (const FaultKind each : allFaultKinds())
            names.append(name(each));
        return std::unexpected(QCoreApplication::translate("wirebell-cli",
                                                           "“--fault” takes one of %1, and behind “:” how much; not “%2”.")
                                   .arg(names.join(u", "_s), word));
    }
    return Fault{*kind, amount};
}

/// "basic:USER:PASSWORD", "bearer:TOKEN", "apikey:NAME:KEY", "digest:USER:PASSWORD", "hmac:FIELD:SECRET".
std::expected<AuthRequirement, QString> authNamed(const QString &word)
{
    using Scheme = AuthRequirement::Scheme;
    const QString scheme = word.section(u':', 0, 0);
    const QByteArray first = word.section(u':', 1, 1).toUtf8();
    const QByteArray second = word.section(u':', 2).toUtf8();
    AuthRequirement auth;
    if (scheme == "bearer"_L1) {
        auth.scheme = Scheme::Bearer;
        auth.secret = word.section(u':', 1).toUtf8();
    } else if (scheme == "basic"_L1 || scheme == "digest"_L1) {
        auth.scheme = scheme == "basic"_L1 ? Scheme::Basic : Scheme::Digest;
        auth.user = first;
        auth.secret = second;
    } else if (scheme == "apikey"_L1 || scheme == "hmac"_L1) {
        auth.scheme = scheme == "apikey"_L1 ? Scheme::ApiKey : Scheme::Hmac;
        auth.name = first;
        auth.secret = second;
    }
    if (auth.secret.isEmpty() || (auth.scheme != Scheme::Bearer && first.isEmpty()))
        return mistake(QT_TRANSLATE_NOOP("wirebell-cli",
                                         "“--require-auth” takes basic:USER:PASSWORD, digest:USER:PASSWORD, "
                                         "bearer:TOKEN, apikey:FIELD:KEY or hmac:FIELD:SECRET, not “%1”."),
                       scheme);
    return auth;
}

} // namespace

EndpointOptions::EndpointOptions()
    : m_rules(u"rules"_s,
              QCoreApplication::translate("wirebell-cli",
                                          "Endpoints with their rules from FILE (YAML). Secrets that it names come from "
                                          "the environment (WIREBELL_SECRET_ and the name), the system's keychain, or "
                                          "the terminal."),
              u"FILE"_s)
    , m_reply(u"reply"_s,
              QCoreApplication::translate("wirebell-cli",
                                          "Answer as a preset does (“wirebell-cli presets” lists them), or with the "
                                          "response in a file, whose name holds a / or a dot: status line, fields, an "
                                          "empty line, body."),
              u"PRESET|FILE"_s)
    , m_status(u"status"_s, QCoreApplication::translate("wirebell-cli", "Answer with this status."), u"CODE"_s)
    , m_sequence(u"sequence"_s,
                 QCoreApplication::translate("wirebell-cli",
                                             "A status for each request in turn, 500,500,200; the last one goes on."),
                 u"CODES"_s)
    , m_fault(u"fault"_s,
              QCoreApplication::translate("wirebell-cli",
                                          "Misbehave on purpose: delay-head:MS, delay-body:MS, throttle:BYTES a second, "
                                          "close, reset, cut:BYTES, cut-reset:BYTES, wrong-length:BYTES, "
                                          "malformed-chunk, truncate-tls, no-answer. May be given more than once."),
              u"KIND[:N]"_s)
    , m_forward(u"forward"_s,
                QCoreApplication::translate("wirebell-cli", "Pass each request on to URL and give its answer."),
                u"URL"_s)
    , m_auth(u"require-auth"_s,
             QCoreApplication::translate("wirebell-cli",
                                         "Answer 401 to those who don't bring this: basic:USER:PASSWORD, "
                                         "digest:USER:PASSWORD, bearer:TOKEN, apikey:FIELD:KEY, hmac:FIELD:SECRET."),
             u"WHAT"_s)
    , m_cors(u"cors"_s,
             QCoreApplication::translate("wirebell-cli", "Answer browsers' preflights and let any page read answers."))
{
}

void EndpointOptions::addTo(QCommandLineParser &parser) const
{
    parser.addOptions({m_rules, m_reply, m_status, m_sequence, m_fault, m_forward, m_auth, m_cors});
}

std::expected<QList<EndpointConfig>, QString> EndpointOptions::read(const QCommandLineParser &parser) const
{
    const QList<const QCommandLineOption *> others{&m_reply, &m_status, &m_sequence, &m_fault,
                                                   &m_forward, &m_auth, &m_cors};
    if (parser.isSet(m_rules)) {
        for (const QCommandLineOption *other : others)
            if (parser.isSet(*other))
                return mistake(QT_TRANSLATE_NOOP("wirebell-cli", "“--rules” and “--%1” exclude each other."),
                               other->names().first());
        auto endpoints = readRuleFile(parser.value(m_rules), lookUpSecret);
        if (!endpoints)
            return std::unexpected(phrase(endpoints.error()).text());
        return *endpoints;
    }

    EndpointConfig endpoint;
    Answer answer;
    if (parser.isSet(m_reply)) {
        auto rules = replyNamed(parser.value(m_reply));
        if (!rules)
            return std::unexpected(rules.error());
        if (const Answer *sole = soleAnswer(*rules)) {
            answer = *sole;
        } else {
            for (const QCommandLineOption *other : {&m_status, &m_sequence, &m_forward})
                if (parser.isSet(*other))
                    return mistake(QT_TRANSLATE_NOOP("wirebell-cli",
                                                     "The preset has rules of its own: “--%1” does not go with it."),
                                   other->names().first());
            endpoint.rules = *std::move(rules);
        }
    }
    if (parser.isSet(m_status)) {
        const auto status = statusNamed(parser.value(m_status));
        if (!status)
            return std::unexpected(status.error());
        answer = withStatus(answer, *status);
    }
    for (const QString &word : parser.values(m_fault)) {
        const auto fault = faultNamed(word);
        if (!fault)
            return std::unexpected(fault.error());
        answer.faults.append(*fault);
        for (Rule &rule : endpoint.rules)
            for (Answer &each : std::get<AnswerSequence>(rule.then).answers)
                each.faults.append(*fault);
    }
    endpoint.fallback = answer;
    if (parser.isSet(m_sequence)) {
        AnswerSequence sequence{.answers = {}};
        for (const QString &word : parser.value(m_sequence).split(u',')) {
            const auto status = statusNamed(word);
            if (!status)
                return std::unexpected(status.error());
            sequence.answers.append(withStatus(answer, *status));
        }
        endpoint.rules.append(Rule{.name = u"sequence"_s, .then = sequence});
    }
    if (parser.isSet(m_forward)) {
        if (!isForwardTarget(parser.value(m_forward)))
            return mistake(QT_TRANSLATE_NOOP("wirebell-cli", "“--forward” takes an http or https URL, not “%1”."),
                           parser.value(m_forward));
        endpoint.rules.append(Rule{.name = u"forward"_s, .then = Forward{.target = parser.value(m_forward)}});
    }
    if (parser.isSet(m_auth)) {
        auto auth = authNamed(parser.value(m_auth));
        if (!auth)
            return std::unexpected(auth.error());
        endpoint.auth = *std::move(auth);
    }
    endpoint.cors = parser.isSet(m_cors);
    return QList<EndpointConfig>{endpoint};
}

} // namespace wirebell
