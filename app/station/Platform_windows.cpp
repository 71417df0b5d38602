// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Platform.h"

#include <QDir>

#include <io.h>
#include <shlobj.h>
#include <windows.h>

namespace guichet::platform {

using namespace Qt::StringLiterals;

QString systemSettingsFile()
{
    // Not from the environment, which belongs to the user.
    PWSTR folder = nullptr;
    QString file;
    if (SUCCEEDED(SHGetKnownFolderPath(FOLDERID_ProgramData, KF_FLAG_DEFAULT, nullptr, &folder))) {
        file = QDir::fromNativeSeparators(QString::fromWCharArray(folder)) + u"/guichet/guichet.conf"_s;
    }
    CoTaskMemFree(folder);
    return file;
}

VaultBackend usualVaultBackend()
{
    return VaultBackend::Windows;
}

struct HiddenTyping::Before
{
    HANDLE console = nullptr;
    DWORD mode = 0;
};

HiddenTyping::HiddenTyping(std::FILE *input)
{
    Before before;
    before.console = reinterpret_cast<HANDLE>(_get_osfhandle(_fileno(input)));
    if (GetConsoleMode(before.console, &before.mode) == 0) {
        return;
    }
    SetConsoleMode(before.console, before.mode & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    m_before = std::make_unique<Before>(before);
}

HiddenTyping::~HiddenTyping()
{
    if (m_before != nullptr) {
        SetConsoleMode(m_before->console, m_before->mode);
    }
}

} // namespace guichet::platform
