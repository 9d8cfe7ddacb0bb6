// SPDX-License-Identifier: MIT
#include "wire/framing.h"

#include "wire/httpversion.h"
#include "wire/syntax.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace wirebell {

namespace {

enum class Length : quint8 { None, Certain, Broken, Any };
enum class Coding : quint8 { None, Chunked, Other, Any };
enum class Of : quint8 { Request, Response, WithoutContent, Switching, Any };

struct Rule
{
    Of of;
    Coding coding;
    Length length;
    std::optional<Framing> framing; ///< nothing: the end can't be known
};

// RFC 9112, 6.3. The first row that fits holds.
constexpr Rule rules[] = {
    {Of::Switching, Coding::Any, Length::Any, Framing::Upgraded},
    {Of::WithoutContent, Coding::Any, Length::Any, Framing::None},
    {Of::Any, Coding::Chunked, Length::Any, Framing::Chunked},
    {Of::Request, Coding::Other, Length::Any, std::nullopt},
    {Of::Response, Coding::Other, Length::Any, Framing::UntilClose},
    {Of::Any, Coding::None, Length::Broken, std::nullopt},
    {Of::Any, Coding::None, Length::Certain, Framing::ContentLength},
    {Of::Request, Coding::None, Length::None, Framing::None},
    {Of::Response, Coding::None, Length::None, Framing::UntilClose},
};

constexpr Of ofSort(Sort sort)
{
    switch (sort) {
    case Sort::Request:
    case Sort::Connect:
        return Of::Request;
    case Sort::Response:
        return Of::Response;
    case Sort::ContentLess:
    case Sort::Bodyless:
        return Of::WithoutContent;
    case Sort::Switching:
        return Of::Switching;
    }
    Q_UNREACHABLE_RETURN(Of::Any);
}

// A Content-Length member's number; nothing if it is no number or does not fit 63 bits.
std::optional<qint64> numberIn(QByteArrayView digits)
{
    if (digits.isEmpty())
        return std::nullopt;
    qint64 number = 0;
    for (const char c : digits) {
        if (!isOf(Digit, c) || number > (std::numeric_limits<qint64>::max() - (c - '0')) / 10)
            return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

struct Lengths
{
    Length length = Length::None;
    qint64 number = -1;

    void read(QByteArrayView value, const ByteRange &range, MarkList &marks)
    {
        bool repeated = length != Length::None;
        bool conflicting = false;
        bool unusual = false;
        qsizetype members = 0;
        forMembers(value, [&](QByteArrayView member) {
            const std::optional<qint64> here = numberIn(member);
            repeated = repeated || members++ > 0;
            if (!here)
                unusual = true;
            else if (number < 0)
                number = *here;
            else if (number != *here)
                conflicting = true;
        });
        if (unusual)
            marks.add(MarkKind::UnusualContentLength, range);
        if (conflicting)
            marks.add(MarkKind::ConflictingContentLength, range);
        else if (repeated && !unusual)
            marks.add(MarkKind::RepeatedContentLength, range);
        if (unusual || conflicting)
            length = Length::Broken;
        else if (length == Length::None)
            length = Length::Certain;
    }
};

struct Codings
{
    Coding coding = Coding::None;
    bool chunkedBefore = false;
    bool marked = false;
    ByteRange last{};

    void read(QByteArrayView value, const ByteRange &range, MarkList &marks)
    {
        static constexpr const char *registered[] = {"gzip", "x-gzip", "deflate", "compress", "x-compress"};
        bool unusual = false;
        forMembers(value, [&](QByteArrayView member) {
            const bool chunked = equalIgnoringCase(member, "chunked");
            const bool known = chunked || std::ranges::any_of(registered, [member](const char *name) {
                return equalIgnoringCase(member, name);
            });
            unusual = unusual || !known || chunkedBefore; // nothing may follow chunked, nor chunked itself twice
            chunkedBefore = chunkedBefore || chunked;
            if (!member.isEmpty() || coding == Coding::None)
                coding = chunked ? Coding::Chunked : Coding::Other;
        });
        if (unusual)
            marks.add(MarkKind::UnusualTransferCoding, range);
        marked = marked || unusual;
        last = range;
    }
};

} // namespace

Sort sortOf(int status, QByteArrayView method)
{
    if (status == 101 || (method == "CONNECT" && status >= 200 && status < 300))
        return Sort::Switching;
    if (status == 204 || (status >= 100 && status < 200))
        return Sort::Bodyless;
    if (status == 304 || method == "HEAD")
        return Sort::ContentLess;
    return Sort::Response;
}

FramingDecision decideFraming(Sort sort, const Message &message, std::span<const KeyFieldAt> keyFields,
                              MarkList &marks)
{
    Lengths lengths;
    Codings codings;
    for (const KeyFieldAt &key : keyFields) {
        if (key.field == KeyField::ContentLength)
            lengths.read(message.fields.at(key.index).value, key.value, marks);
        else if (key.field == KeyField::TransferEncoding)
            codings.read(message.fields.at(key.index).value, key.value, marks);
    }
    if (ofSort(sort) == Of::Request && codings.coding == Coding::Other && !codings.marked)
        marks.add(MarkKind::UnusualTransferCoding, codings.last);
    const bool withoutFraming = sort == Sort::Bodyless || sort == Sort::Switching;
    const bool is10 = isBefore11(message.version);
    for (const KeyFieldAt &key : keyFields) {
        const bool isLength = key.field == KeyField::ContentLength;
        if (!isLength && key.field != KeyField::TransferEncoding)
            continue;
        if (sort == Sort::Connect && !(isLength && lengths.length == Length::Certain && lengths.number == 0))
            marks.add(MarkKind::ContentOnConnect, key.value);
        if (withoutFraming)
            marks.add(MarkKind::FramingOnBodyless, key.value);
        else if (isLength && codings.coding != Coding::None)
            marks.add(MarkKind::LengthAndChunked, key.value);
        if (!isLength && is10)
            marks.add(MarkKind::ChunkedIn10, key.value);
    }

    FramingDecision decision;
    if (lengths.length == Length::Certain && codings.coding == Coding::None && sort != Sort::Switching)
        decision.length = lengths.number;
    decision.unasked = withoutFraming && (codings.coding != Coding::None || lengths.length == Length::Broken
                                          || lengths.number > 0);
    const Of of = ofSort(sort);
    const auto fits = [&](const Rule &rule) {
        return (rule.of == Of::Any || rule.of == of) && (rule.coding == Coding::Any || rule.coding == codings.coding)
            && (rule.length == Length::Any || rule.length == lengths.length);
    };
    const Rule &rule = *std::ranges::find_if(rules, fits);
    decision.certain = rule.framing.has_value();
    decision.framing = rule.framing.value_or(Framing::None);
    return decision;
}

} // namespace wirebell
