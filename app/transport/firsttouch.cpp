// SPDX-License-Identifier: MIT
#include "transport/firsttouch.h"

#include <QSocketNotifier>

#include <algorithm>
#include <utility>

namespace wirebell {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds shortestRest = 1ms;
constexpr std::chrono::milliseconds longestRest = 250ms;
constexpr qsizetype mostAtFirst = 2048; // all there is of most hellos

} // namespace

FirstTouch::FirstTouch(SocketHandle socket)
    : m_socket(socket)
{
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] { m_readable->setEnabled(true); });
}

FirstTouch::~FirstTouch()
{
    unwatch();
    if (m_socket != noSocket)
        closeSocket(m_socket);
}

std::optional<FirstTouch::Outcome> FirstTouch::look()
{
    QByteArray bytes(mostAtFirst, Qt::Uninitialized);
    SocketResult peeked = peekSome(m_socket, bytes.data(), size_t(bytes.size()));
    if (peeked.value == bytes.size()) {
        bytes.resizeForOverwrite(mostOfClientHello);
        peeked = peekSome(m_socket, bytes.data(), size_t(bytes.size()));
    }
    if (peeked.fault == SocketFault::WouldBlock)
        return {};
    bytes.truncate(std::max<qsizetype>(peeked.value, 0));

    Outcome outcome;
    bool more = false;
    switch (firstBytes(bytes)) {
    case FirstBytes::TooFew:
        more = peeked.value > 0;
        break;
    case FirstBytes::Tls:
        outcome.kind = FirstBytes::Tls;
        outcome.hello = readClientHello(bytes, more);
        break;
    case FirstBytes::Plain:
        break;
    }
    const bool isNew = bytes.size() > std::exchange(m_seen, bytes.size());
    if (more && bytes.size() < mostOfClientHello && !hasPeerEnded(m_socket)) {
        if (isNew)
            m_restFor = shortestRest;
        m_isHeldBack = setReadableFrom(m_socket, size_t(bytes.size()) + 1);
        if (!m_isHeldBack || !isNew)
            rest();
        return {};
    }
    if (outcome.kind == FirstBytes::Tls)
        outcome.bytes = std::move(bytes);
    outcome.socket = release();
    return outcome;
}

void FirstTouch::wait(std::function<void(Outcome)> known)
{
    m_known = std::move(known);
    m_readable = std::make_unique<QSocketNotifier>(qintptr(m_socket), QSocketNotifier::Read);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &FirstTouch::readable);
}

QByteArray FirstTouch::bytes() const
{
    QByteArray bytes(mostOfClientHello, Qt::Uninitialized);
    const SocketResult peeked = peekSome(m_socket, bytes.data(), size_t(bytes.size()));
    bytes.truncate(std::max<qsizetype>(peeked.value, 0));
    return bytes;
}

SocketHandle FirstTouch::release()
{
    unwatch();
    if (std::exchange(m_isHeldBack, false))
        setReadableFrom(m_socket, 1);
    return std::exchange(m_socket, noSocket);
}

void FirstTouch::readable()
{
    if (auto outcome = look())
        std::exchange(m_known, nullptr)(*std::move(outcome)); // this may be gone behind it
}

void FirstTouch::rest()
{
    if (!m_readable)
        return;
    m_readable->setEnabled(false);
    m_rest.start(m_restFor);
    m_restFor = std::min(m_restFor * 2, longestRest);
}

void FirstTouch::unwatch()
{
    m_rest.stop();
    if (!m_readable)
        return;
    m_readable->setEnabled(false);
    m_readable.release()->deleteLater(); // it may be what is calling
}

} // namespace wirebell
