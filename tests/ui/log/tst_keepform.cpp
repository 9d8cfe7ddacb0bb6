// SPDX-License-Identifier: MIT
#include "store/logreader.h"
#include "ui/log/keepform.h"
#include "ui/log/recordedlog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

/// What is kept, chosen in a form, and the sink that leaves secrets out.
class KeepFormTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<RecordedLog> m_log;
    std::unique_ptr<LogKeeping> m_keeping;
    std::unique_ptr<KeepForm> m_form;

    template <typename T>
    T &named(const char *name) const
    {
        return *m_form->findChild<T *>(QLatin1StringView(name));
    }
    void type(const char *name, const QString &text)
    {
        auto &line = named<QLineEdit>(name);
        line.setText(text);
        QTest::keyClick(&line, Qt::Key_Return);
    }
    void pick(const char *name, int index)
    {
        auto &box = named<QComboBox>(name);
        box.setCurrentIndex(index);
        Q_EMIT box.activated(index);
    }
    static Exchange withSecret()
    {
        Exchange exchange = samples::caught();
        const QByteArray bytes = "POST /hook?a=1 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer s3cr3t-value\r\n\r\n";
        exchange.transcript.in = inMemory(bytes);
        exchange.transcript.chunks = {{exchange.startedTick, Direction::In, bytes.size()},
                                      {exchange.startedTick, Direction::Out, exchange.transcript.out->size()}};
        return exchange;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void init()
    {
        m_log = std::make_unique<RecordedLog>();
        m_keeping = std::make_unique<LogKeeping>();
        m_keeping->start(*m_log->writer);
        QVERIFY(m_log->open());
        m_form = std::make_unique<KeepForm>(*m_keeping, m_log->thread);
        m_form->resize(248, 420);
        m_form->show();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    }

    void cleanup()
    {
        m_form.reset();
        m_keeping.reset();
        m_log.reset();
    }

    void whatIsChosenIsInForceAtOnce()
    {
        QCOMPARE(m_keeping->policy(), KeepPolicy());
        QVERIFY(!named<QLineEdit>("keepCount").isEnabled());
        named<QAbstractButton>("keepByCount").click();
        QCOMPARE(m_keeping->policy(), KeepPolicy{.count = 1000});
        type("keepCount", u"25"_s);
        QCOMPARE(m_keeping->policy(), KeepPolicy{.count = 25});
        named<QAbstractButton>("keepByAge").click();
        type("keepAge", u"2"_s);
        pick("keepAgeUnit", 3);
        QCOMPARE(m_keeping->policy(), (KeepPolicy{.count = 25, .age = 14 * 86'400'000LL}));
        pick("keepSize", 1);
        QVERIFY(named<QLineEdit>("keepBytes").isVisible());
        type("keepBytes", u"500"_s);
        pick("keepBytesUnit", 0);
        QCOMPARE(m_keeping->policy().size, 500LL << 20);
        pick("keepSize", 2);
        QCOMPARE(m_keeping->policy().size, 0);
        named<QAbstractButton>("keepByCount").click();
        named<QAbstractButton>("keepByAge").click();
        pick("keepSize", 0);
        QCOMPARE(m_keeping->policy(), KeepPolicy());
    }

    void aPolicyIsShown_data()
    {
        QTest::addColumn<qint64>("age");
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("unit");
        QTest::newRow("ninety minutes") << qint64(90 * 60'000) << u"90"_s << 0;
        QTest::newRow("two hours") << qint64(2 * 3'600'000) << u"2"_s << 1;
        QTest::newRow("ten days") << qint64(10) * 86'400'000 << u"10"_s << 2;
        QTest::newRow("three weeks") << qint64(21) * 86'400'000 << u"3"_s << 3;
    }

    void aPolicyIsShown()
    {
        QFETCH(qint64, age);
        m_keeping->setPolicy({.age = age});
        QTEST(named<QLineEdit>("keepAge").text(), "number");
        QTEST(named<QComboBox>("keepAgeUnit").currentIndex(), "unit");
        QVERIFY(named<QAbstractButton>("keepByAge").isChecked());
    }

    void itSaysWhatTheLogTakes()
    {
        m_log->record(RecordedLog::caught(50));
        m_log->thread.poke();
        QTRY_VERIFY(named<QLabel>("keepSpace").text().contains(u"By default it may take "_s));
        QVERIFY(!named<QLabel>("keepSpace").text().contains(u"takes 0 "_s));
        m_keeping->setPolicy({.count = 10});
        m_log->record(RecordedLog::caught(1));
        QTRY_VERIFY_WITH_TIMEOUT(named<QLabel>("keepSpace").text().contains(u"41 exchange(s) had to go so far."_s),
                                 20'000);
    }

    void forgettingTakesTwoSteps()
    {
        m_log->record(RecordedLog::caught(7));
        named<QAbstractButton>("forgetEverythingLink").click();
        QVERIFY(named<QWidget>("forgetQuestion").isVisible());
        QTRY_VERIFY(named<QWidget>("forgetQuestion").findChild<QLabel *>()->text().contains(u"7 exchange(s)"_s));
        const auto reader = LogReader::open(m_log->folder.path());
        QVERIFY(reader);
        QCOMPARE((*reader)->count().value_or(-1), 7);
        QSignalSpy said(m_keeping.get(), &LogKeeping::said);
        named<QAbstractButton>("forgetNow").click();
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE((*LogReader::open(m_log->folder.path()))->count().value_or(-1), 0);
        QVERIFY(!named<QWidget>("forgetQuestion").isVisible());
    }

    void secretsAreKeptOrNot()
    {
        ExchangeSink &sink = m_keeping->sink();
        const Exchange before = withSecret();
        const Exchange across = withSecret();
        const Exchange after = withSecret();
        sink.begin(before);
        sink.finish(before);
        sink.begin(across);
        named<QAbstractButton>("keepWithoutSecrets").click();
        QVERIFY(m_keeping->isWithoutSecrets());
        sink.finish(across); // ends as it began
        sink.begin(after);
        sink.finish(after);
        QVERIFY(sink.commit());
        const auto reader = LogReader::open(m_log->folder.path());
        const auto isKept = [&](const Exchange &exchange) {
            const auto loaded = (*reader)->load(exchange.id);
            return loaded && loaded->transcript.in->readAll()->contains("s3cr3t-value");
        };
        QVERIFY(isKept(before));
        QVERIFY(isKept(across));
        QVERIFY(!isKept(after));
        QVERIFY((*reader)->load(after.id)->redacted);
        named<QAbstractButton>("keepWithoutSecrets").click();
        const Exchange again = withSecret();
        sink.begin(again);
        sink.finish(again);
        QVERIFY(sink.commit());
        QVERIFY(isKept(again));
    }
};

} // namespace wirebell

QTEST_MAIN(wirebell::KeepFormTest)
#include "tst_keepform.moc"
