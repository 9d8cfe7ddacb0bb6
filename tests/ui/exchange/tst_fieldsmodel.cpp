// SPDX-License-Identifier: MIT
#include "ui/exchange/fieldsmodel.h"
#include "ui/exchange/fieldsview.h"
#include "ui/exchange/sampleexchange.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

class FieldsModelTest : public QObject
{
    Q_OBJECT

    static MessageContent request(const Exchange &exchange)
    {
        const auto read = SampleExchange::read(exchange);
        return readMessage(read, true, false, secretBytes(*read));
    }

    static MessageContent response(const Exchange &exchange)
    {
        const auto read = SampleExchange::read(exchange);
        return readMessage(read, false, false, secretBytes(*read));
    }

    /// Each row as "mark name: value".
    static QStringList rows(const FieldsModel &model)
    {
        QStringList lines;
        for (int row = 0; row < model.rowCount(); ++row) {
            lines += model.isHeading(row)
                         ? u"= "_s + model.text(row, FieldsModel::Name)
                         : (model.text(row, FieldsModel::Mark) + u' ' + model.text(row, FieldsModel::Name) + u": "_s +
                            model.text(row, FieldsModel::Value))
                               .trimmed();
        }
        return lines;
    }

    static QStringList rows(const MessageContent &content, bool secretsShown = false)
    {
        FieldsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFields(content.fields, SecretMask(content.decor));
        model.setSecretsShown(secretsShown);
        return rows(model);
    }

private Q_SLOTS:
    void orderCaseAndDuplicatesStayAsTheyAre()
    {
        const auto content = response(SampleExchange::sent("GET / HTTP/1.1\r\nHost: a\r\n\r\n",
                                                           "HTTP/1.1 200 OK\r\nset-cookie: a=1\r\nX-B: 2\r\n"
                                                           "Set-Cookie: b=2\r\nX-Empty:\r\nContent-Length: 0\r\n\r\n"));
        QCOMPARE(rows(content, true), (QStringList{u"set-cookie: a=1"_s, u"X-B: 2"_s, u"Set-Cookie: b=2"_s,
                                                   u"X-Empty:"_s, u"Content-Length: 0"_s}));
    }

    void addedFieldsAndSecretsAreMarked()
    {
        const auto content = request(SampleExchange::createUser());
        QCOMPARE(
            rows(content),
            (QStringList{u"+ Host: api.example.com"_s, u"+ User-Agent: Wirebell/1.0"_s, u"Accept: application/json"_s,
                         u"Authorization: Bearer [api_token · 40 bytes]"_s, u"X-Request-Id: 7f0c2b1e"_s,
                         u"+ Content-Type: application/json"_s, u"+ Content-Length: 97"_s}));
        QCOMPARE(rows(content, true)[3], u"Authorization: Bearer 4f1c2a9be07d4a6f8c3b5d2e1f0a9b8c7d6e5f40"_s);
    }

    void credentialsNobodyNamedAreHiddenToo()
    {
        const auto content =
            request(SampleExchange::caught("GET / HTTP/1.1\r\nHost: a\r\nAUTHORIZATION:  Basic dXNlcjpwYXNz\r\n\r\n",
                                           "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
        QCOMPARE(rows(content)[1], u"AUTHORIZATION: Basic [AUTHORIZATION · 12 bytes]"_s);
        QCOMPARE(content.decor.secrets.size(), 1);
        QCOMPARE(content.decor.secrets[0].range, (ByteRange{47, 12}));
    }

    void secretsOfACaughtRequestAreHiddenByTheirNames_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("hidden");
        QTest::addColumn<QString>("name");
        const auto field = [](const QByteArray &line) {
            return QByteArray("GET / HTTP/1.1\r\nHost: a\r\n" + line + "\r\nAccept: b\r\n\r\n");
        };
        const auto post = [](const QByteArray &type, const QByteArray &content) {
            return QByteArray("POST /a HTTP/1.1\r\nHost: a\r\nContent-Type: " + type +
                              "\r\nContent-Length: " + QByteArray::number(content.size()) + "\r\n\r\n" + content);
        };
        QTest::newRow("cookies") << field("Cookie: sid=planted; b=1") << QByteArray("sid=planted; b=1") << u"Cookie"_s;
        QTest::newRow("a key in any case") << field("x-api-KEY:planted") << QByteArray("planted") << u"x-api-KEY"_s;
        QTest::newRow("a token of a proxy")
            << field("Proxy-Authorization: Bearer  planted") << QByteArray("planted") << u"Proxy-Authorization"_s;
        QTest::newRow("a value that goes on in the next line")
            << field("Cookie: sid=plan\r\n ted=1") << QByteArray("sid=plan\r\n ted=1") << u"Cookie"_s;
        QTest::newRow("a key of the query")
            << QByteArray("GET /a?list=1&Access_Token=planted&b=2 HTTP/1.1\r\nHost: a\r\n\r\n") << QByteArray("planted")
            << u"Access_Token"_s;
        QTest::newRow("a key of the query that is encoded")
            << QByteArray("GET /a?api%5Fkey=planted HTTP/1.1\r\nHost: a\r\n\r\n") << QByteArray("planted")
            << u"api%5Fkey"_s;
        QTest::newRow("a key of a form") << post("application/x-www-form-urlencoded", "user=a&password=planted")
                                         << QByteArray("planted") << u"password"_s;
        QTest::newRow("nothing in a text that looks like a form")
            << post("text/plain", "user=a&password=planted") << QByteArray() << QString();
        QTest::newRow("nothing in other fields") << field("X-Trace: planted") << QByteArray() << QString();
    }

    void secretsOfACaughtRequestAreHiddenByTheirNames()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, hidden);
        QFETCH(QString, name);
        const auto content =
            this->request(SampleExchange::caught(request, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
        if (hidden.isEmpty()) {
            QVERIFY(content.decor.secrets.isEmpty());
            return;
        }
        QCOMPARE(content.decor.secrets.size(), 1);
        QCOMPARE(content.decor.secrets[0].range, (ByteRange{request.indexOf(hidden), hidden.size()}));
        QCOMPARE(content.decor.secrets[0].name, name);
        QVERIFY(!rows(content).join(u'\n').contains(u"planted"_s));
    }

    void secretsThatSpansMarkAreNotMarkedTwice()
    {
        const QByteArray bytes = "GET /?token=planted HTTP/1.1\r\nHost: a\r\nCookie: sid=planted2\r\n\r\n";
        Exchange exchange = SampleExchange::sent(bytes, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        exchange.secrets = {{{bytes.indexOf("planted"), 7}, u"mine"_s}};
        const auto content = request(exchange);
        QCOMPARE(content.decor.secrets.size(), 2);
        QCOMPARE(content.decor.secrets[0].name, u"mine"_s);
        QCOMPARE(content.decor.secrets[1].name, u"Cookie"_s);
    }

    void cookiesThatAnAnswerSetsAreHiddenTillTheyAreWanted()
    {
        const Exchange exchange = SampleExchange::sent(
            "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
            "HTTP/1.1 103 Early Hints\r\nSet-Cookie: early=planted1\r\n\r\n"
            "HTTP/1.1 200 OK\r\nSet-Cookie: sid=planted2; Path=/; HttpOnly\r\nX-Echo: planted2\r\n"
            "Transfer-Encoding: chunked\r\n\r\n0\r\nX-Auth-Token: planted3\r\n\r\n");
        const auto content = response(exchange);
        QCOMPARE(rows(content),
                 (QStringList{u"= 103 Early Hints, interim response"_s, u"Set-Cookie: early=[Set-Cookie · 8 bytes]"_s,
                              u"= 200 OK"_s, u"Set-Cookie: sid=[Set-Cookie · 8 bytes]; Path=/; HttpOnly"_s,
                              u"X-Echo: [Set-Cookie · 8 bytes]"_s, u"Transfer-Encoding: chunked"_s,
                              u"= Trailers, sent after the body"_s, u"X-Auth-Token: [X-Auth-Token · 8 bytes]"_s}));
        QCOMPARE(rows(content, true)[3], u"Set-Cookie: sid=planted2; Path=/; HttpOnly"_s);
        // The places in the bytes are those that Raw hides.
        const QByteArray bytes = content.bytes->readAll().value_or(QByteArray());
        QCOMPARE(content.decor.secrets.size(), 2);
        for (const auto &secret : content.decor.secrets)
            QVERIFY(bytes.mid(secret.range.at, secret.range.length).startsWith("planted"));
    }

    void aSecretThatComesBackIsHiddenThere()
    {
        Exchange exchange = SampleExchange::sent("GET / HTTP/1.1\r\nHost: a\r\nKey: hunter22\r\n\r\n",
                                                 "HTTP/1.1 200 OK\r\nEcho: <hunter22>\r\nContent-Length: 0\r\n\r\n");
        exchange.secrets.append({{30, 8}, u"key"_s});
        QCOMPARE(rows(response(exchange))[0], u"Echo: <[key · 8 bytes]>"_s);
    }

    void interimResponsesAndTrailersHaveHeadings()
    {
        const auto content = response(SampleExchange::sent(
            "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
            "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            "2\r\nok\r\n0\r\nDigest: x\r\n\r\n"));
        QCOMPARE(rows(content),
                 (QStringList{u"= 103 Early Hints, interim response"_s, u"Link: </a>"_s, u"= 200 OK"_s,
                              u"Transfer-Encoding: chunked"_s, u"= Trailers, sent after the body"_s, u"Digest: x"_s}));
    }

    void bytesThatAreNoTextAreWrittenOut()
    {
        const auto content = response(SampleExchange::cutOff());
        QCOMPARE(rows(content), (QStringList{u"Server: export"_s, u"Content-Type: text/csv"_s,
                                             u"Content-Length: 4096"_s, u"X-Note: caf\\xE9"_s}));
        QCOMPARE(content.departures(), 3);
        QCOMPARE(content.decor.ending, u"connection closed here"_s);
    }

    void theModelHoldsWhileItChanges()
    {
        FieldsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        for (const Exchange &exchange : {SampleExchange::createUser(), SampleExchange::preview()}) {
            const auto content = request(exchange);
            model.setFields(content.fields, SecretMask(content.decor));
            model.setSecretsShown(true);
            model.setSecretsShown(false);
        }
        model.setFields({}, {});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(changed.size(), 4);
        QCOMPARE(model.headerData(FieldsModel::Name, Qt::Horizontal).toString(), u"Name"_s);
    }

    void theViewFindsAndCopies()
    {
        FieldsView view;
        view.resize(500, 300);
        view.setMessage(request(SampleExchange::createUser()));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.find(u"JSON"_s);
        QCOMPARE(view.matchCount(), 2);
        view.showMatch(1);
        QCOMPARE(view.currentIndex().row(), 5);
        view.setFocus();
        QTest::keySequence(&view, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Content-Type: application/json"_s);
        QTest::keySequence(&view, QKeySequence::SelectAll);
        QTest::keySequence(&view, QKeySequence::Copy);
        QVERIFY(!QGuiApplication::clipboard()->text().contains(u"4f1c2a9b"_s));
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 6);
    }

    void longValuesAreWrappedAndNotCut()
    {
        FieldsView view;
        view.resize(400, 300);
        view.setMessage(
            request(SampleExchange::sent("GET / HTTP/1.1\r\nA: 1\r\nB: " + QByteArray(300, 'x') + "\r\n\r\n", {})));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QVERIFY(view.rowHeight(1) > 4 * view.rowHeight(0));
        const int narrow = view.rowHeight(1);
        view.resize(900, 300);
        QTRY_VERIFY(view.rowHeight(1) < narrow);
    }
};

} // namespace wirebell

QTEST_MAIN(wirebell::FieldsModelTest)
#include "tst_fieldsmodel.moc"
