// SPDX-License-Identifier: MIT
#include "llhttpreader.h"

#include <llhttp.h>

namespace wirebell {

namespace {

// The state of one run. llhttp gives spans in pieces and says when each is whole.
struct Run
{
    LlhttpReading reading;
    QByteArrayList methods;
    qsizetype answered = 0;
    QByteArray name;
    QByteArray value;
    bool inTrailers = false;

    LlhttpMessage &message() { return reading.messages.back(); }
};

Run &runOf(llhttp_t *parser)
{
    return *static_cast<Run *>(parser->data);
}

template <QByteArray LlhttpMessage::*Part>
int append(llhttp_t *parser, const char *at, size_t length)
{
    (runOf(parser).message().*Part).append(at, qsizetype(length));
    return 0;
}

int begin(llhttp_t *parser)
{
    Run &run = runOf(parser);
    run.reading.messages.emplace_back();
    run.inTrailers = false;
    return 0;
}

int fieldEnds(llhttp_t *parser)
{
    Run &run = runOf(parser);
    (run.inTrailers ? run.message().trailers : run.message().fields).append(run.name, trimOws(run.value).toByteArray());
    run.name.clear();
    run.value.clear();
    return 0;
}

int headEnds(llhttp_t *parser)
{
    Run &run = runOf(parser);
    run.inTrailers = true;
    run.message().status = parser->status_code;
    if (parser->type != HTTP_RESPONSE)
        return 0;
    const bool isInterim = parser->status_code >= 100 && parser->status_code < 200 && parser->status_code != 101;
    const QByteArray method = run.methods.value(run.answered);
    if (!isInterim)
        ++run.answered;
    if (method == "CONNECT" && parser->status_code / 100 == 2)
        return 2;
    return method == "HEAD" ? 1 : 0;
}

int end(llhttp_t *parser)
{
    runOf(parser).message().complete = true;
    return 0;
}

} // namespace

LlhttpReading readWithLlhttp(Side side, const QByteArray &bytes, const QByteArrayList &methods, bool ended)
{
    Run run;
    run.methods = methods;
    llhttp_settings_t settings;
    llhttp_settings_init(&settings);
    settings.on_message_begin = begin;
    settings.on_method = append<&LlhttpMessage::method>;
    settings.on_url = append<&LlhttpMessage::target>;
    settings.on_version = append<&LlhttpMessage::version>;
    settings.on_status = append<&LlhttpMessage::reason>;
    settings.on_header_field = [](llhttp_t *parser, const char *at, size_t length) {
        runOf(parser).name.append(at, qsizetype(length));
        return 0;
    };
    settings.on_header_value = [](llhttp_t *parser, const char *at, size_t length) {
        runOf(parser).value.append(at, qsizetype(length));
        return 0;
    };
    settings.on_header_value_complete = fieldEnds;
    settings.on_headers_complete = headEnds;
    settings.on_body = append<&LlhttpMessage::content>;
    settings.on_message_complete = end;

    llhttp_t parser;
    llhttp_init(&parser, side == Side::Request ? HTTP_REQUEST : HTTP_RESPONSE, &settings);
    parser.data = &run;
    llhttp_errno_t error = llhttp_execute(&parser, bytes.constData(), size_t(bytes.size()));
    if (error == HPE_PAUSED_UPGRADE)
        error = HPE_OK; // what follows is another protocol
    else if (error == HPE_OK && ended)
        error = llhttp_finish(&parser);
    if (error != HPE_OK)
        run.reading.error = llhttp_errno_name(error);
    return run.reading;
}

} // namespace wirebell
