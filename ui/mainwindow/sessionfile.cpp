// SPDX-License-Identifier: MIT
#include "ui/mainwindow/sessionfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

void writeNow(const QString &path, const Session &session)
{
    const QString folder = QFileInfo(path).path();
    if (!QFileInfo::exists(folder)) {
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return; // a folder that can't be written is told of when the log is opened in it
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(session.toJson());
    file.commit();
}

} // namespace

SessionFile::SessionFile(const QString &path) : m_path(path) {}

SessionFile::~SessionFile()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_woken.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

SessionFile::Loaded SessionFile::load() const
{
    QFile file(m_path);
    if (!file.exists())
        return {firstSession(), true, {}};
    if (!file.open(QIODevice::ReadOnly))
        return {firstSession(), false, {}};
    if (auto session = Session::fromJson(file.readAll()))
        return {std::move(*session), false, {}};
    file.close();
    const QString aside = m_path + u".damaged-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    const bool renamed = file.rename(aside);
    return {firstSession(), false, renamed ? aside : m_path};
}

void SessionFile::write(const Session &session)
{
    {
        const std::lock_guard lock(m_mutex);
        m_next = session;
    }
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
    m_woken.notify_one();
}

void SessionFile::run()
{
    for (;;) {
        std::optional<Session> next;
        {
            std::unique_lock lock(m_mutex);
            m_woken.wait(lock, [this] { return m_next || m_ending; });
            next.swap(m_next);
        }
        if (!next)
            return;
        writeNow(m_path, *next);
    }
}

} // namespace wirebell
