// SPDX-License-Identifier: MIT
#include "http/mark.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class tst_Mark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasANameOfItsOwn();
    void aNameThatIsNoneHasNoKind();
    void whatIsAllowedIsNotAmbiguous();
    void whatReadersDifferAboutIsAmbiguous();
    void rangesHoldTheirBytes();
};

void tst_Mark::everyKindHasANameOfItsOwn()
{
    const QList<MarkKind> kinds = allMarkKinds();
    QCOMPARE(kinds.size(), qsizetype(MarkKind::DataAfterEnd) + 1);
    static const QRegularExpression kebab(u"^[a-z]+(-[a-z0-9.]+)*$"_s);
    QSet<QString> names;
    for (int value = 0; value < kinds.size(); ++value) {
        const auto kind = MarkKind(value);
        QVERIFY(kinds.contains(kind));
        const QString text = name(kind);
        QVERIFY2(kebab.match(text).hasMatch(), qPrintable(text));
        QVERIFY2(!names.contains(text), qPrintable(text));
        names.insert(text);
        QCOMPARE(markKindNamed(text.toLatin1()), kind);
    }
}

void tst_Mark::aNameThatIsNoneHasNoKind()
{
    QVERIFY(!markKindNamed("no-such-mark"));
    QVERIFY(!markKindNamed(""));
}

void tst_Mark::whatIsAllowedIsNotAmbiguous()
{
    for (const MarkKind kind : {MarkKind::ChunkExtension, MarkKind::NonAsciiFieldValue, MarkKind::LowercaseMethod,
                                MarkKind::MissingHost, MarkKind::BareLf, MarkKind::RepeatedContentLength})
        QVERIFY2(!isAmbiguous(kind), name(kind).data());
}

void tst_Mark::whatReadersDifferAboutIsAmbiguous()
{
    for (const MarkKind kind :
         {MarkKind::LengthAndChunked, MarkKind::ConflictingContentLength, MarkKind::UnusualContentLength,
          MarkKind::UnusualTransferCoding, MarkKind::SpaceBeforeColon, MarkKind::BareCr, MarkKind::ObsFold,
          MarkKind::BareLfInChunk, MarkKind::UnusualChunkSize, MarkKind::DisguisedFramingField,
          MarkKind::MixedLineEnds})
        QVERIFY2(isAmbiguous(kind), name(kind).data());
}

void tst_Mark::rangesHoldTheirBytes()
{
    const ByteRange range{10, 3};
    QCOMPARE(range.end(), 13);
    QVERIFY(!range.contains(9));
    QVERIFY(range.contains(10));
    QVERIFY(range.contains(12));
    QVERIFY(!range.contains(13));
    QVERIFY(!(ByteRange{10, 0}.contains(10)));
}

QTEST_APPLESS_MAIN(tst_Mark)
#include "tst_mark.moc"
