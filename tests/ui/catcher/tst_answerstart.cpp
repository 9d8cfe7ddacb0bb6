// SPDX-License-Identifier: MIT
#include "ui/catcher/answerstart.h"
#include "ui/catcher/startmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

class AnswerStartTest : public QObject
{
    Q_OBJECT

    static Answer status(int code)
    {
        Answer answer;
        answer.status = code;
        return answer;
    }
    static QStringList titles(const QList<AnswerStart> &starts)
    {
        QStringList titles;
        for (const AnswerStart &start : starts)
            titles.append(start.title);
        return titles;
    }

private Q_SLOTS:
    void presetsOfServicesStandBehindTheOthers()
    {
        const QList<AnswerStart> starts = startsOf(answerPresets());
        QCOMPARE(starts.size(), presetNames().size());
        qsizetype firstService = 0;
        while (starts.at(firstService).about.isEmpty())
            ++firstService;
        QVERIFY(firstService > 0);
        for (qsizetype i = firstService; i < starts.size(); ++i)
            QVERIFY(!starts.at(i).about.isEmpty());
    }

    void whereAServiceIsKnownFromIsSaid()
    {
        const AnswerStart slack = startsOf({*presetNamed(u"slack"_s)}).first();
        QVERIFY(slack.description.endsWith(u"Seen in several public places."_s));
        QCOMPARE(slack.rules.size(), 2);
        QVERIFY(startsOf({*presetNamed(u"dropbox"_s)}).first().description.endsWith(u"From the service's own documents."_s));
        QVERIFY(startsOf({*presetNamed(u"stripe"_s)}).first().description.endsWith(u"Assumed, not confirmed."_s));
    }

    void anEndpointsAnswersAreStarts()
    {
        EndpointConfig endpoint{.name = u"Orders"_s, .fallback = status(404)};
        endpoint.rules = {{.name = u"twice down"_s, .then = AnswerSequence{.answers = {status(500), status(200)}}},
                          {.name = {}, .when = {.methods = {"PUT"}}, .then = AskPerson{.otherwise = status(503)}},
                          {.name = u"away"_s, .then = Forward{.target = u"http://localhost:1"_s}}};
        const QList<AnswerStart> single = singleAnswers(startsOf(endpoint));
        QCOMPARE(titles(single), (QStringList{u"twice down, answer 1"_s, u"twice down, answer 2"_s, u"PUT"_s,
                                              u"everything else"_s}));
        QList<int> statuses;
        for (const AnswerStart &start : single) {
            statuses.append(answerOf(start).status);
            QCOMPARE(start.about, u"Orders"_s);
        }
        QCOMPARE(statuses, (QList<int>{500, 200, 503, 404}));
    }

    void aPresetOfSeveralRulesIsSeveralAnswers()
    {
        const QList<AnswerStart> single = singleAnswers(startsOf({*presetNamed(u"slack"_s)}));
        QCOMPARE(titles(single), (QStringList{u"Slack events: url_verification"_s, u"Slack events: event"_s}));
        QCOMPARE(answerOf(single.first()).body, "{{request.body.challenge}}");
    }

    void everyWordNarrows()
    {
        StartModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setStarts(startsOf(answerPresets()));
        const int all = model.rowCount();
        model.setTyped(u"429"_s);
        QVERIFY(model.rowCount() > 0 && model.rowCount() < all);
        model.setTyped(u"  SLACK   200 "_s);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0).data().toString(), u"Slack events"_s);
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"Slack events, Slack"_s);
        QCOMPARE(model.start(0).about, u"Slack"_s);
        model.setTyped(u"slack nonsense"_s);
        QCOMPARE(model.rowCount(), 0);
        model.setTyped({});
        QCOMPARE(model.rowCount(), all);
    }
};

} // namespace wirebell

QTEST_MAIN(wirebell::AnswerStartTest)
#include "tst_answerstart.moc"
