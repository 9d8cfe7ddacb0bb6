// SPDX-License-Identifier: MIT
#include "transport/portholder.h"

// This first: windows.h would bring the older winsock.h.
#include <winsock2.h>
#include <ws2tcpip.h>
#include <iphlpapi.h>

#include <vector>

namespace wirebell {

namespace {

/// The process that listens on a port, of the table of one address family; 0: none.
template <typename Table> DWORD holderIn(ULONG family, std::uint16_t port)
{
    ULONG size = 64 * 1024;
    std::vector<char> bytes(size);
    DWORD result = ERROR_INSUFFICIENT_BUFFER;
    for (int attempt = 0; attempt < 4 && result == ERROR_INSUFFICIENT_BUFFER; ++attempt) {
        bytes.resize(size);
        result = GetExtendedTcpTable(bytes.data(), &size, FALSE, family, TCP_TABLE_OWNER_PID_LISTENER, 0);
    }
    if (result != NO_ERROR)
        return 0;
    const auto &table = *reinterpret_cast<const Table *>(bytes.data());
    for (DWORD i = 0; i < table.dwNumEntries; ++i) {
        if (ntohs(static_cast<u_short>(table.table[i].dwLocalPort)) == port)
            return table.table[i].dwOwningPid;
    }
    return 0;
}

std::string nameOf(DWORD process)
{
    const HANDLE handle = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, process);
    if (!handle)
        return {};
    wchar_t path[1024];
    DWORD length = 1024;
    const bool told = QueryFullProcessImageNameW(handle, 0, path, &length);
    CloseHandle(handle);
    if (!told)
        return {};
    const std::wstring whole(path, length);
    const std::wstring name = whole.substr(whole.rfind(L'\\') + 1);
    char utf8[1024];
    const int size = WideCharToMultiByte(CP_UTF8, 0, name.data(), int(name.size()), utf8, sizeof utf8, nullptr, nullptr);
    return std::string(utf8, size > 0 ? std::size_t(size) : 0);
}

} // namespace

std::optional<PortHolder> portHolder(std::uint16_t port)
{
    DWORD process = holderIn<MIB_TCPTABLE_OWNER_PID>(AF_INET, port);
    if (!process)
        process = holderIn<MIB_TCP6TABLE_OWNER_PID>(AF_INET6, port);
    if (!process)
        return std::nullopt;
    return PortHolder{.process = process, .name = nameOf(process)};
}

} // namespace wirebell
