// SPDX-License-Identifier: MIT
#include "draft/curlcommand.h"

#include "draft/formargument.h"
#include "draft/headerargument.h"
#include "draft/queryargument.h"
#include "draft/resolveargument.h"
#include "draft/urlglob.h"

#include "http/fieldlist.h"

#include <QFile>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

using Id = CurlOption::Id;

std::unexpected<Error> refused(const QByteArray &what)
{
    return failure(ErrorKind::InvalidOption, QString::fromUtf8(what));
}

bool isNumber(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// What kind of body a typed Content-Type speaks of: for whoever edits the draft, the bytes are the same.
DraftBody::Kind kindFor(QByteArrayView contentType)
{
    const QByteArray type = contentType.toByteArray().toLower();
    if (type.contains("json"))
        return DraftBody::Kind::Json;
    if (type.contains("xml"))
        return DraftBody::Kind::Xml;
    if (type.contains("x-www-form-urlencoded"))
        return DraftBody::Kind::Form;
    return DraftBody::Kind::Text;
}

} // namespace

CurlCommand::CurlCommand(const QByteArray &userAgent, const AskPassword &askPassword)
    : m_askPassword(askPassword)
{
    m_transfer.userAgent = userAgent;
}

Result<void> CurlCommand::apply(const CurlOption &option, const QByteArray &written, const QByteArray &value, bool on)
{
    if (option.takes != CurlOption::Takes::Value) {
        applySwitch(option, on);
        return {};
    }
    Result<void> applied = applyValue(option, value);
    if (!applied && applied.error().kind == ErrorKind::InvalidOption)
        return refused(value.isEmpty() ? written : written + ' ' + value);
    return applied;
}

void CurlCommand::applySwitch(const CurlOption &option, bool on)
{
    switch (option.id) {
    case Id::Fail:
        m_transfer.failOnStatus = on;
        return;
    case Id::Get:
        m_get = on;
        return;
    case Id::GlobOff:
        m_globs = !on;
        return;
    case Id::Head:
        m_transfer.headOnly = on;
        m_transfer.includeHead = on;
        return;
    case Id::Http10:
        m_transfer.draft.version = "1.0"_ba;
        return;
    case Id::Http11:
        m_transfer.draft.version = "1.1"_ba;
        return;
    case Id::Include:
        m_transfer.includeHead = on;
        return;
    case Id::Insecure:
        m_transfer.insecure = on;
        return;
    case Id::PathAsIs:
        m_transfer.pathAsIs = on;
        return;
    case Id::ShowError:
        m_transfer.showError = on;
        return;
    case Id::Silent:
        m_transfer.silent = on;
        return;
    case Id::Verbose:
        m_transfer.verbose = on;
        return;
    default:
        Q_UNREACHABLE();
    }
}

Result<void> CurlCommand::applyValue(const CurlOption &option, const QByteArray &value)
{
    switch (option.id) {
    case Id::Data:
        return m_data.add(DataArguments::Kind::Plain, value);
    case Id::DataBinary:
        return m_data.add(DataArguments::Kind::Binary, value);
    case Id::DataRaw:
        return m_data.add(DataArguments::Kind::Raw, value);
    case Id::DataUrlEncode:
        return m_data.add(DataArguments::Kind::UrlEncoded, value);
    case Id::Json:
        return m_data.add(DataArguments::Kind::Json, value);
    case Id::Form:
    case Id::FormString: {
        Result<DraftPart> part = readFormArgument(value, option.id == Id::FormString);
        if (!part)
            return std::unexpected(part.error());
        m_transfer.draft.body.parts.append(std::move(*part));
        return {};
    }
    case Id::Header:
        return addHeader(value);
    case Id::User:
        return setUser(value);
    case Id::ConnectTimeout:
        return setMilliseconds(m_transfer.connectTimeout, value);
    case Id::MaxTime:
        return setMilliseconds(m_transfer.maxTime, value);
    case Id::Resolve: {
        const Result<FixedAddress> address = readResolveArgument(value);
        if (!address)
            return std::unexpected(address.error());
        // What is said last about a host and its port counts.
        m_transfer.fixedAddresses.removeIf([&address](const FixedAddress &one) {
            return one.host == address->host && one.port == address->port;
        });
        m_transfer.fixedAddresses.append(*address);
        return {};
    }
    case Id::UserAgent:
        m_transfer.userAgent = value;
        return {};
    case Id::Referer:
        // ";auto" sets it on redirects, which are not followed here.
        m_referer = value.endsWith(";auto") ? value.chopped(5) : value;
        return {};
    case Id::Cookie:
        // Without an equals sign it names a file of cookies.
        if (!value.contains('='))
            return refused(value);
        m_cookies.append(value);
        return {};
    default:
        break;
    }
    if (value.isEmpty())
        return refused(value);
    switch (option.id) {
    case Id::CaCert:
        m_transfer.caFile = QFile::decodeName(value);
        return {};
    case Id::Output:
        m_outputs.append(value);
        return {};
    case Id::Request:
        m_method = value;
        return {};
    case Id::Url:
        return addUrl(value);
    default:
        Q_UNREACHABLE_RETURN({});
    }
}

Result<void> CurlCommand::addUrl(const QByteArray &url)
{
    // "@file" is a list of URLs, each saved under its remote name.
    if (url.startsWith('@'))
        return refused(url);
    if (url.isEmpty())
        return failure(ErrorKind::InvalidUrl);
    m_urls.append(url);
    return {};
}

Result<void> CurlCommand::addHeader(const QByteArray &value)
{
    if (!value.startsWith('@'))
        return addHeaderLine(value);
    const Result<QList<QByteArray>> lines = readHeaderFile(value.sliced(1));
    if (!lines)
        return std::unexpected(lines.error());
    for (const QByteArray &line : *lines) {
        if (auto added = addHeaderLine(line); !added)
            return added;
    }
    return {};
}

Result<void> CurlCommand::addHeaderLine(const QByteArray &line)
{
    DraftField field = readHeaderLine(line);
    if (field.name.isEmpty())
        return refused(line);
    const bool isHost = equalIgnoringCase(field.name, "Host");
    if (!isRemoval(field, line) || (isHost && !line.endsWith(':')))
        m_transfer.draft.fields.append(std::move(field)); // with Host, curl takes blanks for a value
    else if (!isHost || !isSaid("Host"))
        m_transfer.draft.withheld.append(field.name); // of all that is said about Host, the first word counts
    return {};
}

Result<void> CurlCommand::setUser(const QByteArray &value)
{
    DraftAuth auth;
    auth.kind = DraftAuth::Kind::Basic;
    const qsizetype colon = value.indexOf(':');
    auth.username = colon < 0 ? value : value.first(colon);
    if (colon >= 0) {
        auth.secret = value.sliced(colon + 1);
    } else {
        const auto password = m_askPassword ? m_askPassword(value) : std::nullopt;
        if (!password)
            return refused(value);
        auth.secret = *password;
    }
    m_transfer.draft.auth = std::move(auth);
    return {};
}

Result<void> CurlCommand::setMilliseconds(qint64 &milliseconds, const QByteArray &value)
{
    const qsizetype dot = value.indexOf('.');
    const QByteArray seconds = dot < 0 ? value : value.first(dot);
    const QByteArray fraction = dot < 0 ? "0"_ba : value.sliced(dot + 1);
    if (!isNumber(seconds) || !isNumber(fraction) || seconds.size() > 12)
        return refused(value);
    milliseconds = seconds.toLongLong() * 1000 + fraction.leftJustified(3, '0', true).toLongLong();
    return {};
}

bool CurlCommand::isSaid(QByteArrayView name) const
{
    const auto same = [name](const QByteArray &one) { return equalIgnoringCase(one, name); };
    return std::ranges::any_of(m_transfer.draft.withheld, same)
           || std::ranges::any_of(m_transfer.draft.fields, same, &DraftField::name);
}

/// Those of -e and -b come first, as curl writes them; those that --json implies come last.
QList<DraftField> CurlCommand::fields() const
{
    QList<DraftField> fields;
    if (!m_referer.isEmpty() && !isSaid("Referer"))
        fields.append({.name = "Referer"_ba, .value = m_referer});
    if (!m_cookies.isEmpty() && !isSaid("Cookie"))
        fields.append({.name = "Cookie"_ba, .value = m_cookies.join(';')});
    fields += m_transfer.draft.fields;
    if (m_data.json()) {
        for (const QByteArrayView name : {"Content-Type", "Accept"})
            if (!isSaid(name))
                fields.append({.name = name.toByteArray(), .value = "application/json"_ba});
    }
    return fields;
}

Result<DraftBody> CurlCommand::body(const QList<DraftField> &fields) const
{
    DraftBody body = m_transfer.draft.body;
    body.literal = true;
    if (!body.parts.isEmpty()) {
        body.kind = DraftBody::Kind::Multipart;
        return body;
    }
    if (!m_data.given() || m_get)
        return body;
    const auto type = std::ranges::find_if(fields, [](const DraftField &f) {
        return equalIgnoringCase(f.name, "Content-Type");
    });
    if (!m_data.onlyFile().isEmpty()) {
        body.kind = DraftBody::Kind::File;
        body.path = m_data.onlyFile();
        return body;
    }
    Result<QByteArray> content = m_data.content();
    if (!content)
        return std::unexpected(content.error());
    body.text = std::move(*content);
    body.kind = type == fields.end() ? DraftBody::Kind::Form : kindFor(type->value);
    return body;
}

Result<RequestDraft> CurlCommand::draft() const
{
    const bool posts = m_data.given() && !m_get;
    const bool hasForm = !m_transfer.draft.body.parts.isEmpty();
    // curl: "You can only select one HTTP request method".
    if (m_transfer.headOnly && (posts || hasForm))
        return refused(posts ? "-I -d"_ba : "-I -F"_ba);
    if (m_data.given() && hasForm)
        return refused("-d -F"_ba);

    RequestDraft draft = m_transfer.draft;
    draft.literal = true;
    draft.fields = fields();
    if (!m_method.isEmpty())
        draft.method = m_method;
    else if (m_transfer.headOnly)
        draft.method = "HEAD"_ba;
    else
        draft.method = posts || hasForm ? "POST"_ba : "GET"_ba;
    Result<DraftBody> made = body(draft.fields);
    if (!made)
        return std::unexpected(made.error());
    draft.body = std::move(*made);
    return draft;
}

Result<QList<CurlTransfer>> CurlCommand::transfers() const
{
    if (m_urls.isEmpty())
        return failure(ErrorKind::InvalidUrl);
    if (m_outputs.size() > m_urls.size())
        return refused("-o " + m_outputs.at(m_urls.size()));
    CurlTransfer common = m_transfer;
    Result<RequestDraft> made = draft();
    if (!made)
        return std::unexpected(made.error());
    common.draft = std::move(*made);
    QByteArray query;
    if (m_get && m_data.given()) {
        Result<QByteArray> content = m_data.content();
        if (!content)
            return std::unexpected(content.error());
        query = std::move(*content);
    }

    QList<CurlTransfer> transfers;
    for (qsizetype i = 0; i < m_urls.size(); ++i) {
        const auto urls = m_globs ? expandGlob(m_urls.at(i))
                                  : Result<QList<GlobbedUrl>>({GlobbedUrl{.url = m_urls.at(i), .chosen = {}}});
        if (!urls)
            return std::unexpected(urls.error());
        for (const GlobbedUrl &url : *urls) {
            CurlTransfer transfer = common;
            transfer.draft.url = m_get && m_data.given() ? withQuery(url.url, query) : url.url;
            if (i < m_outputs.size() && m_outputs.at(i) != "-")
                transfer.output = QFile::decodeName(withChosen(m_outputs.at(i), url.chosen));
            transfers.append(std::move(transfer));
        }
    }
    return transfers;
}

} // namespace wirebell
