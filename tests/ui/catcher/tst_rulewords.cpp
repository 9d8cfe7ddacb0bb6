// SPDX-License-Identifier: MIT
#include "ui/catcher/rulewords.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

class RuleWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void anEndpointInOneLine_data()
    {
        QTest::addColumn<EndpointConfig>("config");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const EndpointConfig &config, const QString &words) {
            QTest::newRow(name) << config << words;
        };
        const auto ruled = [](const Rule &rule) { return EndpointConfig{.rules = {rule}}; };
        const Answer empty{.status = 204, .body = {}};
        const Answer down{.status = 500};
        row("without rules it is the answer", {}, u"200"_s);
        row("an answer without content", {.fallback = {.body = {}}}, u"200, empty body"_s);
        row("a status that has none", {.fallback = empty}, u"204"_s);
        row("a wait is a part of it", {.fallback = {.faults = {{FaultKind::DelayHead, 5000}}}}, u"200 after 5 s"_s);
        row("so is what goes wrong", {.fallback = {.faults = {{FaultKind::Reset, 0}}}},
            u"200, reset without an answer"_s);
        row("a template", {.fallback = {.isTemplate = true}}, u"200, a template"_s);
        row("a sequence", ruled({.then = AnswerSequence{.answers = {down, down, {}}}}), u"Sequence 500, 500, 200"_s);
        row("a long one is cut", ruled({.then = AnswerSequence{.answers = QList<Answer>(7, down)}}),
            u"Sequence 500, 500, 500, 500, 500, …"_s);
        row("forwarding", ruled({.then = Forward{.target = u"https://api.example.com/v1"_s}}),
            u"Forward to api.example.com"_s);
        row("asking", ruled({.then = AskPerson{}}), u"Ask me"_s);
        row("a rule for some, the answer for the rest",
            {.rules = {{.when = {.path = "/a"}, .then = AnswerSequence{.answers = {down}}}}}, u"500, else 200"_s);
        row("a rule out of force is none", ruled({.enabled = false, .then = AskPerson{}}), u"200"_s);
        row("a pause goes before all", {.rules = {{.then = AskPerson{}}}, .isPaused = true}, u"Paused: answers 503"_s);
    }

    void anEndpointInOneLine()
    {
        QFETCH(EndpointConfig, config);
        QFETCH(QString, words);
        QCOMPARE(endpointWords(config), words);
    }

    void aConditionInOneLine_data()
    {
        QTest::addColumn<Condition>("condition");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing is asked") << Condition{} << u"any request"_s;
        QTest::newRow("method and path") << Condition{.methods = {"GET", "PUT"}, .path = "/a/*"} << u"GET, PUT /a/*"_s;
        QTest::newRow("one call") << Condition{.path = "/a", .from = 3, .to = 3} << u"/a, call 3"_s;
        QTest::newRow("some calls") << Condition{.every = 2} << u"some calls"_s;
        QTest::newRow("chance") << Condition{.probability = 0.25} << u"25 % of them"_s;
    }

    void aConditionInOneLine()
    {
        QFETCH(Condition, condition);
        QFETCH(QString, words);
        QCOMPARE(conditionWords(condition), words);
    }

    void eachFaultHasAName()
    {
        for (const FaultKind kind : allFaultKinds()) {
            QVERIFY(!faultName(kind).isEmpty());
            QCOMPARE(faultUnit(kind).isEmpty(), usualAmount(kind) == 0);
        }
    }

    void durationsAreShort()
    {
        QCOMPARE(durationWords(250), u"250 ms"_s);
        QCOMPARE(durationWords(5000), u"5 s"_s);
        QCOMPARE(durationWords(2500), u"2.5 s"_s);
        QCOMPARE(durationWords(1250), u"1.250 s"_s);
    }
};

} // namespace wirebell

QTEST_GUILESS_MAIN(wirebell::RuleWordsTest)
#include "tst_rulewords.moc"
