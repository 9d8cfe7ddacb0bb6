// SPDX-License-Identifier: MIT
#include "answer/rulebook.h"
#include "collection/answerpreset.h"
#include "wire/reading.h"

#include <QFile>
#include <QLocale>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// An exchange whose request is these bytes, as a catcher would have it.
static Exchange caught(const QByteArray &bytes)
{
    Exchange exchange;
    exchange.id = QUuid(u"01890a5d-ac96-774b-bcce-b302099a8057"_s);
    exchange.role = Role::Caught;
    exchange.transcript.in = inMemory(bytes);
    if (!readTranscript(exchange) || !exchange.request)
        qFatal("no request: %s", bytes.constData());
    return exchange;
}

class AnswerPresetTest : public QObject
{
    Q_OBJECT

    QSet<QString> m_tried;

private Q_SLOTS:
    void eachFileIsAPreset();
    void aPresetAnswersAsItSays_data();
    void aPresetAnswersAsItSays();
    void eachPresetWasTried();
    void whatIsSlowOnPurposeIsPlanned_data();
    void whatIsSlowOnPurposeIsPlanned();
    void aSequenceGoesOn();
    void whatIsWrongWithAFileIsTold_data();
    void whatIsWrongWithAFileIsTold();
    void aNameThatIsNoneHasNoPreset();
    void mistypedNames_data();
    void mistypedNames();
    void textsComeInTheReadersLanguage();
};

void AnswerPresetTest::eachFileIsAPreset()
{
    const QStringList names = presetNames();
    QVERIFY(names.size() >= 40);
    QCOMPARE(answerPresets().size(), names.size());
    for (const QString &name : names) {
        QFile file(u":/answers/"_s + name + u".yml"_s);
        QVERIFY(file.open(QFile::ReadOnly));
        const Result<AnswerPreset> preset = readPreset(name, file.readAll());
        QVERIFY2(preset, qPrintable(name + u": "_s + (preset ? QString() : preset.error().detail)));
        QCOMPARE(*preset, *presetNamed(name));
        for (const QChar c : name)
            QVERIFY2(c == u'-' || (c >= u'a' && c <= u'z'), qPrintable(name));
        for (const QString &language : {u"en"_s, u"de"_s})
            QVERIFY2(!preset->description.texts.value(language).isEmpty(), qPrintable(name));
        QVERIFY2(preset->title.texts.contains(u"de"_s) != !preset->service.isEmpty(), qPrintable(name));
        // The last rule takes what the others leave, and none needs a file or a person.
        QCOMPARE(preset->rules.last().when, Condition());
        for (const Rule &rule : preset->rules) {
            QVERIFY2(!rule.name.isEmpty(), qPrintable(name));
            QVERIFY2(!problemOf(rule.when), qPrintable(name));
            for (const Answer &answer : std::get<AnswerSequence>(rule.then).answers)
                QVERIFY2(answer.bodyFile.isEmpty(), qPrintable(name));
        }
    }
}

void AnswerPresetTest::aPresetAnswersAsItSays_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QByteArray>("request"); // start line, further field lines
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("status");
    QTest::addColumn<FieldList>("fields"); // among those of the answer
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *what, const char *preset, const QByteArray &request, const QByteArray &content,
                        int status, const FieldList &fields, const QByteArray &body) {
        QTest::newRow(what) << QString::fromLatin1(preset) << request << content << status << fields << body;
    };
    const FieldList json{{"Content-Type", "application/json"}};
    const FieldList plain{{"Content-Type", "text/plain"}};
    const QByteArray id = "01890a5d-ac96-774b-bcce-b302099a8057";

    row("ok", "ok", "GET /", "", 200, {}, "OK");
    row("created has one id", "created", "POST /orders", "{}", 201,
        {{"Location", "/orders?id=" + id}, {"Content-Type", "application/json"}}, R"({"id": ")" + id + R"("})");
    row("accepted", "accepted", "POST /", "x", 202, {}, "");
    row("no content", "no-content", "POST /", "x", 204, {}, "");
    row("echo keeps type and bytes", "echo", "PUT /a\r\nContent-Type: text/x", "a\r\nb", 200, {{"Content-Type", "text/x"}},
        "a\r\nb");
    row("echo of what has no type", "echo", "PUT /a", "a", 200, {{"Content-Type", "text/plain; charset=utf-8"}}, "a");
    row("the request as JSON, quotes and all", "json-echo", "POST /a?b=%22", "say \"hi\"", 200, json,
        "{\n  \"method\": \"POST\",\n  \"path\": \"/a\",\n  \"query\": \"b=%22\",\n  \"body\": \"say \\\"hi\\\"\"\n}\n");
    row("teapot", "teapot", "BREW /pot", "", 418, {}, "short and stout");
    row("not found", "not-found", "GET /x", "", 404, json, R"({"error":"not found"})");
    row("gone", "gone", "POST /x", "", 410, {}, "");
    row("too many requests", "rate-limited", "GET /", "", 429, {{"Retry-After", "30"}},
        R"({"error": "too many requests"})");
    row("server error", "server-error", "GET /", "", 500, json, R"({"error":"internal server error"})");
    row("maintenance", "maintenance", "GET /", "", 503, {{"Retry-After", "120"}},
        "<!doctype html>\n<title>Maintenance</title>\n<p>Closed for maintenance, back in two minutes.\n");
    row("redirect", "redirect", "POST /form", "a=1", 307, {{"Location", "/form?redirected=1"}}, "");
    row("redirect, followed", "redirect", "POST /form?redirected=1", "a=1", 200, {}, "POST arrived");
    row("unauthorized", "unauthorized", "GET /", "", 401, {{"WWW-Authenticate", "Bearer realm=\"Wirebell\""}},
        R"({"error": "unauthorized"})");
    row("a workflow answers with what came", "synchronous-workflow", "POST /run", R"({"name":"Test user"})", 200, json,
        "{\n  \"run\": 1,\n  \"status\": \"done\",\n  \"input\": \"{\\\"name\\\":\\\"Test user\\\"}\",\n"
        "  \"finishedAt\": \"1994-11-06T08:49:37.089Z\"\n}\n");
    row("late", "slow", "GET /", "", 200, {}, "late");

    row("Slack verifies the URL", "slack", "POST /\r\nContent-Type: application/json",
        R"({"token":"x","challenge":"3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P","type":"url_verification"})",
        200, {{"Content-Type", "text/plain; charset=utf-8"}}, "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P");
    row("Slack sends an event", "slack", "POST /\r\nContent-Type: application/json",
        R"({"type":"event_callback","event":{"type":"message"}})", 200, {}, "");
    row("Meta verifies", "meta", "GET /hook?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=chosen", "", 200,
        {}, "1158201444");
    row("Meta notifies", "meta", "POST /hook\r\nX-Hub-Signature-256: sha256=00", R"({"object":"page","entry":[]})", 200, {},
        "OK");
    row("a hub verifies a subscription", "websub",
        "GET /feed?hub.mode=subscribe&hub.topic=http%3A%2F%2Fexample.com%2Ffeed&hub.challenge=a%2Bb", "", 200, {}, "a+b");
    row("a hub delivers", "websub", "POST /feed\r\nContent-Type: application/atom+xml", "<feed/>", 204, {}, "");
    row("Microsoft Graph validates, percent-encoded", "microsoft-graph",
        "POST /n?validationToken=Validation%3A+Testing+client%20application\r\nContent-Type: text/plain; charset=utf-8", "",
        200, plain, "Validation: Testing client application");
    row("Microsoft Graph notifies", "microsoft-graph", "POST /n\r\nContent-Type: application/json", R"({"value":[]})", 202,
        {}, "");
    row("Event Grid validates", "event-grid", "POST /e\r\naeg-event-type: SubscriptionValidation",
        R"([{"id":"1","data":{"validationCode":"512d38b6"},"eventType":"Microsoft.EventGrid.SubscriptionValidationEvent"}])",
        200, json, R"({"validationResponse": "512d38b6"})");
    row("Event Grid shakes hands for CloudEvents", "event-grid", "OPTIONS /e\r\nWebHook-Request-Origin: eventgrid.azure.net",
        "", 200, {{"WebHook-Allowed-Origin", "eventgrid.azure.net"}, {"WebHook-Allowed-Rate", "*"}}, "");
    row("Event Grid sends an event", "event-grid", "POST /e\r\naeg-event-type: Notification",
        R"([{"eventType":"Microsoft.Storage.BlobCreated","data":{}}])", 200, {}, "");
    row("Dropbox verifies", "dropbox", "GET /d?challenge=abc123", "", 200,
        {{"Content-Type", "text/plain"}, {"X-Content-Type-Options", "nosniff"}}, "abc123");
    row("Dropbox notifies", "dropbox", "POST /d", R"({"list_folder":{"accounts":[]}})", 200, {}, "");
    row("Asana shakes hands", "asana", "POST /a\r\nX-Hook-Secret: b537207f20cbfa02", "", 200,
        {{"X-Hook-Secret", "b537207f20cbfa02"}}, "");
    row("Asana sends events", "asana", "POST /a\r\nX-Hook-Signature: 00", R"({"events":[]})", 200, {}, "");
    row("Twitch verifies", "twitch", "POST /t\r\nTwitch-Eventsub-Message-Type: webhook_callback_verification",
        R"({"challenge":"pogchamp-kappa-360noscope","subscription":{}})", 200, plain, "pogchamp-kappa-360noscope");
    row("Twitch notifies", "twitch", "POST /t\r\nTwitch-Eventsub-Message-Type: notification", R"({"event":{}})", 204, {},
        "");
    row("Okta verifies", "okta", "GET /o\r\nX-Okta-Verification-Challenge: my \"challenge\"", "", 200, json,
        R"({"verification": "my \"challenge\""})");
    row("Okta sends events", "okta", "POST /o", R"({"data":{"events":[]}})", 204, {}, "");
    row("monday.com challenges", "monday", "POST /m", R"({"challenge":"3eZbrw1a"})", 200, json,
        R"({"challenge": "3eZbrw1a"})");
    row("monday.com sends an event", "monday", "POST /m", R"({"event":{"type":"update_column_value"}})", 200, {}, "");
    row("Discord pings", "discord", "POST /i", R"({"type":1,"id":"1"})", 200, json, R"({"type":1})");
    row("a Discord command", "discord", "POST /i", R"({"type":2,"data":{"name":"bell"}})", 200, json,
        R"({"type": 4, "data": {"content": "bell"}})");
    row("a Discord button", "discord", "POST /i", R"({"type":3,"data":{"custom_id":"x"}})", 200, json, R"({"type":6})");
    row("Twilio calls", "twilio", "POST /v\r\nContent-Type: application/x-www-form-urlencoded",
        "CallSid=CA1234567890ABCDE&From=%2B14158675309", 200, {{"Content-Type", "text/xml"}},
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response><Say>The call arrived.</Say></Response>\n");
    row("Twilio brings a message", "twilio", "POST /m\r\nContent-Type: application/x-www-form-urlencoded",
        "MessageSid=SM1&Body=hi", 200, {{"Content-Type", "text/xml"}},
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response/>\n");
    row("Stripe", "stripe", "POST /s\r\nStripe-Signature: t=1,v1=00", R"({"id":"evt_1","object":"event"})", 200, json,
        R"({"received":true})");
    row("GitHub pings", "github", "POST /g\r\nX-GitHub-Event: ping", R"({"zen":"x"})", 200, {}, "pong");
    row("GitHub pushes", "github", "POST /g\r\nX-GitHub-Event: push\r\nX-GitHub-Delivery: 72d3162e", "{}", 202, {},
        "push 72d3162e");
    row("Shopify", "shopify", "POST /o\r\nX-Shopify-Topic: orders/create", R"({"id":1})", 200, {}, "");
    row("Standard Webhooks", "standard-webhooks", "POST /w\r\nwebhook-id: msg_1", "{}", 204, {}, "");
    row("Zapier", "zapier", "POST /hooks/catch/1/a", R"({"a":1})", 200, json,
        R"({"attempt":")" + id + R"(","id":")" + id + R"(","request_id":")" + id + R"(","status":"success"})");
    row("Make", "make", "POST /token", R"({"a":1})", 200, plain, "Accepted");
    row("Make without a scenario", "make-inactive", "POST /token", "{}", 410, {},
        "There is no scenario listening for this webhook.");
    row("Integrately", "integrately", "POST /a", "{}", 200, json, R"({"status":"success"})");
    row("Pabbly Connect", "pabbly", "POST /a", "{}", 200, json, R"({"status":"success"})");
    row("Power Automate", "power-automate", "POST /invoke", "{}", 202, {}, "");
    row("WP Webhooks without a key", "wp-webhooks", "POST /?wpwhpro_action=main", "action=create_user", 403, json,
        R"({"success":false,"msg":"The API key is missing."})");
    row("WP Webhooks is tested", "wp-webhooks", "POST /?wpwhpro_action=main&wpwhpro_api_key=k",
        "action=ironikus_test&test_var=test-value123", 200, json,
        R"({"success":true,"msg":"Test value successfully filled."})");
    row("WP Webhooks is tested by the query", "wp-webhooks", "POST /?wpwhpro_api_key=k&action=ironikus_test", "", 200, json,
        R"({"success":true,"msg":"Test value successfully filled."})");
    row("WP Webhooks creates a user", "wp-webhooks", "POST /?wpwhpro_api_key=k", "user_email=a&action=create_user", 200,
        json, R"({"success":true,"msg":"User successfully created.","data":{"user_id":7}})");
    row("WP Webhooks creates a user by the query", "wp-webhooks", "POST /?wpwhpro_api_key=k&action=create_user", "", 200,
        json, R"({"success":true,"msg":"User successfully created.","data":{"user_id":7}})");
    row("WP Webhooks does not know the action", "wp-webhooks", "POST /?wpwhpro_api_key=k&action=fly", "", 200, json,
        R"({"success":false,"msg":"The action is not known."})");
}

static constexpr qint64 moment = 784'111'777'089; // 1994-11-06T08:49:37.089Z

/// What the preset's rules do with a request; the last of its answers, from the plan's bytes as a client reads them.
static std::shared_ptr<const AnswerPlan> planned(RuleBook &book, const Exchange &exchange)
{
    const Decision decision = book.decide(exchange, true, moment);
    return std::get<std::shared_ptr<const AnswerPlan>>(decision.what);
}

static QByteArray bytesOf(const AnswerPlan &plan)
{
    QByteArray bytes;
    for (const AnswerStep &step : plan.steps)
        bytes += step.bytes;
    return bytes;
}

static RuleBook bookOf(const QString &preset)
{
    return RuleBook(EndpointConfig{.rules = presetNamed(preset)->rules}, 7);
}

void AnswerPresetTest::aPresetAnswersAsItSays()
{
    QFETCH(QString, preset);
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, content);
    QFETCH(int, status);
    QFETCH(FieldList, fields);
    QFETCH(QByteArray, body);
    m_tried.insert(preset);
    const qsizetype line = request.indexOf("\r\n");
    const QByteArray start = line < 0 ? request : request.first(line);
    const QByteArray more = line < 0 ? QByteArray() : request.sliced(line + 2) + "\r\n";
    const Exchange exchange = caught(start + " HTTP/1.1\r\nHost: localhost\r\n" + more + "Content-Length: "
                                     + QByteArray::number(content.size()) + "\r\n\r\n" + content);
    RuleBook book = bookOf(preset);
    const auto plan = planned(book, exchange);
    QVERIFY(plan->response);
    QVERIFY(plan->marks.isEmpty());
    QCOMPARE(plan->response->status, status);
    for (const Field &field : fields)
        QCOMPARE(plan->response->fields.value(field.name), field.value);
    QCOMPARE(bytesOf(*plan).sliced(plan->response->bodyAt()), body);
}

void AnswerPresetTest::eachPresetWasTried()
{
    m_tried += {u"no-answer"_s, u"hang-up"_s, u"large"_s, u"ticker"_s, u"third-time-lucky"_s}; // by the tests below
    for (const QString &name : presetNames())
        QVERIFY2(m_tried.contains(name), qPrintable(name));
}

void AnswerPresetTest::whatIsSlowOnPurposeIsPlanned_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QList<qint64>>("pauses");
    QTest::addColumn<qint64>("content");
    QTest::addColumn<bool>("answers");
    QTest::newRow("slow waits twice") << u"slow"_s << QList<qint64>{3000, 2000} << qint64(4) << true;
    QTest::newRow("a workflow takes a while") << u"synchronous-workflow"_s << QList<qint64>{1200} << qint64(-1) << true;
    QTest::newRow("a ticker ticks each second")
        << u"ticker"_s << (QList<qint64>{0} + QList<qint64>(9, 1000)) << qint64(-1) << true;
    QTest::newRow("a large body is one of a MiB") << u"large"_s << (QList<qint64>{0}) << qint64(1024 * 1024) << true;
    QTest::newRow("no answer") << u"no-answer"_s << QList<qint64>{} << qint64(-1) << false;
    QTest::newRow("hang up") << u"hang-up"_s << QList<qint64>{} << qint64(-1) << false;
}

void AnswerPresetTest::whatIsSlowOnPurposeIsPlanned()
{
    QFETCH(QString, preset);
    QFETCH(QList<qint64>, pauses);
    QFETCH(qint64, content);
    QFETCH(bool, answers);
    RuleBook book = bookOf(preset);
    const auto plan = planned(book, caught("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    QList<qint64> there;
    for (const AnswerStep &step : plan->steps)
        there.append(step.pause);
    QCOMPARE(there, pauses);
    QCOMPARE(plan->response.has_value(), answers);
    if (content >= 0)
        QCOMPARE(plan->response->contentSize, content);
    if (preset == "ticker"_L1) {
        QCOMPARE(plan->response->fields.value("Content-Type"), "text/event-stream");
        QVERIFY(bytesOf(*plan).contains("id: 10\nevent: tick\ndata: 10 of 10\n\n"));
    }
}

void AnswerPresetTest::aSequenceGoesOn()
{
    RuleBook book = bookOf(u"third-time-lucky"_s);
    QList<int> statuses;
    for (int i = 0; i < 4; ++i)
        statuses.append(planned(book, caught("POST / HTTP/1.1\r\nHost: localhost\r\n\r\n"))->response->status);
    QCOMPARE(statuses, (QList<int>{503, 503, 200, 200}));
}

void AnswerPresetTest::whatIsWrongWithAFileIsTold_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QByteArray &yaml, const QString &said) {
        QTest::newRow(name) << yaml << said;
    };
    row("no YAML", "a: [", u"line"_s);
    row("a key that is none", "title: a\ndescription: b\ncolour: red\nrules: [{status: 200}]\n", u"colour"_s);
    row("no title", "description: b\nrules: [{status: 200}]\n", u"title is missing"_s);
    row("no English", "title: {de: a}\ndescription: b\nrules: [{status: 200}]\n", u"title is missing"_s);
    row("no rules", "title: a\ndescription: b\n", u"rules is missing"_s);
    row("a service without its standing", "title: a\nservice: s\ndescription: b\nrules: [{status: 200}]\n",
        u"standing stands beside service"_s);
    row("a standing that is none", "title: a\nservice: s\nstanding: sure\ndescription: b\nrules: [{status: 200}]\n",
        u"standing is none of documented, observed, assumed"_s);
    row("a rule that is wrong", "title: a\ndescription: b\nrules:\n  - {status: 99}\n", u"line 4: status"_s);
}

void AnswerPresetTest::whatIsWrongWithAFileIsTold()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, said);
    const auto preset = readPreset(u"x"_s, yaml);
    QVERIFY(!preset);
    QCOMPARE(preset.error().kind, ErrorKind::FileMalformed);
    QVERIFY2(preset.error().detail.contains(said), qPrintable(preset.error().detail));
}

void AnswerPresetTest::aNameThatIsNoneHasNoPreset()
{
    QVERIFY(!presetNamed(u"no-such"_s));
    QVERIFY(!presetNamed(u"../secrets/places"_s));
    QVERIFY(!presetNamed({}));
}

void AnswerPresetTest::mistypedNames_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("meant");
    QTest::newRow("a letter too few") << u"slak"_s << QStringList{u"slack"_s};
    QTest::newRow("in capitals") << u"GitHub"_s << QStringList{u"github"_s};
    QTest::newRow("a part of it") << u"graph"_s << QStringList{u"microsoft-graph"_s};
    QTest::newRow("two of them") << u"mak"_s << QStringList{u"make"_s, u"make-inactive"_s};
    QTest::newRow("nothing like it") << u"qqqqqqqq"_s << QStringList{};
    QTest::newRow("nothing at all") << QString() << QStringList{};
}

void AnswerPresetTest::mistypedNames()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, meant);
    QCOMPARE(presetsLike(typed), meant);
}

void AnswerPresetTest::textsComeInTheReadersLanguage()
{
    const AnswerPreset preset = *presetNamed(u"created"_s);
    QCOMPARE(preset.title.in(QLocale(QLocale::German)), u"Angelegt"_s);
    QCOMPARE(preset.title.in(QLocale(QLocale::English)), u"Created"_s);
    QCOMPARE(preset.title.in(QLocale(QLocale::Finnish)), u"Created"_s);
    QCOMPARE(presetNamed(u"slack"_s)->title.in(QLocale(QLocale::German)), u"Slack events"_s);
}

QTEST_APPLESS_MAIN(AnswerPresetTest)
#include "tst_answerpreset.moc"
