// SPDX-License-Identifier: MIT
#include "wire/http2machine.h"

#include "wire/http2pairs.h"

#include <QtEndian>

#include <nghttp2/nghttp2.h>

#include <array>
#include <unordered_map>

namespace wirebell {

namespace {

constexpr qint32 connectionWindow = 8 * 1024 * 1024;
constexpr int creditOfData = 4; // a DATA frame that leaves may well be followed by so many WINDOW_UPDATEs and PINGs

} // namespace

QString http2ErrorName(quint32 code)
{
    return code <= NGHTTP2_HTTP_1_1_REQUIRED ? QString::fromLatin1(nghttp2_http2_strerror(code)) : QString::number(code);
}

struct Http2Machine::State final : Http2Frames::User
{
    struct Stream
    {
        Http2Message request;
        FieldList trailers; // of the answer
        bool isSettled = false; // nothing more is told of the request
    };

    State(Http2Machine::User &u, const Limits &r, const Http2Limits &l)
        : user(u), requestLimits(r), limits(l), frames(*this, true)
    {
    }
    ~State() { nghttp2_session_del(session); }

    void start();

    void frame(const Http2Frame &frame, QByteArrayView bytes) override;
    void data(const Http2Frame &frame, QByteArrayView bytes, QByteArrayView content, bool ends) override;
    void unframed(QByteArrayView bytes) override;

    void fieldFrame(const Http2Frame &frame, QByteArrayView bytes);
    void settle(qint32 id, Stream &stream);
    void feed(QByteArrayView bytes);
    void calm(QByteArrayView why) { goAway(NGHTTP2_ENHANCE_YOUR_CALM, why); }
    void goAway(quint32 code, QByteArrayView why);
    void control()
    {
        if (++controls > limits.controls)
            calm("control frames");
    }
    void resetCame()
    {
        if (++resets > limits.resets)
            calm("streams reset");
    }
    Stream *find(qint32 id)
    {
        const auto place = streams.find(id);
        return place == streams.end() ? nullptr : &place->second;
    }

    static int begins(nghttp2_session *, const nghttp2_frame *frame, void *user);
    static int sent(nghttp2_session *, const nghttp2_frame *frame, void *user);
    static int invalid(nghttp2_session *, const nghttp2_frame *frame, int code, void *user);
    static nghttp2_ssize content(nghttp2_session *session, int32_t stream, uint8_t *to, size_t most, uint32_t *flags,
                                 nghttp2_data_source *, void *user);

    Http2Machine::User &user;
    const Limits requestLimits;
    const Http2Limits limits;
    nghttp2_session *session = nullptr;
    Http2Frames frames;
    HpackReader hpack;
    Http2Block block;
    QByteArray blockBytes; // the frames of `block`
    std::unordered_map<qint32, Stream> streams;
    qint32 begun = 0; // the stream that nghttp2 has just opened
    int resets = 0;
    int controls = 0;
    bool isDeaf = false; // no more is read
    std::optional<Error> error;
};

void Http2Machine::State::start()
{
    nghttp2_session_callbacks *callbacks = nullptr;
    nghttp2_option *options = nullptr;
    if (nghttp2_session_callbacks_new(&callbacks) != 0 || nghttp2_option_new(&options) != 0)
        qBadAlloc();
    nghttp2_session_callbacks_set_on_begin_headers_callback(callbacks, begins);
    nghttp2_session_callbacks_set_on_frame_send_callback(callbacks, sent);
    nghttp2_session_callbacks_set_on_invalid_frame_recv_callback(callbacks, invalid);
    // What a message says is read here, and shown where it departs from the protocol.
    nghttp2_option_set_no_http_messaging(options, 1);
    nghttp2_option_set_max_deflate_dynamic_table_size(options, 0);
    nghttp2_option_set_max_continuations(options, size_t(limits.continuations));
    const int made = nghttp2_session_server_new2(&session, callbacks, this, options);
    nghttp2_option_del(options);
    nghttp2_session_callbacks_del(callbacks);
    if (made != 0)
        qBadAlloc();
    const std::array<nghttp2_settings_entry, 3> settings{
        nghttp2_settings_entry{NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, uint32_t(limits.streams)},
        nghttp2_settings_entry{NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, uint32_t(limits.window)},
        nghttp2_settings_entry{NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE, uint32_t(requestLimits.head)}};
    nghttp2_submit_settings(session, NGHTTP2_FLAG_NONE, settings.data(), settings.size());
    nghttp2_session_set_local_window_size(session, NGHTTP2_FLAG_NONE, 0, connectionWindow);
}

int Http2Machine::State::begins(nghttp2_session *, const nghttp2_frame *frame, void *user)
{
    if (frame->headers.cat == NGHTTP2_HCAT_REQUEST)
        static_cast<State *>(user)->begun = frame->hd.stream_id;
    return 0;
}

int Http2Machine::State::sent(nghttp2_session *, const nghttp2_frame *frame, void *user)
{
    State &state = *static_cast<State *>(user);
    switch (frame->hd.type) {
    case NGHTTP2_DATA:
        if (frame->hd.length > 0)
            state.controls = qMax(0, state.controls - creditOfData);
        [[fallthrough]];
    case NGHTTP2_HEADERS:
        if (frame->hd.flags & NGHTTP2_FLAG_END_STREAM)
            state.resets = qMax(0, state.resets - 1);
        break;
    case NGHTTP2_GOAWAY:
        if (frame->goaway.error_code != NGHTTP2_NO_ERROR && !state.error) {
            state.error = Error{ErrorKind::Http2, http2ErrorName(frame->goaway.error_code)};
            if (frame->goaway.opaque_data_len > 0)
                state.error->detail += QStringLiteral(": ")
                    + QString::fromLatin1(reinterpret_cast<const char *>(frame->goaway.opaque_data),
                                          qsizetype(frame->goaway.opaque_data_len));
        }
        break;
    default:
        break;
    }
    return 0;
}

int Http2Machine::State::invalid(nghttp2_session *, const nghttp2_frame *, int, void *user)
{
    static_cast<State *>(user)->resetCame();
    return 0;
}

nghttp2_ssize Http2Machine::State::content(nghttp2_session *session, int32_t id, uint8_t *to, size_t most,
                                           uint32_t *flags, nghttp2_data_source *, void *user)
{
    State &state = *static_cast<State *>(user);
    Stream *stream = state.find(id);
    if (!stream)
        return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE;
    const Content given = state.user.contentOf(id, reinterpret_cast<char *>(to), qint64(most));
    if (given.size == 0 && !given.ends)
        return NGHTTP2_ERR_DEFERRED;
    if (given.ends) {
        *flags |= NGHTTP2_DATA_FLAG_EOF;
        if (!stream->trailers.isEmpty()) {
            const Http2Pairs pairs(stream->trailers);
            *flags |= NGHTTP2_DATA_FLAG_NO_END_STREAM;
            nghttp2_submit_trailer(session, id, pairs.data(), pairs.size());
        }
    }
    return given.size;
}

void Http2Machine::State::frame(const Http2Frame &frame, QByteArrayView bytes)
{
    if (frame.type == Http2Frame::Headers || frame.type == Http2Frame::Continuation)
        return fieldFrame(frame, bytes);
    if (frame.type != Http2Frame::RstStream)
        control();
    feed(bytes);
    Stream *stream = find(frame.stream);
    user.bytesCame(stream ? frame.stream : 0, bytes);
    if (frame.type != Http2Frame::RstStream || isDeaf)
        return;
    resetCame();
    constexpr quint32 codeSize = 4;
    if (stream && frame.length == codeSize)
        user.streamReset(frame.stream, qFromBigEndian<quint32>(bytes.data() + Http2Frame::headSize));
}

void Http2Machine::State::fieldFrame(const Http2Frame &frame, QByteArrayView bytes)
{
    if (isDeaf)
        return user.bytesCame(0, bytes);
    const bool continues = frame.type == Http2Frame::Continuation;
    if (continues != (!blockBytes.isEmpty()) || (continues && frame.stream != block.stream)) {
        feed(bytes); // which is the end
        blockBytes += bytes;
        user.bytesCame(0, std::exchange(blockBytes, {}));
        return;
    }
    block.add(frame, bytes);
    blockBytes += bytes;
    if (block.continuations > limits.continuations || block.size > requestLimits.head + Http2Frame::longest) {
        calm("field block");
        user.bytesCame(0, std::exchange(blockBytes, {}));
        return;
    }
    if (!block.isWhole)
        return feed(bytes);
    FieldTable table{.entries = hpack.table(), .limit = hpack.tableLimit()};
    FieldList fields;
    const auto outcome = hpack.read(block.fragment, requestLimits, fields);
    if (outcome == HpackReader::Outcome::Bomb) {
        calm("field block");
        user.bytesCame(0, std::exchange(blockBytes, {}));
        return;
    }
    feed(bytes);
    const QByteArray whole = std::exchange(blockBytes, {});
    const bool begins = std::exchange(begun, 0) == block.stream && block.stream > 0;
    Stream *stream = find(block.stream);
    if (begins == (stream != nullptr)) {
        user.bytesCame(stream ? block.stream : 0, whole);
        return;
    }
    if (begins)
        stream = &streams.emplace(block.stream, Stream{Http2Message(Side::Request, requestLimits), {}}).first->second;
    const qint64 at = user.fieldsCame(block.stream, begins, table);
    user.bytesCame(block.stream, whole);
    if (stream->isSettled)
        return;
    stream->request.block(block, at, outcome, fields);
    if (isDeaf)
        return; // it was the last that was read
    if (begins && stream->request.request())
        user.headCame(block.stream);
    settle(block.stream, *stream);
}

void Http2Machine::State::data(const Http2Frame &frame, QByteArrayView bytes, QByteArrayView content, bool ends)
{
    if (ends && frame.length == 0 && !frame.endsStream())
        control();
    feed(bytes);
    Stream *stream = find(frame.stream);
    user.bytesCame(stream ? frame.stream : 0, bytes);
    if (!content.isEmpty())
        controls = qMax(0, controls - 1);
    if (!stream || stream->isSettled)
        return;
    stream->request.content(content.size());
    if (ends && frame.endsStream())
        stream->request.end();
    if (!isDeaf)
        settle(frame.stream, *stream);
}

// Tells once how the request has come out.
void Http2Machine::State::settle(qint32 id, Stream &stream)
{
    if (stream.isSettled)
        return;
    const Http2Message &request = stream.request;
    std::optional<Error> failed = request.error();
    if (!failed && requestLimits.content >= 0 && request.request()
        && request.request()->contentSize > requestLimits.content)
        failed = Error{ErrorKind::BodyTooLarge, QString::number(requestLimits.content)};
    stream.isSettled = failed || request.ended();
    if (failed)
        user.requestFailed(id, *failed);
    else if (request.ended())
        user.requestEnded(id);
}

void Http2Machine::State::unframed(QByteArrayView bytes)
{
    if (frames.isBroken() && !isDeaf) {
        feed(bytes);
        goAway(NGHTTP2_PROTOCOL_ERROR, {});
    } else {
        feed(bytes);
    }
    user.bytesCame(0, bytes);
}

void Http2Machine::State::feed(QByteArrayView bytes)
{
    if (isDeaf)
        return;
    const auto taken = nghttp2_session_mem_recv2(session, reinterpret_cast<const uint8_t *>(bytes.data()),
                                                 size_t(bytes.size()));
    if (taken >= 0 && nghttp2_session_want_read(session))
        return;
    if (taken < 0)
        goAway(taken == NGHTTP2_ERR_FLOODED || taken == NGHTTP2_ERR_TOO_MANY_CONTINUATIONS ? NGHTTP2_ENHANCE_YOUR_CALM
                                                                                          : NGHTTP2_PROTOCOL_ERROR,
               {});
    isDeaf = true;
}

void Http2Machine::State::goAway(quint32 code, QByteArrayView why)
{
    if (isDeaf)
        return;
    isDeaf = true;
    // nghttp2 takes the reason as a string that ends.
    if (why.isEmpty())
        nghttp2_session_terminate_session(session, code);
    else
        nghttp2_submit_goaway(session, NGHTTP2_FLAG_NONE, nghttp2_session_get_last_proc_stream_id(session), code,
                              reinterpret_cast<const uint8_t *>(why.data()), size_t(why.size()));
}

Http2Machine::Http2Machine(User &user, const Limits &requestLimits, const Http2Limits &limits)
    : m(std::make_unique<State>(user, requestLimits, limits))
{
    m->start();
}

Http2Machine::~Http2Machine() = default;

bool Http2Machine::upgrade(const QByteArray &settings, bool isHead)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        settings, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded
        || nghttp2_session_upgrade2(m->session, reinterpret_cast<const uint8_t *>((*decoded).constData()),
                                    size_t((*decoded).size()), isHead, nullptr)
            != 0)
        return false;
    m->streams.emplace(1, State::Stream{Http2Message(Side::Request, m->requestLimits), {}, true});
    return true;
}

void Http2Machine::read(QByteArrayView bytes)
{
    m->frames.read(bytes);
}

QByteArray Http2Machine::unfinished() const
{
    return m->blockBytes + m->frames.unfinished().toByteArray();
}

const Http2Message &Http2Machine::request(qint32 stream) const
{
    return m->streams.at(stream).request;
}

void Http2Machine::forget(qint32 stream)
{
    m->streams.erase(stream);
}

void Http2Machine::answerInterim(qint32 stream, int status, const FieldList &fields)
{
    const Http2Pairs pairs(fields, status);
    nghttp2_submit_headers(m->session, NGHTTP2_FLAG_NONE, stream, nullptr, pairs.data(), pairs.size(), nullptr);
}

void Http2Machine::answerHead(qint32 stream, int status, const FieldList &fields, bool hasContent,
                              const FieldList &trailers)
{
    const Http2Pairs pairs(fields, status);
    nghttp2_data_provider2 provider{};
    provider.read_callback = State::content;
    if (State::Stream *known = m->find(stream))
        known->trailers = trailers;
    nghttp2_submit_response2(m->session, stream, pairs.data(), pairs.size(), hasContent ? &provider : nullptr);
}

void Http2Machine::goOn(qint32 stream)
{
    nghttp2_session_resume_data(m->session, stream);
}

void Http2Machine::reset(qint32 stream, quint32 code)
{
    nghttp2_submit_rst_stream(m->session, NGHTTP2_FLAG_NONE, stream, code);
}

void Http2Machine::goAway(quint32 code, QByteArrayView why)
{
    if (code == NGHTTP2_NO_ERROR && !m->isDeaf)
        nghttp2_submit_goaway(m->session, NGHTTP2_FLAG_NONE, nghttp2_session_get_last_proc_stream_id(m->session), code,
                              nullptr, 0);
    else
        m->goAway(code, why);
}

QByteArrayView Http2Machine::bytesOut()
{
    const uint8_t *bytes = nullptr;
    const auto size = nghttp2_session_mem_send2(m->session, &bytes);
    return size > 0 ? QByteArrayView(reinterpret_cast<const char *>(bytes), size) : QByteArrayView();
}

bool Http2Machine::isOver() const
{
    return m->isDeaf || !nghttp2_session_want_read(m->session);
}

const std::optional<Error> &Http2Machine::error() const
{
    return m->error;
}

} // namespace wirebell
