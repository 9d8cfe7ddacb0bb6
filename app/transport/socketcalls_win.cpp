// SPDX-License-Identifier: MIT
#include "transport/socketcalls.h"

// These two first: windows.h would bring the older winsock.h.
#include <winsock2.h>
#include <ws2tcpip.h>

#include <algorithm>
#include <cstring>
#include <system_error>

namespace wirebell {

namespace {

union AnyAddress {
    sockaddr any;
    sockaddr_in v4;
    sockaddr_in6 v6;
};

struct Winsock
{
    Winsock()
    {
        WSADATA data;
        WSAStartup(MAKEWORD(2, 2), &data);
    }
    ~Winsock() { WSACleanup(); }
};

void startWinsock()
{
    static const Winsock winsock;
}

SocketFault faultOf(int code)
{
    switch (code) {
    case 0:
        return SocketFault::None;
    case WSAEWOULDBLOCK:
    case WSAEINPROGRESS:
        return SocketFault::WouldBlock;
    case WSAECONNREFUSED:
        return SocketFault::Refused;
    case WSAENETUNREACH:
    case WSAEHOSTUNREACH:
    case WSAENETDOWN:
        return SocketFault::Unreachable;
    case WSAETIMEDOUT:
        return SocketFault::TimedOut;
    case WSAECONNRESET:
    case WSAECONNABORTED:
    case WSAENETRESET:
        return SocketFault::Reset;
    case WSAESHUTDOWN:
    case WSAENOTCONN:
        return SocketFault::Closed;
    case WSAEADDRINUSE:
        return SocketFault::InUse;
    case WSAEADDRNOTAVAIL:
    case WSAEAFNOSUPPORT:
        return SocketFault::NotAvailable;
    case WSAEACCES:
        return SocketFault::Denied;
    case WSAEMFILE:
    case WSAENOBUFS:
        return SocketFault::TooMany;
    default:
        return SocketFault::Other;
    }
}

SocketResult failed(int code)
{
    return {-1, faultOf(code), code};
}

SOCKET system(SocketHandle socket)
{
    return static_cast<SOCKET>(socket);
}

int toSystem(const SocketAddress &from, AnyAddress &to)
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

void setOption(SOCKET socket, int level, int name, int value)
{
    ::setsockopt(socket, level, name, reinterpret_cast<const char *>(&value), sizeof value);
}

void setFlags(SOCKET socket)
{
    u_long on = 1;
    ::ioctlsocket(socket, static_cast<long>(FIONBIO), &on);
    ::SetHandleInformation(reinterpret_cast<HANDLE>(socket), HANDLE_FLAG_INHERIT, 0);
}

SOCKET newSocket(bool v6)
{
    startWinsock();
    const SOCKET socket = ::socket(v6 ? AF_INET6 : AF_INET, SOCK_STREAM, IPPROTO_TCP);
    if (socket != INVALID_SOCKET)
        setFlags(socket);
    return socket;
}

int chunk(std::size_t size)
{
    return static_cast<int>(std::min<std::size_t>(size, 1 << 30));
}

} // namespace

SocketResult openListener(const SocketAddress &address, int backlog)
{
    const SOCKET socket = newSocket(address.v6);
    if (socket == INVALID_SOCKET)
        return failed(::WSAGetLastError());
    // Without it another program could bind the same port and take the connections over.
    setOption(socket, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, 1);
    if (address.v6)
        setOption(socket, IPPROTO_IPV6, IPV6_V6ONLY, address.address == std::array<std::uint8_t, 16>{} ? 0 : 1);
    AnyAddress to;
    const int size = toSystem(address, to);
    if (::bind(socket, &to.any, size) != 0 || ::listen(socket, backlog) != 0) {
        const int code = ::WSAGetLastError();
        ::closesocket(socket);
        return failed(code);
    }
    return {static_cast<SocketHandle>(socket)};
}

SocketResult acceptConnection(SocketHandle listener, SocketAddress &remote)
{
    AnyAddress from;
    for (;;) {
        int size = sizeof from;
        const SOCKET socket = ::accept(system(listener), &from.any, &size);
        if (socket != INVALID_SOCKET) {
            setFlags(socket);
            setOption(socket, IPPROTO_TCP, TCP_NODELAY, 1);
            remote = fromSystem(from);
            return {static_cast<SocketHandle>(socket)};
        }
        // A connection that broke while it waited is no fault of the listener's: the next one.
        const int code = ::WSAGetLastError();
        if (code != WSAECONNRESET)
            return failed(code);
    }
}

SocketResult connectTo(const SocketAddress &address)
{
    const SOCKET socket = newSocket(address.v6);
    if (socket == INVALID_SOCKET)
        return failed(::WSAGetLastError());
    setOption(socket, IPPROTO_TCP, TCP_NODELAY, 1);
    AnyAddress to;
    const int size = toSystem(address, to);
    if (::connect(socket, &to.any, size) == 0)
        return {static_cast<SocketHandle>(socket)};
    const int code = ::WSAGetLastError();
    if (faultOf(code) == SocketFault::WouldBlock)
        return {static_cast<SocketHandle>(socket), SocketFault::WouldBlock, code};
    ::closesocket(socket);
    return failed(code);
}

SocketResult connectOutcome(SocketHandle socket)
{
    int code = 0;
    int size = sizeof code;
    if (::getsockopt(system(socket), SOL_SOCKET, SO_ERROR, reinterpret_cast<char *>(&code), &size) != 0)
        code = ::WSAGetLastError();
    return code == 0 ? SocketResult{socket} : failed(code);
}

SocketResult receiveSome(SocketHandle socket, char *to, std::size_t most)
{
    const int size = ::recv(system(socket), to, chunk(most), 0);
    return size >= 0 ? SocketResult{size} : failed(::WSAGetLastError());
}

SocketResult peekSome(SocketHandle socket, char *to, std::size_t most)
{
    const int size = ::recv(system(socket), to, chunk(most), MSG_PEEK);
    return size >= 0 ? SocketResult{size} : failed(::WSAGetLastError());
}

bool setReadableFrom(SocketHandle, std::size_t bytes)
{
    return bytes <= 1;
}

SocketResult sendSome(SocketHandle socket, const char *from, std::size_t bytes)
{
    const int size = ::send(system(socket), from, chunk(bytes), 0);
    return size >= 0 ? SocketResult{size} : failed(::WSAGetLastError());
}

void endOutput(SocketHandle socket)
{
    ::shutdown(system(socket), SD_SEND);
}

void closeSocket(SocketHandle socket)
{
    ::closesocket(system(socket));
}

void resetSocket(SocketHandle socket)
{
    const linger now{1, 0};
    ::setsockopt(system(socket), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&now), sizeof now);
    ::closesocket(system(socket));
}

SocketHandle duplicateSocket(SocketHandle socket)
{
    WSAPROTOCOL_INFOW info;
    if (::WSADuplicateSocketW(system(socket), ::GetCurrentProcessId(), &info) != 0)
        return noSocket;
    const SOCKET second = ::WSASocketW(FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, &info, 0, 0);
    return second == INVALID_SOCKET ? noSocket : static_cast<SocketHandle>(second);
}

bool isQuiet(SocketHandle socket)
{
    char byte;
    return ::recv(system(socket), &byte, 1, MSG_PEEK) < 0 && faultOf(::WSAGetLastError()) == SocketFault::WouldBlock;
}

bool hasPeerEnded(SocketHandle)
{
    return false;
}

bool wasReset(SocketHandle)
{
    return false;
}

SocketAddress localAddress(SocketHandle socket)
{
    AnyAddress from{};
    int size = sizeof from;
    return ::getsockname(system(socket), &from.any, &size) == 0 ? fromSystem(from) : SocketAddress{};
}

SocketAddress remoteAddress(SocketHandle socket)
{
    AnyAddress from{};
    int size = sizeof from;
    return ::getpeername(system(socket), &from.any, &size) == 0 ? fromSystem(from) : SocketAddress{};
}

std::vector<SocketAddress> lookUpName(const std::string &host)
{
    startWinsock();
    addrinfo wanted{};
    wanted.ai_family = AF_UNSPEC;
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo *first = nullptr;
    if (::getaddrinfo(host.c_str(), nullptr, &wanted, &first) != 0)
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

void raiseSocketLimit() {}

std::string faultMessage(int code)
{
    return std::system_category().message(code);
}

} // namespace wirebell
