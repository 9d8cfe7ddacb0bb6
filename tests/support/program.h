// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>

namespace wirebell {

/// How a program ended.
struct Ended
{
    int status = -1; ///< exit status; -1: it did not end in time, or crashed
    QByteArray out;
    QByteArray err;
};

/// Runs a program to its end (30 s at most) while the test's event loop goes on, so that peers inside the test answer.
Ended runProgram(const QString &program, const QStringList &arguments, const QByteArray &input = {});

/// The shipped command line.
Ended runCli(const QStringList &arguments, const QByteArray &input = {});

/// A program that keeps running; killed and reaped with the object.
class RunningProgram
{
public:
    RunningProgram(const QString &program, const QStringList &arguments, const QString &folder = {});
    ~RunningProgram();

    QProcess &process() { return m_process; }
    /// The next line of standard output (of standard error with `error`), without its end; empty after 20 s.
    QByteArray nextLine(bool error = false);
    /// Sends SIGTERM and gives how it ended.
    Ended terminate();
    /// SIGKILL.
    void kill();
    /// Waits until it ends by itself.
    Ended wait();

private:
    QProcess m_process;
};

/// `wirebell-cli catch --listen localhost:0` with more arguments; running and listening, or the test has failed.
class RunningCatcher
{
public:
    explicit RunningCatcher(const QStringList &arguments = {});

    RunningProgram &program() { return *m_program; }
    QString origin() const { return m_origin; } ///< "http://127.0.0.1:41001"
    quint16 port() const;

private:
    std::unique_ptr<RunningProgram> m_program;
    QString m_origin;
};

} // namespace wirebell
