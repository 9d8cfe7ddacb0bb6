// SPDX-License-Identifier: MIT
#include "transport/socketcalls.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace wirebell {

namespace {

union AnyAddress {
    sockaddr any;
    sockaddr_in v4;
    sockaddr_in6 v6;
};

SocketFault faultOf(int code)
{
    switch (code) {
    case 0:
        return SocketFault::None;
    case EAGAIN:
#if EWOULDBLOCK != EAGAIN
    case EWOULDBLOCK:
#endif
    case EINPROGRESS:
        return SocketFault::WouldBlock;
    case ECONNREFUSED:
        return SocketFault::Refused;
    case ENETUNREACH:
    case EHOSTUNREACH:
    case ENETDOWN:
        return SocketFault::Unreachable;
    case ETIMEDOUT:
        return SocketFault::TimedOut;
    case ECONNRESET:
    case ECONNABORTED:
        return SocketFault::Reset;
    case EPIPE:
    case ENOTCONN:
        return SocketFault::Closed;
    case EADDRINUSE:
        return SocketFault::InUse;
    case EADDRNOTAVAIL:
    case EAFNOSUPPORT:
        return SocketFault::NotAvailable;
    case EACCES:
    case EPERM:
        return SocketFault::Denied;
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM:
        return SocketFault::TooMany;
    default:
        return SocketFault::Other;
    }
}

SocketResult failed(int code)
{
    return {-1, faultOf(code), code};
}

socklen_t toSystem(const SocketAddress &from, AnyAddress &to)
{
    std::memset(&to, 0, sizeof to);
    if (from.v6) {
        to.v6.sin6_family = AF_INET6;
        to.v6.sin6_port = htons(from.port);
        to.v6.sin6_scope_id = from.scope;
        std::memcpy(&to.v6.sin6_addr, from.address.data(), 16);
        return sizeof to.v6;
    }
    to.v4.sin_family = AF_INET;
    to.v4.sin_port = htons(from.port);
    std::memcpy(&to.v4.sin_addr, from.address.data(), 4);
    return sizeof to.v4;
}

SocketAddress fromSystem(const AnyAddress &from)
{
    SocketAddress to;
    if (from.any.sa_family == AF_INET6) {
        to.port = ntohs(from.v6.sin6_port);
        if (IN6_IS_ADDR_V4MAPPED(&from.v6.sin6_addr)) {
            std::memcpy(to.address.data(), from.v6.sin6_addr.s6_addr + 12, 4);
            return to;
        }
        to.v6 = true;
        to.scope = from.v6.sin6_scope_id;
        std::memcpy(to.address.data(), &from.v6.sin6_addr, 16);
    } else if (from.any.sa_family == AF_INET) {
        to.port = ntohs(from.v4.sin_port);
        std::memcpy(to.address.data(), &from.v4.sin_addr, 4);
    }
    return to;
}

void setOption(int socket, int level, int name, int value)
{
    ::setsockopt(socket, level, name, &value, sizeof value);
}

#ifndef __linux__
void setFlags(int socket)
{
    ::fcntl(socket, F_SETFD, FD_CLOEXEC);
    ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
#ifdef SO_NOSIGPIPE
    setOption(socket, SOL_SOCKET, SO_NOSIGPIPE, 1);
#endif
}
#endif

int newSocket(bool v6)
{
#ifdef __linux__
    return ::socket(v6 ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
#else
    const int socket = ::socket(v6 ? AF_INET6 : AF_INET, SOCK_STREAM, 0);
    if (socket >= 0)
        setFlags(socket);
    return socket;
#endif
}

SocketResult receive(int socket, char *to, std::size_t most, int flags)
{
    for (;;) {
        const ssize_t size = ::recv(socket, to, most, flags);
        if (size >= 0)
            return {size};
        if (errno != EINTR)
            return failed(errno);
    }
}

#ifdef __linux__
/// Where the connection stands (RFC 9293, 3.3.2), by the system's numbers; -1: unknown.
int tcpState(int socket)
{
    tcp_info info{};
    socklen_t size = sizeof info;
    return ::getsockopt(socket, IPPROTO_TCP, TCP_INFO, &info, &size) == 0 ? info.tcpi_state : -1;
}
#endif

#ifdef MSG_NOSIGNAL
constexpr int sendFlags = MSG_NOSIGNAL;
#else
constexpr int sendFlags = 0;
#endif

} // namespace

SocketResult openListener(const SocketAddress &address, int backlog)
{
    const int socket = newSocket(address.v6);
    if (socket < 0)
        return failed(errno);
    setOption(socket, SOL_SOCKET, SO_REUSEADDR, 1);
    if (address.v6)
        setOption(socket, IPPROTO_IPV6, IPV6_V6ONLY, address.address == std::array<std::uint8_t, 16>{} ? 0 : 1);
    AnyAddress to;
    const socklen_t size = toSystem(address, to);
    if (::bind(socket, &to.any, size) != 0 || ::listen(socket, backlog) != 0) {
        const int code = errno;
        ::close(socket);
        return failed(code);
    }
    return {socket};
}

SocketResult acceptConnection(SocketHandle listener, SocketAddress &remote)
{
    AnyAddress from;
    for (;;) {
        socklen_t size = sizeof from;
#ifdef __linux__
        const int socket = ::accept4(int(listener), &from.any, &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
#else
        const int socket = ::accept(int(listener), &from.any, &size);
        if (socket >= 0)
            setFlags(socket);
#endif
        if (socket >= 0) {
            setOption(socket, IPPROTO_TCP, TCP_NODELAY, 1);
            remote = fromSystem(from);
            return {socket};
        }
        // A connection that broke while it waited is no fault of the listener's: the next one.
        if (errno != EINTR && errno != ECONNABORTED && errno != EPROTO)
            return failed(errno);
    }
}

SocketResult connectTo(const SocketAddress &address)
{
    const int socket = newSocket(address.v6);
    if (socket < 0)
        return failed(errno);
    setOption(socket, IPPROTO_TCP, TCP_NODELAY, 1);
    AnyAddress to;
    const socklen_t size = toSystem(address, to);
    if (::connect(socket, &to.any, size) == 0)
        return {socket};
    const int code = errno;
    if (code == EINPROGRESS || code == EINTR)
        return {socket, SocketFault::WouldBlock, code};
    ::close(socket);
    return failed(code);
}

SocketResult connectOutcome(SocketHandle socket)
{
    int code = 0;
    socklen_t size = sizeof code;
    if (::getsockopt(int(socket), SOL_SOCKET, SO_ERROR, &code, &size) != 0)
        code = errno;
    return code == 0 ? SocketResult{socket} : failed(code);
}

SocketResult receiveSome(SocketHandle socket, char *to, std::size_t most)
{
    return receive(int(socket), to, most, 0);
}

SocketResult peekSome(SocketHandle socket, char *to, std::size_t most)
{
    return receive(int(socket), to, most, MSG_PEEK);
}

bool setReadableFrom(SocketHandle socket, std::size_t bytes)
{
    const int least = int(bytes);
    return ::setsockopt(int(socket), SOL_SOCKET, SO_RCVLOWAT, &least, sizeof least) == 0;
}

SocketResult sendSome(SocketHandle socket, const char *from, std::size_t bytes)
{
    for (;;) {
        const ssize_t size = ::send(int(socket), from, bytes, sendFlags);
        if (size >= 0)
            return {size};
        if (errno != EINTR)
            return failed(errno);
    }
}

void endOutput(SocketHandle socket)
{
    ::shutdown(int(socket), SHUT_WR);
}

void closeSocket(SocketHandle socket)
{
    ::close(int(socket));
}

void resetSocket(SocketHandle socket)
{
    const linger now{1, 0};
    ::setsockopt(int(socket), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    ::close(int(socket));
}

SocketHandle duplicateSocket(SocketHandle socket)
{
    return ::fcntl(int(socket), F_DUPFD_CLOEXEC, 0);
}

bool isQuiet(SocketHandle socket)
{
    char byte;
    return ::recv(int(socket), &byte, 1, MSG_PEEK) < 0 && faultOf(errno) == SocketFault::WouldBlock;
}

bool hasPeerEnded(SocketHandle socket)
{
#if defined(__linux__)
    const int state = tcpState(int(socket));
    return state == TCP_CLOSE_WAIT || state == TCP_LAST_ACK || state == TCP_CLOSING || state == TCP_TIME_WAIT
        || state == TCP_CLOSE;
#else
    (void)socket;
    return false;
#endif
}

bool wasReset(SocketHandle socket)
{
#if defined(__linux__)
    // After a FIN the socket waits for us to close (CLOSE_WAIT); only a reset leaves it closed at once.
    return tcpState(int(socket)) == TCP_CLOSE;
#else
    (void)socket;
    return false;
#endif
}

SocketAddress localAddress(SocketHandle socket)
{
    AnyAddress from{};
    socklen_t size = sizeof from;
    return ::getsockname(int(socket), &from.any, &size) == 0 ? fromSystem(from) : SocketAddress{};
}

SocketAddress remoteAddress(SocketHandle socket)
{
    AnyAddress from{};
    socklen_t size = sizeof from;
    return ::getpeername(int(socket), &from.any, &size) == 0 ? fromSystem(from) : SocketAddress{};
}

std::vector<SocketAddress> lookUpName(const std::string &host)
{
    addrinfo wanted{};
    wanted.ai_family = AF_UNSPEC;
    wanted.ai_socktype = SOCK_STREAM;
    wanted.ai_flags = AI_ADDRCONFIG;
    addrinfo *first = nullptr;
    int outcome = ::getaddrinfo(host.c_str(), nullptr, &wanted, &first);
#ifdef EAI_ADDRFAMILY
    if (outcome == EAI_ADDRFAMILY || outcome == EAI_NODATA || outcome == EAI_NONAME) {
        // A machine with nothing but its loopback has no address family "configured".
        wanted.ai_flags = 0;
        outcome = ::getaddrinfo(host.c_str(), nullptr, &wanted, &first);
    }
#endif
    if (outcome != 0)
        return {};
    std::vector<SocketAddress> addresses;
    for (const addrinfo *one = first; one; one = one->ai_next) {
        if (one->ai_family != AF_INET && one->ai_family != AF_INET6)
            continue;
        AnyAddress from{};
        std::memcpy(&from, one->ai_addr, std::min<std::size_t>(one->ai_addrlen, sizeof from));
        addresses.push_back(fromSystem(from));
    }
    ::freeaddrinfo(first);
    return addresses;
}

void raiseSocketLimit()
{
    constexpr rlim_t plenty = 65536;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= plenty)
        return;
    limit.rlim_cur = limit.rlim_max == RLIM_INFINITY ? plenty : std::min(limit.rlim_max, plenty);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

std::string faultMessage(int code)
{
    return std::generic_category().message(code);
}

} // namespace wirebell
