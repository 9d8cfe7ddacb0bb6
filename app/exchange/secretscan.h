// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/contentscan.h"
#include "http/exchange.h"

#include <QByteArray>
#include <QList>

namespace wirebell {

/// Which bytes of a field's value, of HTTP/2, are secret: those of draft/secretplaces.h, in ":path" too.
QList<ByteRange> secretsInStreamField(QByteArrayView name, QByteArrayView value);

/// Overwrites secrets in one direction's bytes of an exchange, as they come, with as many "*": what was marked, and the
/// places of draft/secretplaces.h in targets, fields, trailers and contents (ContentScan). A block of HTTP/2's fields stays
/// one (wire/hpackmask.h); where that can't be, it is overwritten as a whole. Only a line of a head, and such a block, wait
/// for their end; everything else comes out at once.
class SecretScan
{
public:
    /// `marked` counts from the direction's first byte. `stream`: of HTTP/2, where the bytes are the peer's; what is not
    /// known of its tables makes the values that are named by them secret.
    explicit SecretScan(QList<ByteRange> marked = {}, std::optional<StreamFacts> stream = {});

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
    void frameHeadCame();
    void frameByte(char &byte);
    void frameEnded();
    void blockEnded();
    QList<ByteRange> secretsOf(const std::optional<QByteArray> &name, QByteArrayView value);
    void mask(char *from, qint64 length);

    static constexpr qsizetype longestLine = 1024 * 1024;

    const QList<ByteRange> m_marked;
    const std::optional<StreamFacts> m_stream;
    Part m_part = Part::Start;
    bool m_hasFound = false;
    qint64 m_at = 0;    // bytes taken so far
    QByteArray m_out;   // ready to be let out
    QByteArray m_line;  // of a head, or a frame's head, so far
    qint64 m_left = 0;  // of a chunk or a frame
    bool m_isFirstLine = true;
    bool m_isResponse = false;
    bool m_isInterim = false;
    bool m_isChunked = false;
    QByteArray m_type; // Content-Type
    QByteArray m_encoding;
    ContentScan m_content;
    bool m_toHttp2 = false;
    bool m_isSecretField = false; // the field line before: what is folded belongs to it
    QByteArray m_block; // the frames of a block of fields so far
    QByteArray m_frame; // the head of the one at hand
    QList<qsizetype> m_frameAt; // where each begins in the block
    qsizetype m_blocks = 0; // of the stream
    qint64 m_padding = 0; // at the end of the frame at hand
    bool m_awaitsPadding = false;
};

} // namespace wirebell
