// SPDX-License-Identifier: MIT
#include "store/privatefile.h"

#define WIN32_LEAN_AND_MEAN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>
#include <winioctl.h>

#include <algorithm>
#include <system_error>
#include <utility>

namespace wirebell {

namespace {

HANDLE native(std::intptr_t handle) { return reinterpret_cast<HANDLE>(handle); }

FileTrouble lastTrouble() { return fileTrouble(int(::GetLastError())); }

OVERLAPPED place(std::int64_t at)
{
    OVERLAPPED overlapped = {};
    overlapped.Offset = DWORD(std::uint64_t(at) & 0xffffffff);
    overlapped.OffsetHigh = DWORD(std::uint64_t(at) >> 32);
    return overlapped;
}

// So much in one call: the system counts in 32 bits.
DWORD part(std::size_t size) { return DWORD(std::min<std::size_t>(size, 1u << 30)); }

bool lock(std::intptr_t handle, std::int64_t first, std::int64_t count)
{
    OVERLAPPED at = place(first);
    return ::LockFileEx(native(handle), LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0,
                        DWORD(std::uint64_t(count) & 0xffffffff), DWORD(std::uint64_t(count) >> 32), &at);
}

void release(std::intptr_t handle, std::int64_t first, std::int64_t count)
{
    OVERLAPPED at = place(first);
    ::UnlockFileEx(native(handle), 0, DWORD(std::uint64_t(count) & 0xffffffff), DWORD(std::uint64_t(count) >> 32), &at);
}

} // namespace

FileTrouble fileTrouble(int systemError)
{
    switch (systemError) {
    case ERROR_SUCCESS:
        return FileTrouble::None;
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_DIRECTORY:
        return FileTrouble::Missing;
    case ERROR_ACCESS_DENIED:
    case ERROR_WRITE_PROTECT:
        return FileTrouble::Denied;
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
    case ERROR_DISK_QUOTA_EXCEEDED:
        return FileTrouble::Full;
    default:
        return FileTrouble::Other;
    }
}

// Files below a user's profile inherit its access list, which names the user, the system and the administrators.
std::expected<PrivateFile, FileTrouble> PrivateFile::open(const std::filesystem::path &path, Mode mode)
{
    const DWORD access = mode == Mode::Read ? GENERIC_READ : GENERIC_READ | GENERIC_WRITE;
    const DWORD creation = mode == Mode::Read || mode == Mode::Change ? OPEN_EXISTING
        : mode == Mode::Write                                         ? OPEN_ALWAYS
                                                                      : CREATE_ALWAYS;
    const HANDLE handle = ::CreateFileW(path.c_str(), access, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                        nullptr, creation, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return std::unexpected(lastTrouble());
    return PrivateFile(reinterpret_cast<std::intptr_t>(handle));
}

PrivateFile::PrivateFile(PrivateFile &&other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}

PrivateFile &PrivateFile::operator=(PrivateFile &&other) noexcept
{
    std::swap(m_handle, other.m_handle);
    return *this;
}

PrivateFile::~PrivateFile()
{
    if (isOpen())
        ::CloseHandle(native(m_handle));
}

FileTrouble PrivateFile::write(std::int64_t at, const char *bytes, std::size_t size) const
{
    while (size > 0) {
        OVERLAPPED overlapped = place(at);
        DWORD written = 0;
        if (!::WriteFile(native(m_handle), bytes, part(size), &written, &overlapped))
            return lastTrouble();
        if (written == 0)
            return FileTrouble::Full;
        bytes += written;
        size -= written;
        at += written;
    }
    return FileTrouble::None;
}

std::expected<std::size_t, FileTrouble> PrivateFile::read(std::int64_t at, char *into, std::size_t size) const
{
    std::size_t done = 0;
    while (done < size) {
        OVERLAPPED overlapped = place(at + std::int64_t(done));
        DWORD got = 0;
        if (!::ReadFile(native(m_handle), into + done, part(size - done), &got, &overlapped)) {
            if (::GetLastError() == ERROR_HANDLE_EOF)
                break;
            return std::unexpected(lastTrouble());
        }
        if (got == 0)
            break;
        done += got;
    }
    return done;
}

std::expected<std::int64_t, FileTrouble> PrivateFile::size() const
{
    LARGE_INTEGER size;
    if (!::GetFileSizeEx(native(m_handle), &size))
        return std::unexpected(lastTrouble());
    return size.QuadPart;
}

FileTrouble PrivateFile::truncate(std::int64_t size) const
{
    FILE_END_OF_FILE_INFO end;
    end.EndOfFile.QuadPart = size;
    return ::SetFileInformationByHandle(native(m_handle), FileEndOfFileInfo, &end, sizeof end) ? FileTrouble::None
                                                                                              : lastTrouble();
}

std::expected<bool, FileTrouble> PrivateFile::erase(std::int64_t at, std::int64_t size) const
{
    DWORD given = 0;
    const bool isSparse = ::DeviceIoControl(native(m_handle), FSCTL_SET_SPARSE, nullptr, 0, nullptr, 0, &given, nullptr);
    FILE_ZERO_DATA_INFORMATION zero;
    zero.FileOffset.QuadPart = at;
    zero.BeyondFinalZero.QuadPart = at + size;
    if (!::DeviceIoControl(native(m_handle), FSCTL_SET_ZERO_DATA, &zero, sizeof zero, nullptr, 0, &given, nullptr))
        return std::unexpected(lastTrouble());
    return isSparse;
}

FileTrouble PrivateFile::sync() const
{
    return ::FlushFileBuffers(native(m_handle)) ? FileTrouble::None : lastTrouble();
}

std::expected<bool, FileTrouble> PrivateFile::tryLock(std::int64_t first, std::int64_t count) const
{
    if (lock(m_handle, first, count))
        return true;
    if (::GetLastError() == ERROR_LOCK_VIOLATION || ::GetLastError() == ERROR_IO_PENDING)
        return false;
    return std::unexpected(lastTrouble());
}

void PrivateFile::unlock(std::int64_t first, std::int64_t count) const { release(m_handle, first, count); }

// There is no call that only asks: take the bytes for a moment.
bool PrivateFile::isLocked(std::int64_t first, std::int64_t count) const
{
    if (!lock(m_handle, first, count))
        return true;
    release(m_handle, first, count);
    return false;
}

FileTrouble makePrivateFolder(const std::filesystem::path &path)
{
    std::error_code code;
    std::filesystem::create_directories(path, code);
    if (code)
        return fileTrouble(code.value());
    return std::filesystem::is_directory(path, code) ? FileTrouble::None : FileTrouble::Other;
}

FileTrouble removeFile(const std::filesystem::path &path)
{
    if (::DeleteFileW(path.c_str()) || ::GetLastError() == ERROR_FILE_NOT_FOUND)
        return FileTrouble::None;
    return lastTrouble();
}

std::int64_t spaceTaken(const std::filesystem::path &folder)
{
    std::int64_t bytes = 0;
    std::error_code code;
    for (std::filesystem::directory_iterator each(folder, code), end; !code && each != end; each.increment(code)) {
        DWORD high = 0;
        const DWORD low = ::GetCompressedFileSizeW(each->path().c_str(), &high);
        if (low != INVALID_FILE_SIZE || ::GetLastError() == NO_ERROR)
            bytes += std::int64_t(std::uint64_t(high) << 32 | low);
    }
    return bytes;
}

std::int64_t spaceLeft(const std::filesystem::path &folder)
{
    std::error_code code;
    const std::filesystem::space_info space = std::filesystem::space(folder, code);
    return code ? 0 : std::int64_t(space.available);
}

FileTrouble syncFolder(const std::filesystem::path &)
{
    return FileTrouble::None; // the file system keeps its entries in a journal of its own
}

} // namespace wirebell
