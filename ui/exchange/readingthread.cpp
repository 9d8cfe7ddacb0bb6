// SPDX-License-Identifier: MIT
#include "ui/exchange/readingthread.h"

#include <QEventLoop>

namespace wirebell {

namespace {

class RunningThread final : public QThread
{
public:
    explicit RunningThread(std::function<void()> body) : m_body(std::move(body)) {}

protected:
    void run() override { m_body(); }

private:
    std::function<void()> m_body;
};

} // namespace

ReadingThread::ReadingThread(const QString &name)
    : m_answers([](std::vector<Answer> batch) {
        for (Answer &answer : batch) {
            if (answer.ticket.wanted())
                answer.call();
        }
    })
    , m_thread(std::make_unique<RunningThread>([this] { run(); }))
{
    m_thread->setObjectName(name);
    m_thread->start();
}

ReadingThread::~ReadingThread()
{
    m_ending = true;
    m_thread->quit();
    m_thread->wait();
}

void ReadingThread::post(Job job)
{
    const std::lock_guard lock(m_starting);
    if (m_jobs)
        m_jobs->put(std::move(job));
    else
        m_early.push_back(std::move(job));
}

void ReadingThread::run()
{
    const auto perform = [this](std::vector<Job> batch) {
        for (Job &job : batch) {
            if (m_ending)
                return;
            if (job.ticket.wanted())
                m_answers.put({job.ticket, job.work()});
        }
    };
    Channel<Job> jobs(perform);
    std::vector<Job> early;
    {
        const std::lock_guard lock(m_starting);
        m_jobs = &jobs;
        early.swap(m_early);
    }
    perform(std::move(early));
    QEventLoop loop;
    if (!m_ending)
        loop.exec();
    const std::lock_guard lock(m_starting);
    m_jobs = nullptr;
}

} // namespace wirebell
