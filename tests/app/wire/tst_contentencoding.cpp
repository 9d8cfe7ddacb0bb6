// SPDX-License-Identifier: MIT
#include "wire/contentencoding.h"

#include <QRandomGenerator>
#include <QTest>

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

using namespace wirebell;
using namespace Qt::StringLiterals;

class ContentEncodingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsCodedDecodes_data();
    void whatIsCodedDecodes();
    void eachPieceDecodesOnceItIsThere_data();
    void eachPieceDecodesOnceItIsThere();
    void theFormatsAreTheFieldsOnes_data();
    void theFormatsAreTheFieldsOnes();
    void withoutACodingNothingChanges();
    void namesAreThoseOfContentEncoding_data();
    void namesAreThoseOfContentEncoding();
};

namespace {

/// What the coding's own library makes of the bytes, as far as they go; `whole` where the coding ended with them.
QByteArray decoded(ContentCoding coding, const QByteArray &bytes, bool &whole)
{
    QByteArray out(8 * 1024 * 1024, '\0');
    whole = false;
    switch (coding) {
    case ContentCoding::Gzip:
    case ContentCoding::Deflate: {
        z_stream stream = {};
        inflateInit2(&stream, coding == ContentCoding::Gzip ? 15 + 16 : 15);
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
        stream.avail_in = uInt(bytes.size());
        stream.next_out = reinterpret_cast<Bytef *>(out.data());
        stream.avail_out = uInt(out.size());
        whole = inflate(&stream, Z_SYNC_FLUSH) == Z_STREAM_END && stream.avail_in == 0;
        out.resize(qsizetype(stream.total_out));
        inflateEnd(&stream);
        return out;
    }
    case ContentCoding::Br: {
        BrotliDecoderState *state = BrotliDecoderCreateInstance(nullptr, nullptr, nullptr);
        size_t in = size_t(bytes.size());
        auto from = reinterpret_cast<const uint8_t *>(bytes.data());
        size_t room = size_t(out.size());
        auto to = reinterpret_cast<uint8_t *>(out.data());
        whole = BrotliDecoderDecompressStream(state, &in, &from, &room, &to, nullptr) == BROTLI_DECODER_RESULT_SUCCESS
            && in == 0;
        out.chop(qsizetype(room));
        BrotliDecoderDestroyInstance(state);
        return out;
    }
    case ContentCoding::Zstd: {
        ZSTD_DCtx *context = ZSTD_createDCtx();
        ZSTD_inBuffer from{.src = bytes.data(), .size = size_t(bytes.size()), .pos = 0};
        ZSTD_outBuffer to{.dst = out.data(), .size = size_t(out.size()), .pos = 0};
        size_t left = 1;
        while (from.pos < from.size && !ZSTD_isError(left))
            left = ZSTD_decompressStream(context, &to, &from);
        whole = left == 0;
        ZSTD_freeDCtx(context);
        out.resize(qsizetype(to.pos));
        return out;
    }
    case ContentCoding::None:
        break;
    }
    return bytes;
}

void codingRows()
{
    QTest::addColumn<ContentCoding>("coding");
    QTest::newRow("gzip") << ContentCoding::Gzip;
    QTest::newRow("deflate") << ContentCoding::Deflate;
    QTest::newRow("br") << ContentCoding::Br;
    QTest::newRow("zstd") << ContentCoding::Zstd;
}

QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, '\0');
    QRandomGenerator random(7);
    for (char &byte : bytes)
        byte = char(random.generate());
    return bytes;
}

} // namespace

void ContentEncodingTest::whatIsCodedDecodes_data()
{
    codingRows();
}

void ContentEncodingTest::whatIsCodedDecodes()
{
    QFETCH(ContentCoding, coding);
    const QByteArrayList contents{{}, "x"_ba, "{\"id\":7}"_ba, QByteArray(5'000'000, 'a'), noise(300'000)};
    for (const QByteArray &content : contents) {
        const QByteArray bytes = encoded(coding, content);
        QVERIFY(!bytes.isEmpty());
        bool whole = false;
        QVERIFY(decoded(coding, bytes, whole) == content);
        QVERIFY(whole);
        if (content.size() == 5'000'000)
            QCOMPARE_LT(bytes.size(), 10'000);
    }
}

void ContentEncodingTest::eachPieceDecodesOnceItIsThere_data()
{
    codingRows();
}

void ContentEncodingTest::eachPieceDecodesOnceItIsThere()
{
    QFETCH(ContentCoding, coding);
    const QByteArrayList pieces{"data: 1\n\n"_ba, noise(200'000), {}, QByteArray(200'000, 'b'), "data: 2\n\n"_ba};
    const QByteArrayList coded = encodedPieces(coding, pieces);
    QCOMPARE(coded.size(), pieces.size());
    QByteArray bytes;
    QByteArray content;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        bytes += coded.at(i);
        content += pieces.at(i);
        bool whole = false;
        QVERIFY(decoded(coding, bytes, whole) == content);
        QCOMPARE(whole, i == pieces.size() - 1);
    }
    QVERIFY(encodedPieces(coding, {}).isEmpty());
}

void ContentEncodingTest::theFormatsAreTheFieldsOnes_data()
{
    QTest::addColumn<ContentCoding>("coding");
    QTest::addColumn<QByteArray>("magic");
    QTest::newRow("gzip (RFC 1952, 2.3.1)") << ContentCoding::Gzip << "\x1f\x8b\x08"_ba;
    QTest::newRow("deflate is zlib (RFC 1950, 2.2)") << ContentCoding::Deflate << "\x78\x9c"_ba;
    QTest::newRow("zstd (RFC 8878, 3.1.1)") << ContentCoding::Zstd << "\x28\xb5\x2f\xfd"_ba;
}

void ContentEncodingTest::theFormatsAreTheFieldsOnes()
{
    QFETCH(ContentCoding, coding);
    QFETCH(QByteArray, magic);
    QCOMPARE(encoded(coding, "content").first(magic.size()), magic);
}

void ContentEncodingTest::withoutACodingNothingChanges()
{
    QCOMPARE(encoded(ContentCoding::None, "content"), "content"_ba);
    const QByteArrayList pieces{"a"_ba, {}, "b"_ba};
    QCOMPARE(encodedPieces(ContentCoding::None, pieces), pieces);
}

void ContentEncodingTest::namesAreThoseOfContentEncoding_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<ContentCoding>>("coding");
    const auto row = [](const char *text, std::optional<ContentCoding> coding) {
        QTest::newRow(text) << QByteArray(text) << coding;
    };
    row("identity", ContentCoding::None);
    row("gzip", ContentCoding::Gzip);
    row("deflate", ContentCoding::Deflate);
    row("br", ContentCoding::Br);
    row("zstd", ContentCoding::Zstd);
    row("compress", {});
    row("GZIP", {});
}

void ContentEncodingTest::namesAreThoseOfContentEncoding()
{
    QFETCH(QByteArray, text);
    QFETCH(std::optional<ContentCoding>, coding);
    QCOMPARE(contentCodingNamed(text), coding);
    if (coding)
        QCOMPARE(name(*coding), QLatin1StringView(text));
}

QTEST_APPLESS_MAIN(ContentEncodingTest)
#include "tst_contentencoding.moc"
