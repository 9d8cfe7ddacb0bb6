// SPDX-License-Identifier: MIT
#include "store/privatefile.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace wirebell {

namespace {

// Locks that belong to the open file, not to the process: two logs in one process see each other, and closing one
// descriptor does not drop the locks of another.
#if defined(F_OFD_SETLK) && defined(F_OFD_GETLK)
constexpr int setLock = F_OFD_SETLK;
constexpr int getLock = F_OFD_GETLK;
#else
constexpr int setLock = F_SETLK;
constexpr int getLock = F_GETLK;
#endif

struct flock span(short type, std::int64_t first, std::int64_t count)
{
    struct flock lock = {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    lock.l_start = off_t(first);
    lock.l_len = off_t(count);
    return lock;
}

} // namespace

FileTrouble fileTrouble(int systemError)
{
    switch (systemError) {
    case 0:
        return FileTrouble::None;
    case ENOENT:
    case ENOTDIR:
        return FileTrouble::Missing;
    case EACCES:
    case EPERM:
    case EROFS:
        return FileTrouble::Denied;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return FileTrouble::Full;
    default:
        return FileTrouble::Other;
    }
}

std::expected<PrivateFile, FileTrouble> PrivateFile::open(const std::filesystem::path &path, Mode mode)
{
    int flags = O_CLOEXEC | O_NOFOLLOW;
    if (mode == Mode::Read)
        flags |= O_RDONLY;
    else
        flags |= O_RDWR | (mode == Mode::Change ? 0 : O_CREAT) | (mode == Mode::Replace ? O_TRUNC : 0);
    int descriptor;
    do {
        descriptor = ::open(path.c_str(), flags, 0600);
    } while (descriptor < 0 && errno == EINTR);
    if (descriptor < 0)
        return std::unexpected(fileTrouble(errno));
    PrivateFile file(descriptor);
    struct stat facts;
    if (mode != Mode::Read && ::fstat(descriptor, &facts) == 0 && (facts.st_mode & 0777) != 0600)
        (void)::fchmod(descriptor, 0600); // not ours to change: it was open to us as it is
    return file;
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
        ::close(int(m_handle));
}

FileTrouble PrivateFile::write(std::int64_t at, const char *bytes, std::size_t size) const
{
    while (size > 0) {
        const ssize_t written = ::pwrite(int(m_handle), bytes, size, off_t(at));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return fileTrouble(errno);
        if (written == 0)
            return FileTrouble::Full;
        bytes += written;
        size -= std::size_t(written);
        at += written;
    }
    return FileTrouble::None;
}

std::expected<std::size_t, FileTrouble> PrivateFile::read(std::int64_t at, char *into, std::size_t size) const
{
    std::size_t done = 0;
    while (done < size) {
        const ssize_t got = ::pread(int(m_handle), into + done, size - done, off_t(at) + off_t(done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return std::unexpected(fileTrouble(errno));
        if (got == 0)
            break;
        done += std::size_t(got);
    }
    return done;
}

std::expected<std::int64_t, FileTrouble> PrivateFile::size() const
{
    struct stat facts;
    if (::fstat(int(m_handle), &facts) != 0)
        return std::unexpected(fileTrouble(errno));
    return facts.st_size;
}

FileTrouble PrivateFile::truncate(std::int64_t size) const
{
    return ::ftruncate(int(m_handle), off_t(size)) == 0 ? FileTrouble::None : fileTrouble(errno);
}

std::expected<bool, FileTrouble> PrivateFile::erase(std::int64_t at, std::int64_t size) const
{
#if defined(FALLOC_FL_PUNCH_HOLE)
    if (::fallocate(int(m_handle), FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, off_t(at), off_t(size)) == 0)
        return true;
#endif
    static constexpr char zeros[16 * 1024] = {};
    while (size > 0) {
        const std::size_t part = std::size_t(std::min<std::int64_t>(size, sizeof zeros));
        if (const FileTrouble trouble = write(at, zeros, part); trouble != FileTrouble::None)
            return std::unexpected(trouble);
        at += std::int64_t(part);
        size -= std::int64_t(part);
    }
    return false;
}

FileTrouble PrivateFile::sync() const
{
#if defined(__APPLE__)
    // fsync() there leaves the bytes in the drive's own cache.
    if (::fcntl(int(m_handle), F_FULLFSYNC) == 0)
        return FileTrouble::None;
    return ::fsync(int(m_handle)) == 0 ? FileTrouble::None : fileTrouble(errno);
#else
    return ::fdatasync(int(m_handle)) == 0 ? FileTrouble::None : fileTrouble(errno);
#endif
}

std::expected<bool, FileTrouble> PrivateFile::tryLock(std::int64_t first, std::int64_t count) const
{
    struct flock lock = span(F_WRLCK, first, count);
    if (::fcntl(int(m_handle), setLock, &lock) == 0)
        return true;
    if (errno == EAGAIN || errno == EACCES)
        return false;
    return std::unexpected(fileTrouble(errno));
}

void PrivateFile::unlock(std::int64_t first, std::int64_t count) const
{
    struct flock lock = span(F_UNLCK, first, count);
    (void)::fcntl(int(m_handle), setLock, &lock);
}

bool PrivateFile::isLocked(std::int64_t first, std::int64_t count) const
{
    struct flock lock = span(F_WRLCK, first, count);
    return ::fcntl(int(m_handle), getLock, &lock) == 0 && lock.l_type != F_UNLCK;
}

FileTrouble makePrivateFolder(const std::filesystem::path &path)
{
    std::error_code code;
    if (std::filesystem::is_directory(path, code)) {
        if (std::filesystem::is_empty(path, code) && !code)
            (void)::chmod(path.c_str(), 0700);
        return FileTrouble::None;
    }
    const std::filesystem::path parent = path.parent_path();
    if (!parent.empty() && parent != path && !std::filesystem::is_directory(parent, code))
        if (const FileTrouble trouble = makePrivateFolder(parent); trouble != FileTrouble::None)
            return trouble;
    if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST)
        return fileTrouble(errno);
    if (!std::filesystem::is_directory(path, code))
        return FileTrouble::Other;
    return ::chmod(path.c_str(), 0700) == 0 ? FileTrouble::None : fileTrouble(errno);
}

FileTrouble removeFile(const std::filesystem::path &path)
{
    return ::unlink(path.c_str()) == 0 || errno == ENOENT ? FileTrouble::None : fileTrouble(errno);
}

std::int64_t spaceTaken(const std::filesystem::path &folder)
{
    std::int64_t bytes = 0;
    std::error_code code;
    for (std::filesystem::directory_iterator each(folder, code), end; !code && each != end; each.increment(code)) {
        struct stat facts;
        if (::lstat(each->path().c_str(), &facts) == 0 && S_ISREG(facts.st_mode))
            bytes += std::int64_t(facts.st_blocks) * 512;
    }
    return bytes;
}

std::int64_t spaceLeft(const std::filesystem::path &folder)
{
    std::error_code code;
    const std::filesystem::space_info space = std::filesystem::space(folder, code);
    return code ? 0 : std::int64_t(space.available);
}

FileTrouble syncFolder(const std::filesystem::path &path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return fileTrouble(errno);
    const FileTrouble trouble = ::fsync(descriptor) == 0 ? FileTrouble::None : fileTrouble(errno);
    ::close(descriptor);
    return trouble;
}

} // namespace wirebell
