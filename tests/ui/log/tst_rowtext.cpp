// SPDX-License-Identifier: MIT
#include "ui/log/rowtext.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

class RowTextTest : public QObject
{
    Q_OBJECT

    static ExchangeRow row(State state, int status = 0, std::optional<ErrorKind> error = {})
    {
        ExchangeRow row;
        row.number = 7;
        row.state = state;
        row.status = status;
        row.error = error;
        row.method = "POST";
        row.target = "/v1/users?list=1";
        row.url = u"https://api.example.com/v1/users?list=1"_s;
        row.requestSize = 120;
        row.responseSize = 12345;
        return row;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void outcomes_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<int>("status");
        QTest::addColumn<std::optional<ErrorKind>>("error");
        QTest::addColumn<QString>("word");
        QTest::addColumn<StatusSign>("sign");
        using Kind = std::optional<ErrorKind>;
        QTest::newRow("under way") << State::Open << 0 << Kind() << u"waiting"_s << StatusSign::Waiting;
        QTest::newRow("a head came, the end not yet") << State::Open << 200 << Kind() << u"waiting"_s << StatusSign::Waiting;
        QTest::newRow("good") << State::Complete << 201 << Kind() << u"201"_s << StatusSign::Success;
        QTest::newRow("without a status") << State::Complete << 0 << Kind() << u"no status"_s << statusSign(0);
        QTest::newRow("a 404 did not fail") << State::Complete << 404 << Kind() << u"404"_s << statusSign(404);
        QTest::newRow("the program ended") << State::Incomplete << 0 << Kind() << u"interrupted"_s << StatusSign::Failed;
        QTest::newRow("refused") << State::Failed << 0 << Kind(ErrorKind::ConnectionRefused) << u"refused"_s
                                 << StatusSign::Failed;
        QTest::newRow("cut off after a 200") << State::Failed << 200 << Kind(ErrorKind::ConnectionClosed) << u"cut off"_s
                                             << StatusSign::Failed;
        QTest::newRow("stopped") << State::Failed << 0 << Kind(ErrorKind::Cancelled) << u"stopped"_s << StatusSign::Failed;
        QTest::newRow("no HTTP") << State::Failed << 0 << Kind(ErrorKind::NotHttp) << u"not HTTP"_s << StatusSign::Failed;
        QTest::newRow("an error without a word of its own")
            << State::Failed << 0 << Kind(ErrorKind::DiskFull) << u"failed"_s << StatusSign::Failed;
        QTest::newRow("an error of a later version") << State::Failed << 0 << Kind() << u"failed"_s << StatusSign::Failed;
    }

    void outcomes()
    {
        QFETCH(State, state);
        QFETCH(int, status);
        QFETCH(std::optional<ErrorKind>, error);
        QFETCH(QString, word);
        QFETCH(StatusSign, sign);
        QCOMPARE(outcome(row(state, status, error)), word);
        QCOMPARE(outcomeSign(row(state, status, error)), sign);
    }

    void aPlaceIsWithoutItsScheme()
    {
        ExchangeRow sent = row(State::Complete, 200);
        QCOMPARE(placeText(sent), u"api.example.com/v1/users?list=1"_s);
        sent.url = u"api.example.com"_s;
        QCOMPARE(placeText(sent), u"api.example.com"_s);
        sent.url.clear();
        QCOMPARE(placeText(sent), u"/v1/users?list=1"_s);
        ExchangeRow caught = row(State::Complete, 200);
        caught.role = Role::Caught;
        QCOMPARE(placeText(caught), u"/v1/users?list=1"_s);
    }

    void aRowIsReadAloud()
    {
        ExchangeRow sent = row(State::Complete, 201);
        QCOMPARE(spokenRow(sent), u"7, sent, POST api.example.com/v1/users?list=1, 201, 12,345 bytes"_s);
        sent.role = Role::Caught;
        sent.method.clear();
        QCOMPARE(spokenRow(sent), u"7, caught, no method /v1/users?list=1, 201, 120 bytes"_s);
    }

    void aTargetCannotWriteOtherParts()
    {
        // "%1" in what came from the wire is no place for an argument.
        ExchangeRow odd = row(State::Complete, 200);
        odd.role = Role::Caught;
        odd.method = "%5";
        odd.target = "/%1%6";
        QCOMPARE(spokenRow(odd), u"7, caught, %5 /%1%6, 200, 120 bytes"_s);
    }

    void aMomentOfAnotherDayHasItsDate()
    {
        const QDateTime noon(QDate::currentDate(), QTime(12, 5, 9, 7));
        QCOMPARE(momentText(noon.toMSecsSinceEpoch()), u"12:05:09.007"_s);
        const QString before = momentText(noon.addDays(-1).toMSecsSinceEpoch());
        QVERIFY(before.endsWith(u" 12:05"_s));
        QVERIFY(before.startsWith(QLocale().toString(noon.date().addDays(-1), QLocale::ShortFormat)));
    }
};

} // namespace wirebell

QTEST_APPLESS_MAIN(wirebell::RowTextTest)
#include "tst_rowtext.moc"
