// SPDX-License-Identifier: MIT
#include "commandlines.h"
#include "answeringrecorder.h"
#include "draft/curlarguments.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// Each command line of tests/data/curl, run by the curl of this machine against a recorder, and read and resolved
/// here. Those of "equal" give the same bytes, but for the boundaries of multipart bodies, which are made anew each
/// time; those of "refused" give none on either side; those of "different" are refused here though curl sends them.
class CurlBytesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void equal_data();
    void equal();
    void refused_data();
    void refused();

private:
    QList<QByteArray> words(const QByteArray &line) const;
    /// Runs curl; what arrived at the recorder, with every boundary replaced. Its exit status in `status`.
    QByteArray curl(const QList<QByteArray> &words, int &status);
    /// The same by us.
    Result<QByteArray> resolved(const QList<QByteArray> &words) const;
    void rewindInput() const;

    QTemporaryDir m_folder;
    QByteArray m_userAgent;
    AnsweringRecorder m_recorder;
};

namespace {

constexpr auto input = "from standard input";
const QByteArray boundary(46, '=');

QByteArray withBoundariesReplaced(QByteArray bytes)
{
    static const QRegularExpression made(u"boundary=(-{24}[0-9A-Za-z]{22})\r\n"_s);
    auto matches = made.globalMatch(QString::fromLatin1(bytes));
    while (matches.hasNext())
        bytes.replace(matches.next().captured(1).toLatin1(), boundary);
    return bytes;
}

/// Bytes as lines that a failed comparison can be read by.
QByteArray readable(const QByteArray &bytes)
{
    if (bytes.size() > 4096)
        return readable(bytes.first(4096)) + "... " + QByteArray::number(bytes.size()) + " bytes, hash "
               + QByteArray::number(qHash(bytes), 16);
    QByteArray text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n')
            text += "\\n\n";
        else if (byte < 0x20 || byte >= 0x7f)
            text += "\\x" + QByteArray::number(byte, 16).rightJustified(2, '0');
        else
            text += c;
    }
    return text;
}

} // namespace

void CurlBytesTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    for (const auto &[name, size] : {std::pair{u"large"_s, 1536 * 1024}, {u"edge"_s, 1024 * 1024}}) {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QByteArray bytes(size, '\0');
        for (qsizetype i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<char>('a' + i % 25);
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QFile standardInput(m_folder.filePath(u"input"_s));
    QVERIFY(standardInput.open(QIODevice::WriteOnly));
    standardInput.write(input);

    QProcess process;
    process.start(u"curl"_s, {u"--version"_s});
    QVERIFY2(process.waitForFinished(), "curl is needed");
    m_userAgent = "curl/" + process.readAllStandardOutput().split(' ').value(1);
    QVERIFY2(m_userAgent.size() > 5, "curl is needed");
}

QList<QByteArray> CurlBytesTest::words(const QByteArray &line) const
{
    const QByteArray port = QByteArray::number(m_recorder.serverPort());
    return splitWords(line, {{"url", "http://127.0.0.1:" + port},
                             {"port", port},
                             {"files", WIREBELL_TEST_DATA "/curl/files"},
                             {"large", QFile::encodeName(m_folder.filePath(u"large"_s))},
                             {"edge", QFile::encodeName(m_folder.filePath(u"edge"_s))},
                             {"tmp", QFile::encodeName(m_folder.path())}});
}

QByteArray CurlBytesTest::curl(const QList<QByteArray> &words, int &status)
{
    const QString port = QString::number(m_recorder.serverPort());
    // curl reads its arguments in the encoding of the locale; bytes that are none of it are kept by the shell alone.
    QByteArray line = "exec curl -q --noproxy '*' --connect-to ::127.0.0.1:" + port.toLatin1();
    for (QByteArray word : words)
        line += " '" + word.replace('\'', "'\\''") + "'";
    QFile script(m_folder.filePath(u"command"_s));
    if (!script.open(QIODevice::WriteOnly) || script.write(line) != line.size())
        qFatal("The command cannot be written");
    script.close();

    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(m_folder.filePath(u"input"_s));
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(u"sh"_s, {script.fileName()});
    if (!finished.wait(30'000))
        qFatal("curl does not end");
    status = process.exitCode();
    return withBoundariesReplaced(m_recorder.take());
}

Result<QByteArray> CurlBytesTest::resolved(const QList<QByteArray> &words) const
{
    const auto transfers = readCurlArguments(words, m_userAgent);
    if (!transfers)
        return std::unexpected(transfers.error());
    QByteArray all;
    for (const CurlTransfer &transfer : *transfers) {
        const auto request = resolve(transfer.draft, {},
                                     {.profile = OrderProfile::Curl,
                                      .userAgent = transfer.userAgent,
                                      .pathAsIs = transfer.pathAsIs,
                                      .boundary = boundary});
        if (!request)
            return std::unexpected(request.error());
        const Result<QByteArray> bytes = request->bytes();
        if (!bytes)
            return bytes;
        all += *bytes;
    }
    return all;
}

void CurlBytesTest::rewindInput() const
{
    QVERIFY(std::freopen(QFile::encodeName(m_folder.filePath(u"input"_s)).constData(), "rb", stdin));
}

void CurlBytesTest::equal_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const CommandLine &line : readCommandLines(QStringLiteral(WIREBELL_TEST_DATA "/curl/equal"), 2))
        QTest::newRow(line.about.constData()) << line.text;
}

void CurlBytesTest::equal()
{
    QFETCH(QByteArray, line);
    int status = 0;
    const QByteArray expected = curl(words(line), status);
    QCOMPARE(status, 0);
    QVERIFY(!expected.isEmpty());

    rewindInput();
    const Result<QByteArray> ours = resolved(words(line));
    QVERIFY2(ours, ours ? "" : qPrintable(ours.error().detail));
    QCOMPARE(readable(*ours), readable(expected));
}

void CurlBytesTest::refused_data()
{
    QTest::addColumn<bool>("curlSends");
    QTest::addColumn<QByteArray>("expectedError");
    QTest::addColumn<QByteArray>("line");
    for (const CommandLine &line : readCommandLines(QStringLiteral(WIREBELL_TEST_DATA "/curl/refused"), 3))
        QTest::newRow(line.about.constData()) << false << line.expected << line.text;
    for (const CommandLine &line : readCommandLines(QStringLiteral(WIREBELL_TEST_DATA "/curl/different"), 3))
        QTest::newRow(line.about.constData()) << true << line.expected << line.text;
}

void CurlBytesTest::refused()
{
    QFETCH(bool, curlSends);
    QFETCH(QByteArray, expectedError);
    QFETCH(QByteArray, line);
    int status = 0;
    const QByteArray arrived = curl(words(line), status);
    if (curlSends) {
        QVERIFY(!arrived.isEmpty());
    } else {
        QVERIFY(status != 0);
        QCOMPARE(readable(arrived), QByteArray());
    }
    rewindInput();
    const Result<QByteArray> ours = resolved(words(line));
    QVERIFY(!ours);
    const QByteArray told = QByteArrayView(name(ours.error().kind)).toByteArray() + ' ' + ours.error().detail.toUtf8();
    QCOMPARE(readable(told.trimmed()), readable(words(expectedError).join(' ')));
}

QTEST_GUILESS_MAIN(CurlBytesTest)
#include "tst_curlbytes.moc"
