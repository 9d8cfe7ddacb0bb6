// SPDX-License-Identifier: MIT
#include "support/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // milliseconds, for a loaded machine

Ended ended(QProcess &process)
{
    const bool inTime = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, patience);
    Ended result{-1, process.readAllStandardOutput(), process.readAllStandardError()};
    if (inTime && process.exitStatus() == QProcess::NormalExit)
        result.status = process.exitCode();
    return result;
}

} // namespace

Ended runProgram(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    const Ended result = ended(process);
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
    }
    return result;
}

Ended runCli(const QStringList &arguments, const QByteArray &input)
{
    return runProgram(QStringLiteral(WIREBELL_CLI), arguments, input);
}

RunningProgram::RunningProgram(const QString &program, const QStringList &arguments, const QString &folder)
{
    if (!folder.isEmpty())
        m_process.setWorkingDirectory(folder);
    m_process.start(program, arguments);
    m_process.waitForStarted();
}

RunningProgram::~RunningProgram()
{
    if (m_process.state() != QProcess::NotRunning)
        kill();
}

QByteArray RunningProgram::nextLine(bool error)
{
    m_process.setReadChannel(error ? QProcess::StandardError : QProcess::StandardOutput);
    const bool there = QTest::qWaitFor(
        [this] { return m_process.canReadLine() || m_process.state() == QProcess::NotRunning; }, patience);
    return there ? m_process.readLine().trimmed() : QByteArray();
}

Ended RunningProgram::terminate()
{
    m_process.terminate();
    return ended(m_process);
}

void RunningProgram::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

Ended RunningProgram::wait()
{
    return ended(m_process);
}

RunningCatcher::RunningCatcher(const QStringList &arguments)
    : m_program(std::make_unique<RunningProgram>(
          QStringLiteral(WIREBELL_CLI), QStringList{u"catch"_s, u"--listen"_s, u"localhost:0"_s} + arguments))
{
    const QByteArray first = m_program->nextLine(arguments.contains("--raw"_L1));
    m_origin = arguments.contains("--json"_L1)
        ? QJsonDocument::fromJson(first).object().value("listening"_L1).toArray().first().toString()
        : QString::fromUtf8(first.split(' ').first());
    QVERIFY2(m_origin.startsWith("http://127.0.0.1:"_L1),
             (first + m_program->process().readAllStandardError()).constData());
}

quint16 RunningCatcher::port() const
{
    return quint16(QUrl(m_origin).port());
}

} // namespace wirebell
