// SPDX-License-Identifier: MIT
#pragma once

#include "secret/secretstore.h"

#include <QMap>
#include <QTimer>

#include <deque>

namespace wirebell {

/// A keychain that outlives its clients, answers when it is let, and can be taken away.
class SlowSecrets final : public SecretStore
{
public:
    /// Shared by the stores of several runs.
    struct Chain
    {
        QMap<QString, QByteArray> secrets;
        std::deque<std::function<void()>> due; ///< answers that are held back
        QStringList written;                   ///< names, in the order of writing
        bool holds = false;                    ///< answers come when `due` is called
        bool gone = false;                     ///< there is no keychain

        void answerOne()
        {
            const auto answer = std::move(due.front());
            due.pop_front();
            answer();
        }
    };

    explicit SlowSecrets(std::shared_ptr<Chain> chain) : m_chain(std::move(chain)) {}

    void read(const QString &name, Answer answer) override
    {
        later([chain = m_chain, name, answer = std::move(answer)] {
            const auto it = chain->secrets.constFind(name);
            if (chain->gone)
                answer(failure(ErrorKind::NoKeychain, QStringLiteral("gone")));
            else if (it == chain->secrets.cend())
                answer(failure(ErrorKind::NoSuchSecret, name));
            else
                answer(*it);
        });
    }

    void write(const QString &name, const QByteArray &value, Done done) override
    {
        later([chain = m_chain, name, value, done = std::move(done)] {
            if (chain->gone)
                return done(failure(ErrorKind::NoKeychain, QStringLiteral("gone")));
            chain->secrets.insert(name, value);
            chain->written.append(name);
            done({});
        });
    }

    void remove(const QString &name, Done done) override
    {
        later([chain = m_chain, name, done = std::move(done)] {
            if (chain->gone)
                return done(failure(ErrorKind::NoKeychain, QStringLiteral("gone")));
            chain->secrets.remove(name);
            done({});
        });
    }

private:
    void later(std::function<void()> answer)
    {
        if (m_chain->holds)
            m_chain->due.push_back(std::move(answer));
        else
            QTimer::singleShot(0, [answer = std::move(answer)] { answer(); });
    }

    std::shared_ptr<Chain> m_chain;
};

} // namespace wirebell
