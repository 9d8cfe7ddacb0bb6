// SPDX-License-Identifier: MIT
#include "secret/threadedsecrets.h"

#include <QEventLoop>

namespace wirebell {

ThreadedSecrets::ThreadedSecrets(std::function<std::unique_ptr<SecretStore>()> make)
    : m_make(std::move(make))
    , m_answers([](std::vector<std::function<void()>> batch) {
        for (const auto &answer : batch)
            answer();
    })
{
}

ThreadedSecrets::~ThreadedSecrets()
{
    if (!m_thread)
        return;
    m_ending = true;
    m_thread->quit();
    m_thread->wait();
}

void ThreadedSecrets::post(Job job)
{
    {
        const std::lock_guard lock(m_starting);
        if (m_jobs)
            return m_jobs->put(std::move(job));
        m_early.push_back(std::move(job));
    }
    if (m_thread)
        return;
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->setObjectName(QStringLiteral("secrets"));
    m_thread->start();
}

void ThreadedSecrets::run()
{
    const std::unique_ptr<SecretStore> store = m_make();
    const auto perform = [this, &store](const std::vector<Job> &batch) {
        for (const Job &job : batch) {
            if (!m_ending)
                job(*store);
        }
    };
    Channel<Job> jobs(perform);
    std::vector<Job> early;
    {
        const std::lock_guard lock(m_starting);
        m_jobs = &jobs;
        early.swap(m_early);
    }
    perform(early);
    QEventLoop loop;
    if (!m_ending)
        loop.exec();
    const std::lock_guard lock(m_starting);
    m_jobs = nullptr;
}

void ThreadedSecrets::read(const QString &name, Answer answer)
{
    post([name, there = handOver(std::move(answer))](SecretStore &store) { store.read(name, there); });
}

void ThreadedSecrets::write(const QString &name, const QByteArray &value, Done done)
{
    post([name, value, there = handOver(std::move(done))](SecretStore &store) { store.write(name, value, there); });
}

void ThreadedSecrets::remove(const QString &name, Done done)
{
    post([name, there = handOver(std::move(done))](SecretStore &store) { store.remove(name, there); });
}

} // namespace wirebell
