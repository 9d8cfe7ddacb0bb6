// SPDX-License-Identifier: MIT
#include "transport/resolver.h"

#include "base/wakeup.h"
#include "transport/endpoint.h"

#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// What the asking thread and the one that waits for the system share.
struct Question
{
    std::mutex mutex;
    WakeUp *asker = nullptr; // null once nobody waits for the answer
    std::vector<SocketAddress> addresses;
};

/// The system's look-up blocks for as long as it likes and can't be called off. So it has a thread of its own, which is
/// left behind where the answer is not wanted any more.
class SystemLookup final : public Resolver::Lookup
{
public:
    SystemLookup(const QString &host, Resolver::Answer answer)
        : m_host(host)
        , m_answer(std::move(answer))
        , m_wakeUp([this] { answered(); })
        , m_question(std::make_shared<Question>())
    {
        m_question->asker = &m_wakeUp;
        std::thread([question = m_question, name = host.toStdString()] {
            std::vector<SocketAddress> addresses = lookUpName(name);
            const std::lock_guard lock(question->mutex);
            question->addresses = std::move(addresses);
            if (question->asker)
                question->asker->ring();
        }).detach();
    }

    ~SystemLookup() override
    {
        const std::lock_guard lock(m_question->mutex);
        m_question->asker = nullptr;
    }

private:
    void answered()
    {
        QList<QHostAddress> addresses;
        {
            const std::lock_guard lock(m_question->mutex);
            for (const SocketAddress &address : m_question->addresses)
                addresses.append(hostAddress(address));
        }
        const auto answer = std::move(m_answer); // it may destroy us
        if (addresses.isEmpty())
            answer(failure(ErrorKind::NameNotResolved, m_host));
        else
            answer(addresses);
    }

    QString m_host;
    Resolver::Answer m_answer;
    WakeUp m_wakeUp;
    std::shared_ptr<Question> m_question;
};

class Answered final : public Resolver::Lookup
{
};

bool isLocalhost(const QString &host)
{
    const QStringView name = host.endsWith(u'.') ? QStringView(host).chopped(1) : QStringView(host);
    return name.compare("localhost"_L1, Qt::CaseInsensitive) == 0
        || name.endsWith(".localhost"_L1, Qt::CaseInsensitive);
}

} // namespace

Resolver::~Resolver() = default;
Resolver::Lookup::~Lookup() = default;

std::unique_ptr<Resolver::Lookup> SystemResolver::lookUp(const QString &host, Answer answer)
{
    if (QHostAddress literal; literal.setAddress(host)) {
        answer(QList{literal});
        return std::make_unique<Answered>();
    }
    if (isLocalhost(host)) {
        answer(QList{QHostAddress(QHostAddress::LocalHostIPv6), QHostAddress(QHostAddress::LocalHost)});
        return std::make_unique<Answered>();
    }
    return std::make_unique<SystemLookup>(host, std::move(answer));
}

} // namespace wirebell
