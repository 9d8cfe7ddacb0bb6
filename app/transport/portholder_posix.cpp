// SPDX-License-Identifier: MIT
#include "transport/portholder.h"

#include <dirent.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>

namespace wirebell {

namespace {

struct Closing
{
    void operator()(DIR *folder) const { closedir(folder); }
};

using Folder = std::unique_ptr<DIR, Closing>;

/// Linux: the sockets that listen on a port, by inode. A line is "sl local remote state … inode" (proc_pid_net(5)).
std::set<std::string> listeningSockets(std::uint16_t port)
{
    constexpr auto listening = "0A";
    std::set<std::string> inodes;
    for (const char *table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        std::ifstream file(table);
        std::string line;
        std::getline(file, line); // the columns' names
        while (std::getline(file, line)) {
            std::istringstream words(line);
            std::string slot, local, remote, state, queues, timer, retransmits, user, timeout, inode;
            words >> slot >> local >> remote >> state >> queues >> timer >> retransmits >> user >> timeout >> inode;
            const auto colon = local.rfind(':');
            if (state != listening || colon == std::string::npos || inode.empty())
                continue;
            if (std::strtoul(local.c_str() + colon + 1, nullptr, 16) == port)
                inodes.insert("socket:[" + inode + ']');
        }
    }
    return inodes;
}

std::string linkTarget(const std::string &path)
{
    char target[256];
    const auto length = readlink(path.c_str(), target, sizeof target);
    return length > 0 ? std::string(target, std::size_t(length)) : std::string();
}

bool holdsOneOf(const std::string &process, const std::set<std::string> &sockets)
{
    const std::string path = process + "/fd/";
    const Folder folder(opendir(path.c_str()));
    while (const dirent *entry = folder ? readdir(folder.get()) : nullptr) {
        if (sockets.contains(linkTarget(path + entry->d_name)))
            return true;
    }
    return false;
}

/// What it was started as; the kernel's name of it is cut to 15 bytes.
std::string nameOf(const std::string &process)
{
    std::string name;
    std::ifstream arguments(process + "/cmdline", std::ios::binary);
    std::getline(arguments, name, '\0');
    name = name.substr(name.rfind('/') + 1);
    if (name.empty())
        std::getline(std::ifstream(process + "/comm"), name);
    return name;
}

} // namespace

std::optional<PortHolder> portHolder(std::uint16_t port)
{
    const std::set<std::string> sockets = listeningSockets(port);
    const Folder processes(sockets.empty() ? nullptr : opendir("/proc"));
    while (const dirent *entry = processes ? readdir(processes.get()) : nullptr) {
        const std::int64_t id = std::strtoll(entry->d_name, nullptr, 10);
        const std::string process = std::string("/proc/") + entry->d_name;
        if (id > 0 && holdsOneOf(process, sockets))
            return PortHolder{.process = id, .name = nameOf(process)};
    }
    return std::nullopt;
}

} // namespace wirebell
