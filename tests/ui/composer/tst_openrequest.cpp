// SPDX-License-Identifier: MIT
#include "ui/composer/openrequest.h"
#include "ui/composer/requestpreview.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

/// A request in a tab, and the exchange that sending it would begin.
class OpenRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QString>("title");
        QTest::newRow("its name") << u"Ring the bell"_s << "http://a/b"_ba << u"Ring the bell"_s;
        QTest::newRow("else its URL without the scheme") << QString() << "https://a/b?c"_ba << u"a/b?c"_s;
        QTest::newRow("else a variable") << QString() << "{{catcher}}/b"_ba << u"{{catcher}}/b"_s;
        QTest::newRow("else new") << QString() << ""_ba << u"New request"_s;
    }

    void titles()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, url);
        QFETCH(QString, title);
        OpenRequest request;
        request.draft.name = name;
        request.draft.url = url;
        QCOMPARE(request.title(), title);
    }

    void modifiedIsWhatDiffersFromTheSaved()
    {
        OpenRequest request = newRequest();
        QVERIFY(!request.isModified());
        request.draft.fields = {{"X", "1"}};
        QVERIFY(request.isModified());
        request.draft.fields.clear();
        QVERIFY(!request.isModified());
        QVERIFY(OpenRequest().isModified()); // kept nowhere
    }

    void thePreviewIsWhatWouldLeave_data()
    {
        QTest::addColumn<DraftBody::Kind>("kind");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no body") << DraftBody::Kind::None << ""_ba;
        QTest::newRow("JSON") << DraftBody::Kind::Json << "{\"rung\": true}"_ba;
        QTest::newRow("a long text") << DraftBody::Kind::Text << QByteArray(300'000, 'x');
    }

    void thePreviewIsWhatWouldLeave()
    {
        QFETCH(DraftBody::Kind, kind);
        QFETCH(QByteArray, text);
        RequestDraft draft;
        draft.method = "POST";
        draft.purpose = Purpose::Webhook;
        draft.url = "http://[::1]:9000/bell";
        draft.body.kind = kind;
        draft.body.text = text;
        const auto request = resolve(draft, {});
        QVERIFY(request);
        const auto preview = previewOf(*request);
        QVERIFY(preview);
        const Exchange &exchange = **preview;
        const QByteArray bytes = *request->bytes();
        QCOMPARE(exchange.requestBytes()->size(), bytes.size());
        QCOMPARE(*exchange.requestBytes()->readAll(), bytes);
        // Any part of it, also across the end of the head.
        const qint64 head = request->head.size();
        for (const auto &[at, length] :
             {std::pair<qint64, qint64>{0, 5}, {head - 3, 3}, {qMax<qint64>(0, head - 3), 6}})
            QCOMPARE(*exchange.requestBytes()->read(at, length), bytes.mid(at, length));
        QCOMPARE(exchange.connection.remote, u"[::1]:9000"_s);
        QCOMPARE(exchange.purpose, Purpose::Webhook);
        QCOMPARE(exchange.state, State::Open);
        QCOMPARE(exchange.added, request->added);
        QCOMPARE(exchange.request->method, "POST");
        QCOMPARE(exchange.request->target, "/bell");
        QVERIFY(!exchange.response);
    }
};

} // namespace wirebell

QTEST_APPLESS_MAIN(wirebell::OpenRequestTest)
#include "tst_openrequest.moc"
