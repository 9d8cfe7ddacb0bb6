// SPDX-License-Identifier: MIT
#include "store/wasteremoval.h"

#include "store/changerecord.h"
#include "store/segmentscan.h"

#include <algorithm>

namespace wirebell {

namespace {

std::optional<RecordHeader> headerAt(const PrivateFile &segment, qint64 at)
{
    char bytes[RecordHeader::size];
    const auto got = segment.read(at, bytes, sizeof bytes);
    return got && *got == sizeof bytes ? RecordHeader::read(bytes) : std::nullopt;
}

} // namespace

Result<void> WasteRemoval::remove(const std::vector<Waste> &waste, bool flush)
{
    for (auto from = waste.begin(); from != waste.end();) {
        const qint64 number = from->place.segment;
        const auto to = std::find_if(from, waste.end(), [&](const Waste &each) { return each.place.segment != number; });
        const auto segment = PrivateFile::open(nativePath(m_paths.segment(number)), PrivateFile::Mode::Change);
        if (!segment && segment.error() != FileTrouble::Missing)
            return failure(writingErrorKind(segment.error()), m_paths.segment(number));
        if (segment) {
            if (const auto removed = removeFrom(*segment, {from, to}); !removed)
                return removed;
            if (flush)
                (void)segment->sync();
            m_touched.insert(number);
        }
        from = to;
    }
    QUuid before;
    for (const Waste &each : waste) {
        if (each.id.isNull() || each.id == before)
            continue;
        before = each.id;
        for (const Direction direction : {Direction::Out, Direction::In})
            if (const QString path = m_paths.spool(each.id, direction);
                removeFile(nativePath(path)) != FileTrouble::None)
                return failure(ErrorKind::StoreNotWritable, path);
    }
    return {};
}

// The header first: whatever happens then, what is behind it is passed over.
Result<void> WasteRemoval::removeFrom(const PrivateFile &segment, std::span<const Waste> waste)
{
    const qint64 number = waste.front().place.segment;
    for (auto from = waste.begin(); from != waste.end();) {
        qint64 end = from->place.at;
        auto to = from;
        // What was removed before has lost its header.
        for (; to != waste.end() && to->place.at == end; ++to) {
            const auto header = headerAt(segment, end);
            if (!header || header->kind == RecordKind::Void || header->id != to->id
                || header->recordSize() != to->length)
                break;
            end += to->length;
        }
        const qint64 at = from->place.at;
        if (end == at) {
            // One that was begun: the header was written, and the bytes may stand there still.
            if (const auto header = headerAt(segment, at); header && header->kind == RecordKind::Void)
                end = at + header->recordSize();
            ++to;
        } else if (const auto next = headerAt(segment, end); next && next->kind == RecordKind::Void) {
            end += next->recordSize();
        }
        if (end > at) {
            const QByteArray header = voidHeader(end - at);
            FileTrouble trouble = segment.write(at, header.constData(), size_t(header.size()));
            if (trouble == FileTrouble::None && end - at > RecordHeader::size) {
                const auto erased = segment.erase(at + RecordHeader::size, end - at - RecordHeader::size);
                trouble = erased ? FileTrouble::None : erased.error();
                m_givesBackSpace = m_givesBackSpace && erased.value_or(true);
            }
            if (trouble != FileTrouble::None)
                return failure(writingErrorKind(trouble), m_paths.segment(number));
        }
        from = to;
    }
    return {};
}

void WasteRemoval::removeSegments(qint64 newest,
                                  const std::function<bool(const RecordHeader &, const RecordPlace &)> &isNeeded)
{
    for (const qint64 number : m_touched) {
        // The newest one may be taken up by a writer at any moment.
        if (number >= newest)
            continue;
        const auto isOurs = m_locks.tryLock(LockedByte::segments + number);
        if (!isOurs || !*isOurs)
            continue;
        removeSegment(number, isNeeded);
        m_locks.unlock(LockedByte::segments + number);
    }
    m_touched.clear();
}

void WasteRemoval::removeSegment(
    qint64 number, const std::function<bool(const RecordHeader &, const RecordPlace &)> &isNeeded) const
{
    const std::filesystem::path path = nativePath(m_paths.segment(number));
    const auto segment = PrivateFile::open(path, PrivateFile::Mode::Change);
    if (!segment)
        return;
    for (SegmentScan scan(*segment); scan.next();)
        if (isNeeded(scan.record().header, {number, scan.at()}))
            return;
    // Emptied before: whoever has it open holds on to nothing.
    (void)segment->truncate(0);
    (void)removeFile(path);
}

} // namespace wirebell
