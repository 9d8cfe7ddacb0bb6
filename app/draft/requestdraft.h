// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace wirebell {

/// A field line as typed. A disabled one is kept and not sent.
struct DraftField
{
    QByteArray name = {};
    QByteArray value = {};       ///< may hold {{variables}}
    bool enabled = true;
    QByteArray separator = ": "; ///< what stands between name and value; curl's -H X:1 has ":" alone

    bool operator==(const DraftField &) const = default;
};

/// How the request proves who it is from.
struct DraftAuth
{
    enum class Kind : quint8 { None, Basic, Bearer };

    Kind kind = Kind::None;
    QByteArray username = {}; ///< Basic; may hold {{variables}}
    QByteArray secret = {};   ///< Basic's password or Bearer's token; may hold {{variables}}. In memory only: it is
                              ///< never written to a file.
    QString secretName = {};  ///< its entry in the system's keychain, where it was saved; empty: none

    bool operator==(const DraftAuth &) const = default;
};

/// One part of a multipart/form-data body (RFC 7578).
struct DraftPart
{
    QByteArray name = {};
    QByteArray value = {};         ///< the content, or nothing where `path` is set
    QString path = {};             ///< a file whose bytes are the content
    QByteArray fileName = {};      ///< sent as filename; with `path` and empty: the file's own name
    QByteArray contentType = {};   ///< empty: none for text, guessed from the name for a file
    QList<DraftField> fields = {}; ///< further fields of the part, after Content-Disposition and Content-Type

    bool operator==(const DraftPart &) const = default;
};

struct DraftBody
{
    enum class Kind : quint8 { None, Text, Json, Xml, Form, Multipart, File };

    Kind kind = Kind::None;
    QByteArray text = {};        ///< Text, Json, Xml: the bytes as typed, may hold {{variables}}; Form: already encoded
    QList<DraftPart> parts = {}; ///< Multipart
    QString path = {};           ///< File
    bool literal = false;        ///< no {{variables}} in `text`

    bool operator==(const DraftBody &) const = default;
};

/// What the user typed: bytes, unresolved, in the order of typing. UTF-8 where it came from a keyboard.
struct RequestDraft
{
    QString name = {};               ///< for people: "Ring the bell"
    Purpose purpose = Purpose::Api;
    QByteArray method = "GET";       ///< any token; empty: GET
    QByteArray url = {};             ///< may hold {{variables}}; "http://" is put before it where no scheme is given
    QByteArray version = "1.1";      ///< "1.0" or "1.1"
    QList<DraftField> fields = {};
    DraftAuth auth = {};
    DraftBody body = {};
    QList<QByteArray> withheld = {}; ///< names of fields that the writer is not to add by itself: curl's -H 'Accept:'
    bool literal = false;            ///< {{name}} is text like any other, everywhere: what came from a curl command

    bool operator==(const RequestDraft &) const = default;
};

} // namespace wirebell
