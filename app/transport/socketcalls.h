// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// The system's own calls on TCP sockets, all non-blocking but lookUpName(). socketcalls_posix.cpp and
/// socketcalls_win.cpp say the same in two languages; no Qt in here.
namespace wirebell {

/// A descriptor, or a SOCKET. It is not closed by itself.
using SocketHandle = std::intptr_t;
inline constexpr SocketHandle noSocket = -1;

/// An address and port. An IPv4 address that comes mapped into IPv6 (::ffff:a.b.c.d) is given as IPv4.
struct SocketAddress
{
    std::array<std::uint8_t, 16> address{}; ///< network order; IPv4 in the first four
    bool v6 = false;
    std::uint16_t port = 0;
    std::uint32_t scope = 0; ///< of a link-local IPv6 address

    bool operator==(const SocketAddress &) const = default;
};

/// Why a call did not do what was asked.
enum class SocketFault {
    None,
    WouldBlock, ///< not now; for connectTo(): under way
    Refused,
    Unreachable,
    TimedOut,
    Reset,      ///< the peer, or the system for it, broke the connection
    Closed,     ///< we may not write any more
    InUse,
    NotAvailable, ///< no address of this machine, or no such address family
    Denied,
    TooMany, ///< descriptors or memory
    Other,
};

struct SocketResult
{
    std::intptr_t value = -1; ///< a handle or a number of bytes
    SocketFault fault = SocketFault::None;
    int code = 0; ///< the system's number, for faultMessage()

    bool ok() const { return fault == SocketFault::None; }
};

/// Binds and listens. An IPv6 wildcard takes IPv4 as well; any other address takes its own family alone.
SocketResult openListener(const SocketAddress &address, int backlog);
/// The next connection that waits, non-blocking and without Nagle's delay. WouldBlock: there is none.
SocketResult acceptConnection(SocketHandle listener, SocketAddress &remote);
/// A new socket that connects. With WouldBlock `value` is the socket all the same: writable once it is decided.
SocketResult connectTo(const SocketAddress &address);
/// What became of connectTo().
SocketResult connectOutcome(SocketHandle socket);

/// 0 bytes: the peer has ended its direction.
SocketResult receiveSome(SocketHandle socket, char *to, std::size_t most);
/// As receiveSome(), but what it gives stays to be received. An end behind such bytes is not seen: hasPeerEnded().
SocketResult peekSome(SocketHandle socket, char *to, std::size_t most);
/// From now on the socket is readable only once so many bytes wait, or the peer has ended (1: as usual). A hint: false
/// where the system has no such thing, and for want of memory it may wake us for less.
bool setReadableFrom(SocketHandle socket, std::size_t bytes);
SocketResult sendSome(SocketHandle socket, const char *from, std::size_t size);
/// Says that we write no more (FIN); reading goes on.
void endOutput(SocketHandle socket);
void closeSocket(SocketHandle socket);
/// Closes with a reset (RST): what is not out yet is lost.
void resetSocket(SocketHandle socket);
/// A second handle on the same socket, or noSocket.
SocketHandle duplicateSocket(SocketHandle socket);

/// Whether nothing waits to be read and the peer has not ended its direction.
bool isQuiet(SocketHandle socket);
/// Whether the peer has ended its direction, or reset the connection, though bytes may wait yet. False where the system
/// can't tell.
bool hasPeerEnded(SocketHandle socket);
/// Whether the connection ended by a reset, also when another handle has read it. False where the system can't tell.
bool wasReset(SocketHandle socket);

SocketAddress localAddress(SocketHandle socket);
SocketAddress remoteAddress(SocketHandle socket);

/// The addresses of a host name, port 0; none where it does not resolve. Blocks for as long as the system likes.
std::vector<SocketAddress> lookUpName(const std::string &host);

/// Lets the process have as many descriptors as the system allows it: the usual limit of 1,024 is for programs that
/// select() among them.
void raiseSocketLimit();

/// The system's words, as far as they can be told without a locale.
std::string faultMessage(int code);

} // namespace wirebell
