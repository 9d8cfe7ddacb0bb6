// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <filesystem>

namespace wirebell {

/// Why a file could not be used.
enum class FileTrouble { None, Missing, Denied, Full, Other };

/// What an error number of the system (errno, GetLastError()) means. 0 is None.
FileTrouble fileTrouble(int systemError);

/// A file that only its owner may read and write (mode 0600 whatever the umask), read and written at places. The
/// system's calls without Qt. Any thread; two threads must not write the same place.
class PrivateFile
{
public:
    enum class Mode {
        Read,    ///< must exist
        Write,   ///< for reading too; made where there is none
        Change,  ///< for reading too; must exist
        Replace, ///< for reading too; emptied where it exists
    };
    static std::expected<PrivateFile, FileTrouble> open(const std::filesystem::path &path, Mode mode);
    PrivateFile() = default;
    PrivateFile(PrivateFile &&other) noexcept;
    PrivateFile &operator=(PrivateFile &&other) noexcept;
    ~PrivateFile();

    bool isOpen() const { return m_handle != -1; }
    /// Writes all `size` bytes; with trouble any part of them may stand in the file.
    FileTrouble write(std::int64_t at, const char *bytes, std::size_t size) const;
    /// The number of bytes read: fewer than `size` only at the end of the file.
    std::expected<std::size_t, FileTrouble> read(std::int64_t at, char *into, std::size_t size) const;
    std::expected<std::int64_t, FileTrouble> size() const;
    FileTrouble truncate(std::int64_t size) const;
    /// Makes bytes within the file zero. True where their space was given back as well, as far as whole blocks went.
    std::expected<bool, FileTrouble> erase(std::int64_t at, std::int64_t size) const;
    /// Returns once what was written survives a power cut.
    FileTrouble sync() const;

    /// Locks bytes, which need not exist, against every other opening of the file, in this process too; false where
    /// another holds one of them. Held until unlock(), close or the end of the process, however it comes. The file must
    /// be open for writing.
    std::expected<bool, FileTrouble> tryLock(std::int64_t first, std::int64_t count = 1) const;
    void unlock(std::int64_t first, std::int64_t count = 1) const;
    /// Whether another opening of the file holds one of these bytes. Works on a file opened for reading.
    bool isLocked(std::int64_t first, std::int64_t count = 1) const;

private:
    explicit PrivateFile(std::intptr_t handle) : m_handle(handle) {}

    std::intptr_t m_handle = -1;
};

/// Makes a folder and its missing parents, all for their owner alone (mode 0700 whatever the umask). A folder that
/// stands there empty becomes private as well; one that holds something is left as it is.
FileTrouble makePrivateFolder(const std::filesystem::path &path);

/// Removes a file; one that is not there is no trouble.
FileTrouble removeFile(const std::filesystem::path &path);

/// How many bytes of the disk the files in a folder take (not in folders within), 0 where it can't be read.
std::int64_t spaceTaken(const std::filesystem::path &folder);
/// How many bytes the disk of a folder has left for us, 0 where that is not known.
std::int64_t spaceLeft(const std::filesystem::path &folder);

/// Returns once the folder's entries survive a power cut, where the system has a way to say so.
FileTrouble syncFolder(const std::filesystem::path &path);

} // namespace wirebell
