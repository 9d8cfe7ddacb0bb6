// SPDX-License-Identifier: MIT
#include "transport/clienthello.h"

#include <algorithm>

namespace wirebell {

namespace {

constexpr quint8 handshakeRecord = 22;
constexpr quint8 clientHelloMessage = 1;
constexpr qsizetype recordHeader = 5;
constexpr qsizetype messageHeader = 4;
constexpr quint32 serverNameExtension = 0; // RFC 6066, 3
constexpr quint32 protocolsExtension = 16; // RFC 7301, 3.1
constexpr qsizetype mostOfHostName = 255;

/// Takes what a message consists of from its front. Once something was too short, all that follows is empty.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_rest(bytes) {}

    quint32 number(qsizetype bytes)
    {
        quint32 value = 0;
        for (const char byte : take(bytes))
            value = value << 8 | quint8(byte);
        return value;
    }
    QByteArrayView take(qsizetype size)
    {
        if (size > m_rest.size()) {
            m_isBroken = true;
            m_rest = {};
            return {};
        }
        const QByteArrayView taken = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return taken;
    }
    /// A vector (RFC 8446, 3.4), whose length stands in that many bytes before it.
    QByteArrayView vector(qsizetype lengthBytes) { return take(number(lengthBytes)); }

    bool atEnd() const { return m_rest.isEmpty(); }
    bool isBroken() const { return m_isBroken; }

private:
    QByteArrayView m_rest;
    bool m_isBroken = false;
};

bool isRecordHeader(QByteArrayView bytes)
{
    constexpr quint8 newestMinor = 4; // TLS 1.3 itself says 1 or 3 here
    const auto at = [bytes](qsizetype place) { return quint8(bytes[place]); };
    return (bytes.size() < 1 || at(0) == handshakeRecord) && (bytes.size() < 2 || at(1) == 3)
        && (bytes.size() < 3 || at(2) <= newestMinor);
}

/// The handshake's bytes out of as many of its records as are needed (RFC 8446, 5.1): the first message whole, or
/// nothing.
std::optional<QByteArray> firstMessage(QByteArrayView bytes, bool &more)
{
    QByteArray message;
    qsizetype wanted = messageHeader;
    qsizetype at = 0;
    for (;;) {
        const QByteArrayView rest = bytes.sliced(at);
        if (!isRecordHeader(rest.first(std::min(rest.size(), recordHeader))))
            return {};
        if (rest.size() < recordHeader)
            break;
        const qsizetype size = Reader(rest.sliced(3)).number(2);
        if (size == 0 || at + recordHeader + size > mostOfClientHello)
            return {};
        message += rest.sliced(recordHeader, std::min(size, rest.size() - recordHeader));
        if (!message.isEmpty() && quint8(message[0]) != clientHelloMessage)
            return {};
        if (message.size() >= messageHeader) {
            wanted = messageHeader + Reader(QByteArrayView(message).sliced(1)).number(3);
            if (wanted > mostOfClientHello - recordHeader)
                return {};
            if (message.size() >= wanted)
                return message.first(wanted);
        }
        if (rest.size() < recordHeader + size)
            break;
        at += recordHeader + size;
    }
    more = at + recordHeader < mostOfClientHello;
    return {};
}

/// A host name may be sent once, in ASCII (RFC 6066, 3). Others go on to a certificate's making and to people's eyes.
QString hostNameIn(QByteArrayView extension)
{
    Reader names(Reader(extension).vector(2));
    while (!names.atEnd()) {
        constexpr quint32 hostName = 0;
        const quint32 type = names.number(1);
        const QByteArrayView name = names.vector(2);
        if (names.isBroken())
            break;
        const auto isPart = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
                || c == '.' || c == ':';
        };
        if (type == hostName && name.size() <= mostOfHostName && std::ranges::all_of(name, isPart))
            return QString::fromLatin1(name);
    }
    return {};
}

QByteArrayList protocolsIn(QByteArrayView extension)
{
    QByteArrayList found;
    Reader names(Reader(extension).vector(2));
    while (!names.atEnd()) {
        const QByteArrayView name = names.vector(1);
        if (name.isEmpty())
            break;
        found.append(name.toByteArray());
    }
    return found;
}

} // namespace

FirstBytes firstBytes(QByteArrayView bytes)
{
    constexpr qsizetype enough = 3;
    if (!isRecordHeader(bytes.first(std::min(bytes.size(), enough))))
        return FirstBytes::Plain;
    return bytes.size() < enough ? FirstBytes::TooFew : FirstBytes::Tls;
}

std::optional<ClientHello> readClientHello(QByteArrayView bytes, bool &more)
{
    more = false;
    const auto message = firstMessage(bytes, more);
    if (!message)
        return {};
    Reader hello(QByteArrayView(*message).sliced(messageHeader));
    hello.take(2 + 32); // version and random
    hello.vector(1);    // session
    hello.vector(2);    // cipher suites
    hello.vector(1);    // compression
    if (hello.isBroken())
        return {};
    ClientHello read;
    if (hello.atEnd())
        return read; // TLS 1.2 may have no extensions (RFC 5246, 7.4.1.2)
    Reader extensions(hello.vector(2));
    while (!extensions.atEnd()) {
        const quint32 type = extensions.number(2);
        const QByteArrayView extension = extensions.vector(2);
        if (type == serverNameExtension && read.serverName.isEmpty())
            read.serverName = hostNameIn(extension);
        else if (type == protocolsExtension && read.protocols.isEmpty())
            read.protocols = protocolsIn(extension);
    }
    if (hello.isBroken() || extensions.isBroken())
        return {};
    return read;
}

} // namespace wirebell
