// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"

#include <QByteArray>
#include <QList>

namespace wirebell {

/// Overwrites secrets with as many "*" in one direction's bytes of an exchange, as they come: what was marked, and the
/// places of draft/secretplaces.h in targets, fields, trailers and forms. Of HTTP/2 whole blocks of fields, as they are
/// compressed. Only a line of a head waits for its end; everything else comes out at once.
class SecretScan
{
public:
    /// `marked` counts from the direction's first byte.
    explicit SecretScan(QList<ByteRange> marked = {});

    /// What can be let out of the bytes so far.
    QByteArray feed(QByteArrayView bytes);
    /// The rest.
    QByteArray end();
    /// Whether anything was overwritten.
    bool hasFound() const { return m_hasFound; }

private:
    enum class Part : quint8 { Start, Head, Trailers, Content, ChunkSize, ChunkData, ChunkEnd, FrameHead, FrameData, Rest };

    void step(char &byte);
    void line();
    void fieldLine();
    void headEnded();
    void content(char &byte);
    void mask(char *from, qint64 length);

    static constexpr qsizetype longestLine = 1024 * 1024;

    const QList<ByteRange> m_marked;
    Part m_part = Part::Start;
    bool m_hasFound = false;
    qint64 m_at = 0;    // bytes taken so far
    QByteArray m_out;   // ready to be let out
    QByteArray m_line;  // of a head, or a frame's head, so far
    qint64 m_left = 0;  // of a chunk or a frame
    bool m_isFirstLine = true;
    bool m_isResponse = false;
    bool m_isInterim = false;
    bool m_isForm = false;
    bool m_isChunked = false;
    bool m_toHttp2 = false;
    bool m_isSecretField = false; // the field line before: what is folded belongs to it
    bool m_masksFrame = false;
    QByteArray m_key;  // of a form's pair
    bool m_isInValue = false;
    bool m_masksValue = false;
};

} // namespace wirebell
