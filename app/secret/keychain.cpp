// SPDX-License-Identifier: MIT
#include "secret/keychain.h"

#include <qt6keychain/keychain.h>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

const QString service = u"Wirebell"_s;

Error errorOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::EntryNotFound)
        return {ErrorKind::NoSuchSecret, job.key()};
    return {ErrorKind::NoKeychain, job.errorString()};
}

/// The job deletes itself when it is done. It has no parent: libsecret calls it back whatever became of us, so it must
/// live until then. Only the answer depends on `context`.
template <typename Job, typename Finished>
void start(Job *job, const QString &name, const QObject &context, Finished finished)
{
    job->setKey(name);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, &context,
                     [job, finished = std::move(finished)] { finished(*job); });
    job->start();
}

} // namespace

void Keychain::read(const QString &name, Answer answer)
{
    start(new QKeychain::ReadPasswordJob(service), name, m_context,
          [answer = std::move(answer)](const QKeychain::ReadPasswordJob &job) {
              if (job.error() == QKeychain::NoError)
                  answer(job.binaryData());
              else
                  answer(std::unexpected(errorOf(job)));
          });
}

void Keychain::write(const QString &name, const QByteArray &value, Done done)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    // As text where it is text, so that the system's own tools show it as it is.
    if (value.isValidUtf8())
        job->setTextData(QString::fromUtf8(value));
    else
        job->setBinaryData(value);
    start(job, name, m_context, [done = std::move(done)](const QKeychain::WritePasswordJob &finished) {
        if (finished.error() == QKeychain::NoError)
            done({});
        else
            done(std::unexpected(errorOf(finished)));
    });
}

void Keychain::remove(const QString &name, Done done)
{
    start(new QKeychain::DeletePasswordJob(service), name, m_context,
          [done = std::move(done)](const QKeychain::DeletePasswordJob &job) {
              // What is not there needs no removing.
              if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
                  done({});
              else
                  done(std::unexpected(errorOf(job)));
          });
}

} // namespace wirebell
