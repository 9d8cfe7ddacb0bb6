// SPDX-License-Identifier: MIT
#pragma once

#include "base/channel.h"
#include "secret/secretstore.h"

#include <QThread>

#include <atomic>

namespace wirebell {

/// Another store on a thread of its own, which begins with the first use: see makeThreadedSecrets().
class ThreadedSecrets final : public SecretStore
{
public:
    explicit ThreadedSecrets(std::function<std::unique_ptr<SecretStore>()> make);
    ~ThreadedSecrets() override;
    Q_DISABLE_COPY_MOVE(ThreadedSecrets)

    void read(const QString &name, Answer answer) override;
    void write(const QString &name, const QByteArray &value, Done done) override;
    void remove(const QString &name, Done done) override;

private:
    using Job = std::function<void(SecretStore &)>;

    void post(Job job);
    void run();
    /// `answer` to be called there: hands over to here.
    template <typename Given>
    std::function<void(Given)> handOver(std::function<void(Given)> answer)
    {
        return [this, answer = std::move(answer)](Given given) {
            m_answers.put([answer, given = std::move(given)] { answer(given); });
        };
    }

    std::function<std::unique_ptr<SecretStore>()> m_make;
    Channel<std::function<void()>> m_answers;
    std::atomic_bool m_ending = false;
    std::mutex m_starting;
    Channel<Job> *m_jobs = nullptr; ///< made and destroyed by the thread
    std::vector<Job> m_early;       ///< posted before the thread was there to take them
    std::unique_ptr<QThread> m_thread;
};

} // namespace wirebell
