// SPDX-License-Identifier: MIT
#include "phrase/phrase.h"
#include "phrase/plain.h"

#include <QCoreApplication>

#include <array>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    ErrorKind kind;
    const char *named;   // with Error::detail in the place of %1
    const char *unnamed; // where there is no detail
    const char *advice;
};

// clang-format off
constexpr std::array rows{
    // what was typed
    Row{ErrorKind::InvalidUrl,
        QT_TRANSLATE_NOOP("Error", "“%1” is not a URL."),
        QT_TRANSLATE_NOOP("Error", "There is no URL."),
        QT_TRANSLATE_NOOP("Error", "Write it as http://host/path or https://host:port/path.")},
    Row{ErrorKind::UnsupportedScheme,
        QT_TRANSLATE_NOOP("Error", "The scheme “%1” is not supported."),
        QT_TRANSLATE_NOOP("Error", "The URL's scheme is not supported."),
        QT_TRANSLATE_NOOP("Error", "Use http:// or https://.")},
    Row{ErrorKind::InvalidOption,
        QT_TRANSLATE_NOOP("Error", "The option or value “%1” is not supported."),
        QT_TRANSLATE_NOOP("Error", "An option is not supported."),
        QT_TRANSLATE_NOOP("Error", "Nothing was sent. --help lists what is supported.")},
    Row{ErrorKind::UnresolvedVariable,
        QT_TRANSLATE_NOOP("Error", "The variable {{%1}} has no value."),
        QT_TRANSLATE_NOOP("Error", "A variable has no value."),
        QT_TRANSLATE_NOOP("Error", "Nothing was sent. Write its value in its place, or correct its name.")},
    Row{ErrorKind::ForbiddenByte,
        QT_TRANSLATE_NOOP("Error", "The request holds a space, control or NUL byte where none may stand: %1."),
        QT_TRANSLATE_NOOP("Error", "The request holds a space, control or NUL byte where none may stand."),
        QT_TRANSLATE_NOOP("Error", "Nothing was sent, as it would have become another request. Take the byte out, or write "
            "it percent-encoded where it belongs to the URL.")},
    // names, addresses, sockets
    Row{ErrorKind::NameNotResolved,
        QT_TRANSLATE_NOOP("Error", "No address was found for the name %1."),
        QT_TRANSLATE_NOOP("Error", "No address was found for the host's name."),
        QT_TRANSLATE_NOOP("Error", "Check its spelling, and whether this machine reaches a name server.")},
    Row{ErrorKind::ConnectionRefused,
        QT_TRANSLATE_NOOP("Error", "Nothing listens on %1."),
        QT_TRANSLATE_NOOP("Error", "Nothing listens at that address."),
        QT_TRANSLATE_NOOP("Error", "The connection was refused: start the server, or check the address and the port.")},
    Row{ErrorKind::NetworkUnreachable,
        QT_TRANSLATE_NOOP("Error", "No network of this machine leads to %1."),
        QT_TRANSLATE_NOOP("Error", "No network of this machine leads there."),
        QT_TRANSLATE_NOOP("Error", "Check the address, the network connection, and a VPN if it takes one.")},
    Row{ErrorKind::ConnectTimedOut,
        QT_TRANSLATE_NOOP("Error", "No connection with %1 within the time allowed."),
        QT_TRANSLATE_NOOP("Error", "No connection within the time allowed."),
        QT_TRANSLATE_NOOP("Error", "A firewall may drop what is sent there: check the address and the port, or allow "
            "more time.")},
    Row{ErrorKind::TimedOut,
        QT_TRANSLATE_NOOP("Error", "The exchange was not done within the time allowed (%1)."),
        QT_TRANSLATE_NOOP("Error", "The exchange was not done within the time allowed."),
        QT_TRANSLATE_NOOP("Error", "What passed until then is kept. Allow more time, or look where it stayed in the "
            "timing.")},
    Row{ErrorKind::ConnectionReset,
        QT_TRANSLATE_NOOP("Error", "The other side reset the connection (%1)."),
        QT_TRANSLATE_NOOP("Error", "The other side reset the connection."),
        QT_TRANSLATE_NOOP("Error", "It broke off instead of closing in order; its own log may say why. What passed "
            "until then is kept.")},
    Row{ErrorKind::ConnectionClosed,
        QT_TRANSLATE_NOOP("Error", "The other side closed the connection too early (%1)."),
        QT_TRANSLATE_NOOP("Error", "The other side closed the connection too early."),
        QT_TRANSLATE_NOOP("Error", "What passed until then is kept.")},
    Row{ErrorKind::AddressInUse,
        QT_TRANSLATE_NOOP("Error", "%1 is in use by another program."),
        QT_TRANSLATE_NOOP("Error", "The address and port are in use by another program."),
        QT_TRANSLATE_NOOP("Error", "Choose another port (0 takes any free one), or end that program.")},
    Row{ErrorKind::AddressNotAvailable,
        QT_TRANSLATE_NOOP("Error", "%1 is not an address of this machine."),
        QT_TRANSLATE_NOOP("Error", "That is not an address of this machine."),
        QT_TRANSLATE_NOOP("Error", "Listen on localhost, or on an address that this machine has.")},
    Row{ErrorKind::PermissionDenied,
        QT_TRANSLATE_NOOP("Error", "The system does not permit the use of %1."),
        QT_TRANSLATE_NOOP("Error", "The system does not permit that."),
        QT_TRANSLATE_NOOP("Error", "Ports below 1024 are often reserved: choose a higher one. For a file, check its "
            "permissions.")},
    Row{ErrorKind::Cancelled,
        QT_TRANSLATE_NOOP("Error", "The exchange was stopped (%1)."),
        QT_TRANSLATE_NOOP("Error", "The exchange was stopped."),
        QT_TRANSLATE_NOOP("Error", "What passed until then is kept; nothing more was sent or read.")},
    Row{ErrorKind::Socket,
        QT_TRANSLATE_NOOP("Error", "The connection failed: %1."),
        QT_TRANSLATE_NOOP("Error", "The connection failed."),
        QT_TRANSLATE_NOOP("Error", "The system gave this reason. What passed until then is kept.")},
    // TLS
    Row{ErrorKind::TlsHandshake,
        QT_TRANSLATE_NOOP("Error", "The TLS handshake failed: %1."),
        QT_TRANSLATE_NOOP("Error", "The TLS handshake failed."),
        QT_TRANSLATE_NOOP("Error", "The other side may speak plain HTTP on this port (http://), or no TLS version or "
            "cipher that this machine accepts.")},
    Row{ErrorKind::TlsCertificate,
        QT_TRANSLATE_NOOP("Error", "The server's certificate was not accepted: %1."),
        QT_TRANSLATE_NOOP("Error", "The server's certificate was not accepted."),
        QT_TRANSLATE_NOOP("Error", "No request was sent. Name the authority that signed it, or send without verifying "
            "where you know the server.")},
    Row{ErrorKind::TlsTruncated,
        QT_TRANSLATE_NOOP("Error", "The TLS connection ended without a close-notify (%1)."),
        QT_TRANSLATE_NOOP("Error", "The TLS connection ended without a close-notify."),
        QT_TRANSLATE_NOOP("Error", "Anyone on the way can cut a connection so: whether the message is whole can't be "
            "told (RFC 8446, 6.1).")},
    // reading HTTP
    Row{ErrorKind::NotHttp,
        QT_TRANSLATE_NOOP("Error", "What arrived is not HTTP: it begins with “%1”."),
        QT_TRANSLATE_NOOP("Error", "What arrived is not HTTP."),
        QT_TRANSLATE_NOOP("Error", "The bytes are kept. Check the port: another protocol may live there, or it wants "
            "TLS (https://).")},
    Row{ErrorKind::MalformedHead,
        QT_TRANSLATE_NOOP("Error", "The head of the message can't be read: %1."),
        QT_TRANSLATE_NOOP("Error", "The head of the message can't be read."),
        QT_TRANSLATE_NOOP("Error", "The bytes are kept; reading stopped there (RFC 9112, 2).")},
    Row{ErrorKind::MalformedChunk,
        QT_TRANSLATE_NOOP("Error", "A chunk of the body can't be read, at byte %1."),
        QT_TRANSLATE_NOOP("Error", "A chunk of the body can't be read."),
        QT_TRANSLATE_NOOP("Error", "From there on the message's end is unknown; the bytes are kept (RFC 9112, 7.1).")},
    Row{ErrorKind::AmbiguousFraming,
        QT_TRANSLATE_NOOP("Error", "Where the message ends can be read in two ways: %1."),
        QT_TRANSLATE_NOOP("Error", "Where the message ends can be read in two ways."),
        QT_TRANSLATE_NOOP("Error", "Servers that disagree can be made to see different requests (RFC 9112, 11.2). The "
            "bytes are kept, and the connection was closed.")},
    Row{ErrorKind::HeadTooLarge,
        QT_TRANSLATE_NOOP("Error", "The head of the message is larger than the limit (%1)."),
        QT_TRANSLATE_NOOP("Error", "The head of the message is larger than the limit."),
        QT_TRANSLATE_NOOP("Error", "Reading stopped there; the bytes until then are kept.")},
    Row{ErrorKind::BodyTooLarge,
        QT_TRANSLATE_NOOP("Error", "The body is larger than the limit (%1)."),
        QT_TRANSLATE_NOOP("Error", "The body is larger than the limit."),
        QT_TRANSLATE_NOOP("Error", "Reading stopped there; the bytes until then are kept.")},
    Row{ErrorKind::Http2,
        QT_TRANSLATE_NOOP("Error", "The HTTP/2 connection, or the stream, was ended for an error: %1."),
        QT_TRANSLATE_NOOP("Error", "The HTTP/2 connection, or the stream, was ended for an error."),
        QT_TRANSLATE_NOOP("Error", "The word is the error code that was sent (RFC 9113, 7). What arrived is kept.")},
    Row{ErrorKind::Incomplete,
        QT_TRANSLATE_NOOP("Error", "The message ended before it was whole (%1)."),
        QT_TRANSLATE_NOOP("Error", "The message ended before it was whole."),
        QT_TRANSLATE_NOOP("Error", "What arrived is kept.")},
    // files, the store, the keychain
    Row{ErrorKind::FileNotFound,
        QT_TRANSLATE_NOOP("Error", "There is no %1."),
        QT_TRANSLATE_NOOP("Error", "The file is not there."),
        QT_TRANSLATE_NOOP("Error", "Check the path; the file may have been moved or renamed.")},
    Row{ErrorKind::FileNotReadable,
        QT_TRANSLATE_NOOP("Error", "Can't read %1."),
        QT_TRANSLATE_NOOP("Error", "The file can't be read."),
        QT_TRANSLATE_NOOP("Error", "Check its permissions, and that it is a file.")},
    Row{ErrorKind::FileNotWritable,
        QT_TRANSLATE_NOOP("Error", "Can't write %1."),
        QT_TRANSLATE_NOOP("Error", "The file can't be written."),
        QT_TRANSLATE_NOOP("Error", "Check the permissions of the file and its folder, or choose another place. Nothing "
            "was changed.")},
    Row{ErrorKind::FileMalformed,
        QT_TRANSLATE_NOOP("Error", "The file can't be understood: %1."),
        QT_TRANSLATE_NOOP("Error", "The file can't be understood."),
        QT_TRANSLATE_NOOP("Error", "Mend it in a text editor. It was not changed.")},
    Row{ErrorKind::StoreNotWritable,
        QT_TRANSLATE_NOOP("Error", "The log %1 can't be written."),
        QT_TRANSLATE_NOOP("Error", "The log can't be written."),
        QT_TRANSLATE_NOOP("Error", "Check the folder's permissions and that its disk is there, or choose another "
            "folder.")},
    Row{ErrorKind::StoreDamaged,
        QT_TRANSLATE_NOOP("Error", "The log is damaged: %1."),
        QT_TRANSLATE_NOOP("Error", "The log is damaged."),
        QT_TRANSLATE_NOOP("Error", "Nothing in it was changed. If the index is at fault, “wirebell-cli log --rebuild” makes "
            "it anew from the recorded bytes.")},
    Row{ErrorKind::StoreNewer,
        QT_TRANSLATE_NOOP("Error", "The log %1 was made by a later version of Wirebell."),
        QT_TRANSLATE_NOOP("Error", "The log was made by a later version of Wirebell."),
        QT_TRANSLATE_NOOP("Error", "It can be read here and not written. Use the later version, or another folder.")},
    Row{ErrorKind::StoreBusy,
        QT_TRANSLATE_NOOP("Error", "Another program holds the log's index (%1)."),
        QT_TRANSLATE_NOOP("Error", "Another program holds the log's index."),
        QT_TRANSLATE_NOOP("Error", "The records are kept and written as soon as it lets go.")},
    Row{ErrorKind::DiskFull,
        QT_TRANSLATE_NOOP("Error", "The disk is full: %1."),
        QT_TRANSLATE_NOOP("Error", "The disk is full."),
        QT_TRANSLATE_NOOP("Error", "Make room on it, or choose a folder on another disk.")},
    Row{ErrorKind::NotAHandOver,
        QT_TRANSLATE_NOOP("Error", "%1 is no file of exchanges that Wirebell has handed over."),
        QT_TRANSLATE_NOOP("Error", "This is no file of exchanges that Wirebell has handed over."),
        QT_TRANSLATE_NOOP("Error", "Such files are written by “wirebell-cli log --export”; a log itself is a folder.")},
    Row{ErrorKind::HandOverDamaged,
        QT_TRANSLATE_NOOP("Error", "%1 is damaged or cut short."),
        QT_TRANSLATE_NOOP("Error", "The file is damaged or cut short."),
        QT_TRANSLATE_NOOP("Error", "Nothing of it is shown, as no part of it can be relied on. Copy it again, or have it "
            "exported again.")},
    Row{ErrorKind::NoSuchExchange,
        QT_TRANSLATE_NOOP("Error", "There is no exchange %1 in this log."),
        QT_TRANSLATE_NOOP("Error", "There is no such exchange in this log."),
        QT_TRANSLATE_NOOP("Error", "An exchange is named by its number or by its id; the log lists both.")},
    Row{ErrorKind::NoKeychain,
        QT_TRANSLATE_NOOP("Error", "The system's keychain can't be used: %1."),
        QT_TRANSLATE_NOOP("Error", "The system's keychain can't be used."),
        QT_TRANSLATE_NOOP("Error", "Unlock or start it, or give the secret in the environment as WIREBELL_SECRET_ and "
            "its name. Nothing was written to a file.")},
    Row{ErrorKind::NoSuchSecret,
        QT_TRANSLATE_NOOP("Error", "No secret named %1 is kept."),
        QT_TRANSLATE_NOOP("Error", "There is no secret of that name."),
        QT_TRANSLATE_NOOP("Error", "Type it again and save, or give it in the environment as WIREBELL_SECRET_ and its "
            "name.")},
};
// clang-format on

QString translated(const char *text)
{
    return QCoreApplication::translate("Error", text);
}

/// Numbers that count something are written in the locale's way.
QString shown(const Error &error)
{
    bool counts = false;
    const qint64 count = error.detail.toLongLong(&counts);
    switch (error.kind) {
    case ErrorKind::BodyTooLarge:
        return counts ? byteCount(count) : plain(error.detail);
    case ErrorKind::HeadTooLarge:
    case ErrorKind::MalformedChunk:
        return counts ? number(count) : plain(error.detail);
    default:
        return plain(error.detail);
    }
}

/// What is better known than the kind alone tells; empty: nothing.
Phrase special(const Error &error)
{
    if (error.kind == ErrorKind::UnresolvedVariable && error.detail == "catcher"_L1)
        return {QCoreApplication::translate("Error", "{{catcher}} has no value while no catcher listens."),
                QCoreApplication::translate("Error", "Nothing was sent. Start the catcher, or write an address in its "
                                                     "place.")};
    // The first byte of a handshake or an alert (RFC 8446, 5.1), escaped as the detail has it.
    const bool tls = error.detail.startsWith("\\x16"_L1) || error.detail.startsWith("\\x15"_L1);
    if (error.kind == ErrorKind::NotHttp && tls)
        return {QCoreApplication::translate("Error", "What arrived is TLS, not HTTP."),
                QCoreApplication::translate("Error", "The other side speaks TLS on this port: use https:// with it, or "
                                                     "have it use http://. The bytes are kept.")};
    return {};
}

} // namespace

Phrase phrase(const Error &error)
{
    if (const Phrase known = special(error); !known.what.isEmpty())
        return known;
    const QString detail = shown(error);
    for (const Row &row : rows) {
        if (row.kind != error.kind)
            continue;
        return {detail.isEmpty() ? translated(row.unnamed) : translated(row.named).replace("%1"_L1, detail),
                translated(row.advice)};
    }
    return {u"%1: %2"_s.arg(name(error.kind), detail), {}};
}

} // namespace wirebell
