// SPDX-License-Identifier: MIT
#pragma once

#include "base/channel.h"

#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace wirebell {

/// Says whether anybody still waits for an answer. Shared by the one who asks and the thread that works.
class Ticket
{
public:
    Ticket() : m_wanted(std::make_shared<std::atomic_bool>(true)) {}

    bool wanted() const { return *m_wanted; }
    void cancel() const { *m_wanted = false; }

private:
    std::shared_ptr<std::atomic_bool> m_wanted;
};

/// A ticket that is cancelled with its holder and whenever it is renewed.
class TicketHolder
{
public:
    TicketHolder() = default;
    ~TicketHolder() { m_ticket.cancel(); }
    Q_DISABLE_COPY_MOVE(TicketHolder)

    const Ticket &ticket() const { return m_ticket; }
    const Ticket &renew()
    {
        m_ticket.cancel();
        return m_ticket = Ticket();
    }

private:
    Ticket m_ticket;
};

/// Where the window has work done that may wait for the disk or take long: one job after the other, each answered on
/// the thread that made this object. Destroying it waits for the job at hand.
class ReadingThread
{
public:
    explicit ReadingThread(const QString &name);
    ~ReadingThread();
    Q_DISABLE_COPY_MOVE(ReadingThread)

    /// Runs `work` there and gives its value to `answered` here. Where the ticket was cancelled before, neither or only
    /// the work happens.
    template <typename Work, typename Answered>
    void ask(const Ticket &ticket, Work work, Answered answered)
    {
        post({ticket, [work = std::move(work), answered = std::move(answered)]() mutable -> std::function<void()> {
                  auto value = std::make_shared<decltype(work())>(work());
                  return [value, answered] { answered(std::move(*value)); };
              }});
    }

private:
    struct Job
    {
        Ticket ticket;
        std::function<std::function<void()>()> work;
    };
    struct Answer
    {
        Ticket ticket;
        std::function<void()> call;
    };

    void post(Job job);
    void run();

    Channel<Answer> m_answers;
    std::atomic_bool m_ending = false;
    std::mutex m_starting;
    Channel<Job> *m_jobs = nullptr; ///< made and destroyed by the thread
    std::vector<Job> m_early;       ///< posted before the thread was there to take them
    std::unique_ptr<QThread> m_thread;
};

} // namespace wirebell
