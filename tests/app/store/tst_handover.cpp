// SPDX-License-Identifier: MIT
#include "support/samples.h"
#include "store/exchangelog.h"
#include "store/handoverformat.h"
#include "store/handoverwriter.h"
#include "store/logreader.h"
#include "store/privatefile.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// Chosen exchanges in one file: written, read, and refused where it is not what was written.
class tst_HandOver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holdsWhatTheLogHolds();
    void holdsOnlyWhatWasChosen();
    void canBeHandedOn();
    void isForItsOwnerAlone();
    void refusesWhatIsNotThere();
    void leavesNothingWhereItFails();
    void refusesForeignFiles_data();
    void refusesForeignFiles();
    void refusesALaterVersion();
    void refusesWhatIsCutShort();
    void refusesWhatIsFlipped();
    void keepsLargeBodiesOutOfMemory();
    void isOnlyRead();

private:
    QString path(const QString &name) const { return m_folder.path() + u'/' + name; }
    std::unique_ptr<LogReader> log() { return std::move(LogReader::open(path(u"log"_s))).value(); }
    QByteArray content() const
    {
        QFile file(path(u"some.wirebell"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    bool write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    QTemporaryDir m_folder;
    QList<Exchange> m_kept; // by their numbers, from 1
};

void tst_HandOver::initTestCase()
{
    const auto written = std::move(ExchangeLog::open(path(u"log"_s))).value();
    Exchange exchange = samples::caught("one");
    written->finish(exchange);
    m_kept.append(exchange);
    exchange = samples::otherEnd(exchange);
    exchange.error = Error{ErrorKind::ConnectionReset, u"detail"_s};
    exchange.state = State::Failed;
    exchange.secrets = {{{1, 2}, u"token"_s}};
    exchange.connection.tls.emplace().cipher = u"x"_s;
    written->begin(exchange);
    QVERIFY(written->commit());
    written->finish(exchange);
    m_kept.append(exchange);
    // A body in several pieces, in a spool; one that a copy is made of.
    exchange = samples::caught();
    const auto spool = written->spool(exchange.id, Direction::In).value();
    for (int i = 0; i < 100; ++i)
        QVERIFY(spool->append(QByteArray(100'000, char(i))));
    exchange.transcript.in = spool;
    written->finish(exchange);
    m_kept.append(exchange);
    exchange = samples::caught();
    exchange.transcript.out = inMemory(QByteArray(300'000, 'o'));
    written->finish(exchange);
    m_kept.append(exchange);
    exchange = samples::caughtRequest("left");
    written->begin(exchange);
    exchange.state = State::Incomplete;
    m_kept.append(exchange);
    QVERIFY(written->commit());
    QVERIFY(written->annotate(m_kept[1].id, {.pinned = true, .labels = {u"a"_s}, .note = u"text"_s}));
    QVERIFY(writeHandOver(path(u"some.wirebell"_s), *log(), {1, 2, 3, 4, 5}));
}

void tst_HandOver::holdsWhatTheLogHolds()
{
    const auto handed = LogReader::open(path(u"some.wirebell"_s));
    QVERIFY(handed);
    const auto original = log();
    QCOMPARE((*handed)->count().value(), 5);
    for (int number = 1; number <= 5; ++number) {
        samples::compareRecorded((*handed)->load(number).value(), m_kept[number - 1]);
        RETURN_IF_FAILED();
        auto row = (*handed)->row(number).value().value();
        auto expected = original->row(number).value().value();
        if (number == 5) { // it has an end here
            QCOMPARE(row.state, State::Incomplete);
            row.state = expected.state;
            row.duration = expected.duration;
        }
        QCOMPARE(row, expected);
    }
    QCOMPARE((*handed)->load(m_kept[2].id).value().number, 3);
    QCOMPARE((*handed)->pairOf((*handed)->load(1).value()).value()->number, 2);
    QCOMPARE((*handed)->row(2).value()->annotation.note, u"text"_s);
    const auto body = (*handed)->load(3).value().transcript.in;
    QCOMPARE(body->read(4'194'300, 10).value(), samples::bytesOf(m_kept[2].transcript.in).sliced(4'194'300, 10));
    QCOMPARE(body->read(10'000'000, 10).value(), QByteArray());
    QCOMPARE(body->read(9'999'995, 10).value().size(), 5);
}

void tst_HandOver::holdsOnlyWhatWasChosen()
{
    QVERIFY(writeHandOver(path(u"two.wirebell"_s), *log(), {4, 2, 4}));
    const auto handed = LogReader::open(path(u"two.wirebell"_s));
    QVERIFY(handed);
    QCOMPARE((*handed)->count().value(), 2);
    const auto rows = (*handed)->rows({}, 0, 10).value();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].number, 4);
    QCOMPARE(rows[1].number, 2);
    QCOMPARE((*handed)->load(1).error().kind, ErrorKind::NoSuchExchange);
    QVERIFY(writeHandOver(path(u"none.wirebell"_s), *log(), {}));
    QCOMPARE((*LogReader::open(path(u"none.wirebell"_s)))->count().value(), 0);
}

void tst_HandOver::canBeHandedOn()
{
    const auto handed = LogReader::open(path(u"some.wirebell"_s));
    QVERIFY(writeHandOver(path(u"on.wirebell"_s), **handed, {3, 2}));
    const auto on = LogReader::open(path(u"on.wirebell"_s));
    QVERIFY(on);
    samples::compareRecorded((*on)->load(3).value(), m_kept[2]);
    RETURN_IF_FAILED();
    auto expected = (*handed)->row(2).value();
    expected->paired = false; // its other end was left out
    auto row = (*on)->row(2).value();
    row->paired = false;
    QCOMPARE(row, expected);
}

void tst_HandOver::isForItsOwnerAlone()
{
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFileInfo(path(u"some.wirebell"_s)).permissions() & others, QFile::Permissions());
    QVERIFY(!QFile::exists(path(u"some.wirebell.part"_s)));
}

void tst_HandOver::refusesWhatIsNotThere()
{
    QCOMPARE(writeHandOver(path(u"x.wirebell"_s), *log(), {1, 77}).error(),
             (Error{ErrorKind::NoSuchExchange, u"77"_s}));
    QVERIFY(!QFile::exists(path(u"x.wirebell"_s)) && !QFile::exists(path(u"x.wirebell.part"_s)));
    QCOMPARE(LogReader::open(path(u"x.wirebell"_s)).error().kind, ErrorKind::FileNotFound);
}

void tst_HandOver::leavesNothingWhereItFails()
{
    QCOMPARE(writeHandOver(path(u"no/folder.wirebell"_s), *log(), {1}).error(),
             (Error{ErrorKind::FileNotWritable, path(u"no/folder.wirebell"_s)}));
    // What stood there before stays.
    QVERIFY(write(u"before.wirebell"_s, "before"));
    QVERIFY(!writeHandOver(path(u"before.wirebell"_s), *log(), {1, 77}));
    QFile before(path(u"before.wirebell"_s));
    QVERIFY(before.open(QIODevice::ReadOnly));
    QCOMPARE(before.readAll(), "before");
}

void tst_HandOver::refusesForeignFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("an empty file") << QByteArray();
    QTest::newRow("a text") << QByteArray("Dear all,\n").repeated(100);
    QTest::newRow("zeros") << QByteArray(1000, '\0');
    QTest::newRow("a segment of a log") << [this] {
        QFile segment(path(u"log/bytes/000001.segment"_s));
        return segment.open(QIODevice::ReadOnly) ? segment.read(5000) : QByteArray();
    }();
    QTest::newRow("the first letters alone") << QByteArray("WIREB");
}

void tst_HandOver::refusesForeignFiles()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(write(u"foreign.wirebell"_s, bytes));
    QCOMPARE(LogReader::open(path(u"foreign.wirebell"_s)).error(),
             (Error{ErrorKind::NotAHandOver, path(u"foreign.wirebell"_s)}));
}

void tst_HandOver::refusesALaterVersion()
{
    const QByteArray header = HandOverHeader{.version = 2, .fileSize = HandOverHeader::size}.bytes();
    QVERIFY(write(u"later.wirebell"_s, header));
    QCOMPARE(LogReader::open(path(u"later.wirebell"_s)).error().kind, ErrorKind::StoreNewer);
}

void tst_HandOver::refusesWhatIsCutShort()
{
    QVERIFY(writeHandOver(path(u"small.wirebell"_s), *log(), {1, 2, 4}));
    QFile whole(path(u"small.wirebell"_s));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    QRandomGenerator random(4);
    for (int i = 0; i < 500; ++i) {
        const qsizetype size = i < 200 ? i : random.bounded(qint64(bytes.size()));
        QVERIFY(write(u"cut.wirebell"_s, bytes.first(size)));
        const auto opened = LogReader::open(path(u"cut.wirebell"_s));
        QVERIFY2(!opened, qPrintable(QString::number(size)));
        QCOMPARE(opened.error().kind, size < 8 ? ErrorKind::NotAHandOver : ErrorKind::HandOverDamaged);
    }
    QVERIFY(write(u"cut.wirebell"_s, bytes + '\0'));
    QCOMPARE(LogReader::open(path(u"cut.wirebell"_s)).error().kind, ErrorKind::HandOverDamaged);
}

void tst_HandOver::refusesWhatIsFlipped()
{
    QVERIFY(writeHandOver(path(u"small.wirebell"_s), *log(), {1, 2, 4}));
    QFile whole(path(u"small.wirebell"_s));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    QRandomGenerator random(5);
    for (int i = 0; i < 500; ++i) {
        // Each bit of the first bytes, and others by chance; now and then two of them.
        const qint64 bit = i < 250 ? i * 9 : random.bounded(qint64(bytes.size()) * 8);
        QByteArray flipped = bytes;
        flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
        if (i % 5 == 4)
            flipped[flipped.size() - 1 - i] = char(flipped[flipped.size() - 1 - i] ^ 0x20);
        QVERIFY(write(u"flipped.wirebell"_s, flipped));
        const auto opened = LogReader::open(path(u"flipped.wirebell"_s));
        QVERIFY2(!opened, qPrintable(QString::number(bit)));
        QCOMPARE(opened.error().kind, bit < 64 ? ErrorKind::NotAHandOver : ErrorKind::HandOverDamaged);
    }
}

void tst_HandOver::keepsLargeBodiesOutOfMemory()
{
    // Each record of the file fits a piece.
    const QByteArray bytes = content();
    QVERIFY(bytes.size() > 10'000'000);
    qint64 longest = 0;
    for (qint64 at = HandOverHeader::size; at < bytes.size();) {
        const auto header = RecordHeader::read(bytes.constData() + at);
        QVERIFY(header);
        longest = qMax(longest, header->recordSize());
        at += header->recordSize();
    }
    QVERIFY2(longest < HandOverHeader::longestPiece + 1000, qPrintable(QString::number(longest)));
}

void tst_HandOver::isOnlyRead()
{
    const QByteArray before = content();
    const auto handed = LogReader::open(path(u"some.wirebell"_s));
    QVERIFY((*handed)->load(3));
    QCOMPARE(ExchangeLog::open(path(u"some.wirebell"_s)).error().kind, ErrorKind::StoreNotWritable);
    QCOMPARE(content(), before);
}

QTEST_GUILESS_MAIN(tst_HandOver)
#include "tst_handover.moc"
