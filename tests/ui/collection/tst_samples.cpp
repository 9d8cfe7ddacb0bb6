// SPDX-License-Identifier: MIT
#include "draft/resolve.h"
#include "ui/collection/samples.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

class SamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachGoesToTheCatcherAsItIs_data()
    {
        QTest::addColumn<int>("number");
        int number = 0;
        for (const RequestDraft &sample : samples())
            QTest::newRow(qPrintable(sample.name)) << number++;
    }

    void eachGoesToTheCatcherAsItIs()
    {
        QFETCH(int, number);
        const RequestDraft sample = samples().at(number);
        Environment environment;
        QCOMPARE(resolve(sample, environment).error(), (Error{ErrorKind::UnresolvedVariable, u"catcher"_s}));
        environment.set("catcher", "http://127.0.0.1:9000");
        const auto request = resolve(sample, environment);
        QVERIFY(request);
        QCOMPARE(request->destination, (Destination{.tls = false, .host = u"127.0.0.1"_s, .port = 9000}));
        QVERIFY(request->head.startsWith(sample.method + " /"));
        QVERIFY(request->head.endsWith("\r\n\r\n"));
        QVERIFY(!request->bytes()->contains("{{"));
        QCOMPARE(request->body != nullptr, sample.body.kind != DraftBody::Kind::None);
    }

    void theFirstRingsTheBell()
    {
        QCOMPARE(samples().first().name, u"Ring the bell"_s);
        QCOMPARE(samples().first().purpose, Purpose::Webhook);
    }

    void noTwoHaveOneName()
    {
        QSet<QString> names;
        for (const RequestDraft &sample : samples())
            names.insert(sample.name);
        QCOMPARE(names.size(), samples().size());
    }
};

} // namespace wirebell

QTEST_MAIN(wirebell::SamplesTest)
#include "tst_samples.moc"
