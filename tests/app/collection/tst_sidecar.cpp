// SPDX-License-Identifier: MIT
#include "collection/collectionitem.h"
#include "collection/requestfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

constexpr char hookFacts[] = R"(path: users/Hook.yml

request: b6fc44f9b7b212fb803d780a18698bdc

purpose: webhook

version: "1.0"

literal: true

withheld:
  - Accept
  - User-Agent

headers:
  - name: X
    nth: 2
    separator: ":"

body:
  parts:
    - name: note
      value: idle
      fileName: a "b".txt
      headers:
        - name: X-Part
          value: "1"
          disabled: true
          separator: ":"
)";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("can't be read");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s can't be written", qPrintable(path));
}

RequestDraft plain(const QString &name = u"Hook"_s)
{
    RequestDraft draft;
    draft.name = name;
    draft.url = "http://127.0.0.1:9000/hook";
    draft.fields = {DraftField{"X", "1"}, DraftField{"X", "2"}};
    return draft;
}

RequestDraft hook(const QString &name = u"Hook"_s)
{
    RequestDraft draft = plain(name);
    draft.purpose = Purpose::Webhook;
    return draft;
}

RequestDraft withBody(DraftBody body)
{
    RequestDraft draft = plain();
    draft.body = std::move(body);
    return draft;
}

} // namespace

/// Collections in a folder of their own, made anew for each test.
class TestSidecar : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &below) const { return m_folder->filePath(below); }
    QString factsFolder() const { return path(u".wirebell"_s); }
    QStringList sidecars() const
    {
        return QDir(factsFolder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    QByteArray factsIn(qsizetype index) const { return contentOf(factsFolder() + u'/' + sidecars().at(index)); }

    QString write(const RequestDraft &draft, const QString &folder = {})
    {
        const auto written = writeNewRequestFile(path(folder), draft);
        if (!written)
            qFatal("%s", qPrintable(written.error().detail));
        return *written;
    }

    static RequestDraft read(const QString &file)
    {
        const auto request = readRequestFile(file);
        if (!request)
            qFatal("%s", qPrintable(request.error().detail));
        return request->draft;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        put(path(u"opencollection.yml"_s), "opencollection: 1.0.0\n");
    }

    void eachMemberComesBack_data()
    {
        QTest::addColumn<RequestDraft>("draft");
        QTest::newRow("a webhook") << hook();
        RequestDraft draft = plain();
        draft.version = "1.0";
        QTest::newRow("an older version") << draft;
        draft = plain();
        draft.withheld = {"Accept", "User-Agent", ""};
        QTest::newRow("fields that are not added") << draft;
        draft = plain();
        draft.literal = true;
        draft.url = "http://a/{{b}}";
        QTest::newRow("braces that are text") << draft;
        draft = plain();
        draft.fields = {DraftField{"A", "1", true, ":"}, DraftField{"A", "2"}, DraftField{"", "3", false, " :\t"},
                        DraftField{"A", "4", true, ""}};
        QTest::newRow("separators") << draft;
        draft = plain();
        draft.auth = {.kind = DraftAuth::Kind::None, .username = "gu:est", .secret = {}, .secretName = u"pass-1"_s};
        QTest::newRow("who it was from, without any proof now") << draft;
        draft.auth.kind = DraftAuth::Kind::Bearer;
        QTest::newRow("a user beside a token") << draft;

        using enum DraftBody::Kind;
        QTest::newRow("braces in a body that are text") << withBody(
            {.kind = Json, .text = R"({"a": "{{b}}"})", .parts = {}, .path = {}, .literal = true});
        QTest::newRow("a form that YAML would change") << withBody(
            {.kind = Form, .text = "a=b+c&d", .parts = {}, .path = {}});
        draft = withBody({.kind = Form, .text = "a=b+c&d", .parts = {}, .path = {}});
        draft.fields.append(DraftField{"Content-Type", "application/x-www-form-urlencoded"});
        QTest::newRow("such a form of a type") << draft;
        draft.fields.last().enabled = false;
        QTest::newRow("such a form of a type that is off") << draft;

        const DraftPart text{.name = "note",
                             .value = "one\ntwo",
                             .path = {},
                             .fileName = "a.txt",
                             .contentType = "text/plain",
                             .fields = {DraftField{"X-Part", "1"}, DraftField{"X-Off", "2", false, ":"}}};
        const DraftPart file{.name = "photo", .value = "idle", .path = u"/tmp/a.png"_s, .fileName = "b.png"};
        QTest::newRow("parts") << withBody(
            {.kind = Multipart, .text = {}, .parts = {{.name = "note", .value = "0"}, text, file, text}, .path = {}});
        for (const auto kind : {None, Json, File}) {
            draft = withBody({.kind = kind, .text = {}, .parts = {text, file}, .path = {}});
            QTest::addRow("parts that are not sent, body %d", int(kind)) << draft;
        }
        for (const auto kind : {None, Multipart, File}) {
            draft = withBody({.kind = kind, .text = "{\n  \"a\": 1\n}\n", .parts = {}, .path = {}});
            QTest::addRow("text that is not sent, body %d", int(kind)) << draft;
        }
        for (const auto kind : {None, Text, Json, Xml, Form, Multipart}) {
            draft = withBody({.kind = kind, .text = {}, .parts = {}, .path = u"/tmp/body.bin"_s});
            QTest::addRow("a file that is not sent, body %d", int(kind)) << draft;
        }
    }

    void eachMemberComesBack()
    {
        QFETCH(const RequestDraft, draft);
        const QString file = write(draft);
        QCOMPARE(read(file), draft);
        QVERIFY(!readRequestFile(file)->foreign);
        QCOMPARE(sidecars().size(), 1);
        // Without its sidecar it is not the same: what the test is about is not in the request's own file.
        const QByteArray facts = factsIn(0);
        QVERIFY(QDir(factsFolder()).removeRecursively());
        QVERIFY(read(file) != draft);
        // Written again it is the same file.
        QVERIFY(replaceRequestFile(file, draft, 1));
        QCOMPARE(factsIn(0), facts);
        QCOMPARE(read(file), draft);
    }

    void aSidecarLooksLikeThis()
    {
        RequestDraft draft = hook();
        draft.version = "1.0";
        draft.literal = true;
        draft.withheld = {"Accept", "User-Agent"};
        draft.fields[1].separator = ":";
        draft.body.kind = DraftBody::Kind::Multipart;
        draft.body.parts = {{.name = "note",
                             .value = "idle",
                             .path = path(u"a.txt"_s),
                             .fileName = "a \"b\".txt",
                             .contentType = {},
                             .fields = {DraftField{"X-Part", "1", false, ":"}}}};
        const QString file = write(draft, u"users"_s);
        QCOMPARE(read(file), draft);
        QCOMPARE(sidecars(), QStringList{u"Hook-942c05b6.yaml"_s});
        QCOMPARE(factsIn(0), QByteArray(hookFacts));
    }

    void pathsBelowTheRootMoveWithTheCollection()
    {
        RequestDraft draft = withBody({.kind = DraftBody::Kind::None, .text = {}, .parts = {}, .path = path(u"a/b.bin"_s)});
        write(draft);
        QVERIFY2(factsIn(0).contains("  path: a/b.bin\n"), factsIn(0).constData());
    }

    void whoHasNothingToSayHasNoSidecar()
    {
        const QString file = write(plain());
        QVERIFY(!QFile::exists(factsFolder()));
        QVERIFY(replaceRequestFile(file, hook(), 1));
        QCOMPARE(sidecars().size(), 1);
        QVERIFY(replaceRequestFile(file, plain(), 1));
        QVERIFY(!QFile::exists(factsFolder()));
        QCOMPARE(read(file), plain());
    }

    void emptyingOneKeepsTheOthers()
    {
        const QString one = write(hook(u"One"_s));
        const QString two = write(hook(u"Two"_s));
        QVERIFY(replaceRequestFile(one, plain(u"One"_s), 1));
        QCOMPARE(sidecars().size(), 1);
        QCOMPARE(read(two), hook(u"Two"_s));
    }

    void aRequestThatWasMovedIsKnownAgain()
    {
        const QString file = write(hook(), u"users"_s);
        const QString former = sidecars().first();
        const QString moved = path(u"Renamed.yml"_s);
        QVERIFY(QFile::rename(file, moved));
        QCOMPARE(read(moved), hook());
        QCOMPARE(sidecars(), QStringList{former}); // reading changes nothing
        // Saved under another name and URL it takes its sidecar along.
        RequestDraft changed = hook(u"Changed"_s);
        changed.url = "http://127.0.0.1:9000/other";
        QVERIFY(replaceRequestFile(moved, changed, 1));
        QCOMPARE(sidecars().size(), 1);
        QVERIFY(sidecars().first() != former);
        QVERIFY2(factsIn(0).startsWith("path: Renamed.yml\n"), factsIn(0).constData());
        QCOMPARE(read(moved), changed);
    }

    void aRequestThatWasMovedAndEmptiedLeavesNoSidecar()
    {
        const QString file = write(hook());
        const QString moved = path(u"Renamed.yml"_s);
        QVERIFY(QFile::rename(file, moved));
        QVERIFY(replaceRequestFile(moved, plain(), 1));
        QVERIFY(!QFile::exists(factsFolder()));
    }

    void aRequestThatWasEditedElsewhereKeepsItsSidecar()
    {
        const QString file = write(hook());
        put(file, contentOf(file).replace("/hook", "/edited").replace("name: Hook", "name: Edited"));
        RequestDraft edited = hook(u"Edited"_s);
        edited.url = "http://127.0.0.1:9000/edited";
        QCOMPARE(read(file), edited);
    }

    void oneThatTookAnothersPlaceBringsItsOwnFacts()
    {
        RequestDraft old = hook(u"Old"_s);
        old.version = "1.0";
        const QString first = write(hook());
        const QString second = write(old);
        QVERIFY(QFile::remove(first));
        QVERIFY(QFile::rename(second, first));
        QCOMPARE(read(first), old);
    }

    void aCopyTakesNothingFromTheOneThatIsStillThere()
    {
        const QString file = write(hook());
        const QString copy = path(u"Copy.yml"_s);
        QVERIFY(QFile::copy(file, copy));
        QCOMPARE(read(copy), plain());
        QVERIFY(replaceRequestFile(copy, plain(), 2));
        QCOMPARE(read(file), hook());
    }

    void ofTwoThatFitNoneIsTaken()
    {
        const QString one = write(hook(), u"a"_s);
        const QString two = write(hook(), u"b"_s);
        const QString moved = path(u"Moved.yml"_s);
        QVERIFY(QFile::rename(one, moved));
        QVERIFY(QFile::remove(two));
        QCOMPARE(sidecars().size(), 2);
        QCOMPARE(read(moved), plain());
        QVERIFY(replaceRequestFile(moved, plain(), 1));
        QCOMPARE(sidecars().size(), 2);
    }

    void aDamagedSidecarCostsOnlyItsFacts_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no YAML") << QByteArray("a: [\n");
        QTest::newRow("a conflict") << QByteArray("<<<<<<< HEAD\npurpose: webhook\n=======\n");
        QTest::newRow("no UTF-8") << QByteArray("purpose: \xff\n");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a list") << QByteArray("- a\n");
        QTest::newRow("wrong shapes") << QByteArray("purpose: [webhook]\nversion: {a: b}\nliteral: [true]\n"
                                                    "withheld: {a: b, c: [d]}\nauth: x\nheaders: [a, {name: [X]}]\n"
                                                    "body: {literal: x, form: true, parts: [a, [b]], path: [c]}\n");
        QTest::newRow("words that are not known") << QByteArray("purpose: frob\nliteral: maybe\nother: 1\n");
    }

    void aDamagedSidecarCostsOnlyItsFacts()
    {
        QFETCH(const QByteArray, bytes);
        const QString file = write(hook());
        const QString sidecar = factsFolder() + u'/' + sidecars().first();
        put(sidecar, bytes);
        QCOMPARE(read(file), plain());
        QCOMPARE(contentOf(sidecar), bytes);
        QVERIFY(replaceRequestFile(file, hook(), 1));
        QCOMPARE(read(file), hook());
    }

    void aSidecarThatCannotBeOpenedCostsOnlyItsFacts()
    {
        const QString file = write(hook());
        const QString sidecar = factsFolder() + u'/' + sidecars().first();
        QVERIFY(QFile::remove(sidecar));
        QVERIFY(QDir().mkdir(sidecar));
        QCOMPARE(read(file), plain());
        QVERIFY(QFile::exists(sidecar));
    }

    void factsThatNoLongerFitArePassedOver()
    {
        RequestDraft draft = withBody({.kind = DraftBody::Kind::Form, .text = "a=b+c", .parts = {}, .path = {}});
        draft.fields[1].separator = ":";
        const QString file = write(draft);
        QByteArray edited = contentOf(file);
        edited.replace("    - name: X\n      value: \"2\"\n", "").replace("type: text", "type: json");
        put(file, edited);
        const RequestDraft got = read(file);
        QCOMPARE(got.body.kind, DraftBody::Kind::Json);
        QCOMPARE(got.fields, (QList<DraftField>{DraftField{"X", "1"},
                                                DraftField{"Content-Type", "application/x-www-form-urlencoded"}}));
    }

    void noSecretIsInASidecar()
    {
        RequestDraft draft = hook();
        draft.auth = {.kind = DraftAuth::Kind::None, .username = "guest", .secret = "s3cr3t", .secretName = {}};
        draft.body.text = "a=1&password=s3cr3t";
        draft.body.parts = {{.name = "token", .value = "s3cr3t"}, {.name = "note", .value = "hello"}};
        write(draft);
        QVERIFY2(!factsIn(0).contains("s3cr3t"), factsIn(0).constData());
        QVERIFY2(factsIn(0).contains("guest"), factsIn(0).constData());
    }

    void aMadeUpNameOfASecretIsTheSameInBothFiles()
    {
        RequestDraft draft = hook();
        draft.url = "http://127.0.0.1:9000/?access_token=s3cr3t";
        const QString file = write(draft);
        QVERIFY(QFile::rename(file, path(u"Renamed.yml"_s)));
        QCOMPARE(read(path(u"Renamed.yml"_s)).purpose, Purpose::Webhook);
    }

    void whatYamlCannotHoldIsRefused()
    {
        RequestDraft draft = plain();
        draft.withheld = {"\xff"};
        const auto written = writeNewRequestFile(m_folder->path(), draft);
        QCOMPARE(written.error(), (Error{ErrorKind::FileNotWritable, u"withheld (not UTF-8)"_s}));
        QVERIFY(!QFile::exists(path(u"Hook.yml"_s)));
        QVERIFY(!QFile::exists(factsFolder()));
    }

    void whereNoSidecarCanBeWrittenNothingIsSaved()
    {
        put(factsFolder(), "a file is in the way");
        const auto written = writeNewRequestFile(m_folder->path(), hook());
        QCOMPARE(written.error(), (Error{ErrorKind::FileNotWritable, factsFolder()}));
        QVERIFY(!QFile::exists(path(u"Hook.yml"_s)));
        QVERIFY(writeNewRequestFile(m_folder->path(), plain()));
    }

    void aFolderWithoutACollectionKeepsItsOwn()
    {
        QVERIFY(QFile::remove(path(u"opencollection.yml"_s)));
        QVERIFY(QDir(m_folder->path()).mkdir(u"alone"_s));
        const QString file = path(u"alone/Hook.yml"_s);
        QVERIFY(replaceRequestFile(file, hook(), 1));
        QCOMPARE(read(file), hook());
        QVERIFY(QFile::exists(path(u"alone/.wirebell"_s)));
        // A collection that is made around it changes nothing.
        put(path(u"opencollection.yml"_s), "opencollection: 1.0.0\n");
        QCOMPARE(read(file), hook());
    }

    void theFolderIsNotPartOfTheCollection()
    {
        write(hook());
        put(factsFolder() + u"/stray.yml"_s, "info: {type: http}\n");
        const auto collection = readCollection(m_folder->path());
        QVERIFY(collection);
        QCOMPARE(collection->items.size(), 1);
        QCOMPARE(collection->items.first().name, u"Hook"_s);
    }
};

QTEST_APPLESS_MAIN(TestSidecar)
#include "tst_sidecar.moc"
