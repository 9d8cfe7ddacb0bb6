// SPDX-License-Identifier: MIT
#include "http/mark.h"

#include <array>
#include <utility>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr auto names = std::to_array<std::pair<MarkKind, QLatin1StringView>>({
    {MarkKind::BareLf, "bare-lf"_L1},
    {MarkKind::BareCr, "bare-cr"_L1},
    {MarkKind::MixedLineEnds, "mixed-line-ends"_L1},
    {MarkKind::LeadingEmptyLine, "leading-empty-line"_L1},
    {MarkKind::UnusualMethod, "unusual-method"_L1},
    {MarkKind::LowercaseMethod, "lowercase-method"_L1},
    {MarkKind::UnusualTarget, "unusual-target"_L1},
    {MarkKind::NonAsciiTarget, "non-ascii-target"_L1},
    {MarkKind::UnusualVersion, "unusual-version"_L1},
    {MarkKind::MissingVersion, "missing-version"_L1},
    {MarkKind::ExtraWhitespace, "extra-whitespace"_L1},
    {MarkKind::UnusualStatus, "unusual-status"_L1},
    {MarkKind::MissingReasonSpace, "missing-reason-space"_L1},
    {MarkKind::UnusualReason, "unusual-reason"_L1},
    {MarkKind::NotHttpName, "not-http-name"_L1},
    {MarkKind::UnaskedUpgrade, "unasked-upgrade"_L1},
    {MarkKind::SpaceBeforeColon, "space-before-colon"_L1},
    {MarkKind::ObsFold, "obs-fold"_L1},
    {MarkKind::EmptyFieldName, "empty-field-name"_L1},
    {MarkKind::MissingColon, "missing-colon"_L1},
    {MarkKind::UnusualFieldName, "unusual-field-name"_L1},
    {MarkKind::NonAsciiFieldValue, "non-ascii-field-value"_L1},
    {MarkKind::ControlInFieldValue, "control-in-field-value"_L1},
    {MarkKind::NulByte, "nul-byte"_L1},
    {MarkKind::MissingHost, "missing-host"_L1},
    {MarkKind::RepeatedHost, "repeated-host"_L1},
    {MarkKind::UnusualHost, "unusual-host"_L1},
    {MarkKind::HostDiffers, "host-differs"_L1},
    {MarkKind::WhitespaceBeforeFirstField, "whitespace-before-first-field"_L1},
    {MarkKind::DisguisedFramingField, "disguised-framing-field"_L1},
    {MarkKind::RepeatedContentLength, "repeated-content-length"_L1},
    {MarkKind::ConflictingContentLength, "conflicting-content-length"_L1},
    {MarkKind::UnusualContentLength, "unusual-content-length"_L1},
    {MarkKind::LengthAndChunked, "length-and-chunked"_L1},
    {MarkKind::UnusualTransferCoding, "unusual-transfer-coding"_L1},
    {MarkKind::ChunkedIn10, "chunked-in-1.0"_L1},
    {MarkKind::ContentOnConnect, "content-on-connect"_L1},
    {MarkKind::FramingOnBodyless, "framing-on-bodyless"_L1},
    {MarkKind::UnusualChunkSize, "unusual-chunk-size"_L1},
    {MarkKind::BareLfInChunk, "bare-lf-in-chunk"_L1},
    {MarkKind::ChunkExtension, "chunk-extension"_L1},
    {MarkKind::UnusualChunkExtension, "unusual-chunk-extension"_L1},
    {MarkKind::MissingChunkEnd, "missing-chunk-end"_L1},
    {MarkKind::ForbiddenTrailer, "forbidden-trailer"_L1},
    {MarkKind::DataAfterEnd, "data-after-end"_L1},
});

} // namespace

QLatin1StringView name(MarkKind kind)
{
    for (const auto &[k, n] : names)
        if (k == kind)
            return n;
    Q_UNREACHABLE_RETURN({});
}

QList<MarkKind> allMarkKinds()
{
    QList<MarkKind> kinds;
    for (const auto &[k, n] : names)
        kinds.append(k);
    return kinds;
}

std::optional<MarkKind> markKindNamed(QByteArrayView name)
{
    for (const auto &[k, n] : names)
        if (QByteArrayView(n) == name)
            return k;
    return std::nullopt;
}

bool isAmbiguous(MarkKind kind)
{
    switch (kind) {
    case MarkKind::BareCr:
    case MarkKind::MixedLineEnds:
    case MarkKind::SpaceBeforeColon:
    case MarkKind::ObsFold:
    case MarkKind::EmptyFieldName:
    case MarkKind::MissingColon:
    case MarkKind::NulByte:
    case MarkKind::MissingVersion:
    case MarkKind::WhitespaceBeforeFirstField:
    case MarkKind::DisguisedFramingField:
    case MarkKind::ConflictingContentLength:
    case MarkKind::UnusualContentLength:
    case MarkKind::LengthAndChunked:
    case MarkKind::UnusualTransferCoding:
    case MarkKind::ChunkedIn10:
    case MarkKind::ContentOnConnect:
    case MarkKind::UnusualChunkSize:
    case MarkKind::BareLfInChunk:
    case MarkKind::UnusualChunkExtension:
    case MarkKind::MissingChunkEnd:
        return true;
    default:
        return false;
    }
}

} // namespace wirebell
