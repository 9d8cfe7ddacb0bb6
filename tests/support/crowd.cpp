// SPDX-License-Identifier: MIT
#include "support/crowd.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cerrno>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace wirebell {

namespace {

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

// A test that is many clients needs as many descriptors.
void raiseLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < 16'384) {
        limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 16'384);
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

} // namespace

Crowd::Crowd(quint16 port)
    : m_port(port)
{
    raiseLimit();
}

Crowd::~Crowd()
{
    leave();
}

Crowd::Peer &Crowd::join(int tag)
{
    Peer &peer = *m_peers.emplace_back(std::make_unique<Peer>());
    peer.tag = tag;
    peer.socket = ::socket(AF_INET, SOCK_STREAM, 0);
    if (peer.socket < 0) {
        peer.trouble = errno;
        peer.hasEnded = true;
        return peer;
    }
    ::fcntl(peer.socket, F_SETFD, FD_CLOEXEC);
    ::fcntl(peer.socket, F_SETFL, O_NONBLOCK);
    const int on = 1;
    ::setsockopt(peer.socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    const sockaddr_in address = loopback(m_port);
    if (::connect(peer.socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        && errno != EINPROGRESS) {
        peer.trouble = errno;
        peer.hasEnded = true;
    }
    return peer;
}

void Crowd::send(Peer &peer, QByteArrayView bytes)
{
    peer.unsent += bytes;
    flush(peer);
}

void Crowd::endOutput(Peer &peer)
{
    peer.endsOutput = true;
    flush(peer);
}

void Crowd::close(Peer &peer, bool reset)
{
    if (peer.socket < 0)
        return;
    if (reset) {
        const linger now{1, 0};
        ::setsockopt(peer.socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    }
    ::close(peer.socket);
    peer.socket = -1;
}

void Crowd::leave()
{
    for (const auto &peer : m_peers)
        close(*peer);
    m_peers.clear();
}

bool Crowd::runUntil(const std::function<bool()> &done, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    std::vector<pollfd> watched;
    std::vector<Peer *> whose;
    while (!done()) {
        const auto left = int(milliseconds - timer.elapsed());
        if (left <= 0)
            return false;
        watched.clear();
        whose.clear();
        for (const auto &peer : m_peers) {
            if (peer->socket < 0 || peer->hasEnded)
                continue;
            const bool waits = !peer->isConnected || !peer->unsent.isEmpty();
            watched.push_back({peer->socket, short(POLLIN | (waits ? POLLOUT : 0)), 0});
            whose.push_back(peer.get());
        }
        // A turn ends early, so that `done` may look at the clock as well.
        if (::poll(watched.data(), nfds_t(watched.size()), std::min(left, 20)) <= 0)
            continue;
        for (size_t i = 0; i < watched.size(); ++i)
            if (watched[i].revents != 0 && whose[i]->socket >= 0)
                attend(*whose[i], watched[i].revents);
    }
    return true;
}

void Crowd::attend(Peer &peer, short happened)
{
    if (!peer.isConnected) {
        int trouble = 0;
        socklen_t size = sizeof trouble;
        ::getsockopt(peer.socket, SOL_SOCKET, SO_ERROR, &trouble, &size);
        if (trouble != 0) {
            peer.trouble = trouble;
            peer.hasEnded = true;
        } else {
            sockaddr_in own{};
            size = sizeof own;
            ::getsockname(peer.socket, reinterpret_cast<sockaddr *>(&own), &size);
            peer.port = ntohs(own.sin_port);
            peer.isConnected = true;
        }
    }
    if (peer.isConnected)
        flush(peer);
    bool isNews = peer.hasEnded || (happened & (POLLIN | POLLHUP | POLLERR)) != 0;
    while (!peer.hasEnded && (happened & (POLLIN | POLLHUP | POLLERR))) {
        char buffer[16 * 1024];
        const ssize_t size = ::recv(peer.socket, buffer, sizeof buffer, 0);
        if (size > 0) {
            peer.received.append(buffer, size);
            if (size < ssize_t(sizeof buffer))
                break;
        } else if (size == 0 || (errno != EAGAIN && errno != EINTR)) {
            peer.trouble = size == 0 ? 0 : errno;
            peer.hasEnded = true;
        } else {
            isNews = false;
            break;
        }
    }
    if (isNews && onNews)
        onNews(peer);
}

void Crowd::flush(Peer &peer)
{
    if (!peer.isConnected || peer.socket < 0)
        return;
    while (!peer.unsent.isEmpty()) {
        const ssize_t size = ::send(peer.socket, peer.unsent.constData(), size_t(peer.unsent.size()), MSG_NOSIGNAL);
        if (size < 0) {
            // A connection that is broken is seen to when it is read.
            if (errno != EAGAIN && errno != EINTR)
                peer.unsent.clear();
            break;
        }
        peer.unsent.remove(0, size);
    }
    if (peer.unsent.isEmpty() && std::exchange(peer.endsOutput, false))
        ::shutdown(peer.socket, SHUT_WR);
}

} // namespace wirebell
