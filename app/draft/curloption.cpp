// SPDX-License-Identifier: MIT
#include "draft/curloption.h"

#include <algorithm>
#include <array>

namespace wirebell {

namespace {

using Id = CurlOption::Id;
using Takes = CurlOption::Takes;

constexpr std::array<CurlOption, 33> options{{
    {"cacert", '\0', Id::CaCert, Takes::Value},
    {"connect-timeout", '\0', Id::ConnectTimeout, Takes::Value},
    {"cookie", 'b', Id::Cookie, Takes::Value},
    {"data", 'd', Id::Data, Takes::Value},
    {"data-ascii", '\0', Id::Data, Takes::Value},
    {"data-binary", '\0', Id::DataBinary, Takes::Value},
    {"data-raw", '\0', Id::DataRaw, Takes::Value},
    {"data-urlencode", '\0', Id::DataUrlEncode, Takes::Value},
    {"fail", 'f', Id::Fail, Takes::Switch},
    {"form", 'F', Id::Form, Takes::Value},
    {"form-string", '\0', Id::FormString, Takes::Value},
    {"get", 'G', Id::Get, Takes::Switch},
    {"globoff", 'g', Id::GlobOff, Takes::Switch},
    {"head", 'I', Id::Head, Takes::Switch},
    {"header", 'H', Id::Header, Takes::Value},
    {"http1.0", '0', Id::Http10, Takes::Nothing},
    {"http1.1", '\0', Id::Http11, Takes::Nothing},
    {"include", '\0', Id::Include, Takes::Switch},
    {"insecure", 'k', Id::Insecure, Takes::Switch},
    {"json", '\0', Id::Json, Takes::Value},
    {"max-time", 'm', Id::MaxTime, Takes::Value},
    {"output", 'o', Id::Output, Takes::Value},
    {"path-as-is", '\0', Id::PathAsIs, Takes::Switch},
    {"referer", 'e', Id::Referer, Takes::Value},
    {"request", 'X', Id::Request, Takes::Value},
    {"resolve", '\0', Id::Resolve, Takes::Value},
    {"show-error", 'S', Id::ShowError, Takes::Switch},
    {"show-headers", 'i', Id::Include, Takes::Switch},
    {"silent", 's', Id::Silent, Takes::Switch},
    {"url", '\0', Id::Url, Takes::Value},
    {"user", 'u', Id::User, Takes::Value},
    {"user-agent", 'A', Id::UserAgent, Takes::Value},
    {"verbose", 'v', Id::Verbose, Takes::Switch},
}};

} // namespace

const CurlOption *curlOption(QByteArrayView name)
{
    const auto it = std::ranges::find(options, name, &CurlOption::name);
    return it == options.end() ? nullptr : &*it;
}

const CurlOption *curlOption(char letter)
{
    const auto it = std::ranges::find(options, letter, &CurlOption::letter);
    return it == options.end() || letter == '\0' ? nullptr : &*it;
}

} // namespace wirebell
