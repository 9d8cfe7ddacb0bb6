// SPDX-License-Identifier: MIT
#include "draft/multipart.h"

#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class MultipartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parts_data();
    void parts();
    void makesBoundaries();
    void refusesWhatWouldAddALine();
};

namespace {

constexpr auto fileContent = "the file\r\n";

DraftPart part(const QByteArray &name, const QByteArray &value)
{
    DraftPart made;
    made.name = name;
    made.value = value;
    return made;
}

} // namespace

void MultipartTest::parts_data()
{
    QTest::addColumn<DraftPart>("draft");
    QTest::addColumn<QByteArray>("path"); // of a file, within a folder
    QTest::addColumn<QByteArray>("head");

    const QByteArray disposition = "Content-Disposition: form-data; name=\"a\"";
    QTest::newRow("a value") << part("a", "1") << ""_ba << disposition + "\r\n";
    QTest::newRow("a value of several lines") << part("a", "1\r\n2") << ""_ba << disposition + "\r\n";
    QTest::newRow("no name") << part("", "1") << ""_ba << "Content-Disposition: form-data\r\n"_ba;
    QTest::newRow("a name with quotes and line breaks")
        << part("a\"\r\n%", "1") << ""_ba << "Content-Disposition: form-data; name=\"a%22%0D%0A%\"\r\n"_ba;
    DraftPart typed = part("a", "1");
    typed.contentType = "text/x; y=z";
    QTest::newRow("a type") << typed << ""_ba << disposition + "\r\nContent-Type: text/x; y=z\r\n";
    DraftPart named = part("a", "1");
    named.fileName = "b.json";
    QTest::newRow("a value under a file's name")
        << named << ""_ba << disposition + "; filename=\"b.json\"\r\nContent-Type: application/json\r\n";
    named.fileName = "b.none";
    QTest::newRow("a value under a file's name without a type")
        << named << ""_ba << disposition + "; filename=\"b.none\"\r\n";
    QTest::newRow("a file") << part("a", "") << "b.HTML"_ba
                            << disposition + "; filename=\"b.HTML\"\r\nContent-Type: text/html\r\n";
    QTest::newRow("a file whose ending says nothing")
        << part("a", "") << "b"_ba << disposition + "; filename=\"b\"\r\nContent-Type: application/octet-stream\r\n";
    QTest::newRow("a file with quotes in its name")
        << part("a", "") << "b\"c.png"_ba << disposition + "; filename=\"b%22c.png\"\r\nContent-Type: image/png\r\n";
    DraftPart renamed = part("a", "");
    renamed.fileName = "other";
    QTest::newRow("a file under another name")
        << renamed << "b.png"_ba << disposition + "; filename=\"other\"\r\nContent-Type: image/png\r\n";
    DraftPart further = part("a", "1");
    further.fields.resize(3);
    further.fields[0].name = "X-One";
    further.fields[0].value = "1";
    further.fields[1].name = "Off";
    further.fields[1].enabled = false;
    further.fields[2].name = "content-type";
    further.fields[2].value = "text/y";
    QTest::newRow("further fields") << further << ""_ba << disposition + "\r\nContent-Type: text/y\r\nX-One: 1\r\n";
    DraftPart own = part("a", "1");
    own.fields.resize(1);
    own.fields[0].name = "Content-Disposition";
    own.fields[0].value = "inline";
    QTest::newRow("a disposition of its own") << own << ""_ba << "Content-Disposition: inline\r\n"_ba;
}

void MultipartTest::parts()
{
    QFETCH(DraftPart, draft);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, head);

    QTemporaryDir folder;
    QByteArray content = draft.value;
    if (!path.isEmpty()) {
        draft.path = folder.filePath(QFile::decodeName(path));
        QFile file(draft.path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(fileContent);
        content = fileContent;
    }
    const QByteArray one = head + "\r\n" + content + "\r\n--B";
    const auto body = multipartBytes({draft, draft}, "B", "form-data", OrderProfile::Typed);
    QVERIFY(body);
    QCOMPARE(*(*body)->readAll(), "--B\r\n" + one + "\r\n" + one + "--\r\n");
    QCOMPARE((*body)->size(), (*body)->readAll()->size());
    const auto empty = multipartBytes({}, "B", "form-data", OrderProfile::Typed);
    QVERIFY(empty);
    QCOMPARE(*(*empty)->readAll(), "--B--\r\n"_ba);
}

void MultipartTest::makesBoundaries()
{
    const QByteArray one = makeBoundary();
    QCOMPARE(one.size(), 46);
    QVERIFY(one.startsWith(QByteArray(24, '-')));
    QVERIFY(one != makeBoundary());
}

void MultipartTest::refusesWhatWouldAddALine()
{
    DraftPart bad = part("a", "1");
    bad.fields.resize(1);
    bad.fields[0].name = "X-One";
    bad.fields[0].value = "1\r\nX-Two: 2";
    const auto body = multipartBytes({bad}, "B", "form-data", OrderProfile::Typed);
    QVERIFY(!body);
    QCOMPARE(body.error(), (Error{ErrorKind::ForbiddenByte, u"X-One:1"_s}));
}

QTEST_GUILESS_MAIN(MultipartTest)
#include "tst_multipart.moc"
