// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeychainProbe.h"

#include <QTimer>

#include <memory>

namespace guichet::keychainprobe {

void chooseBackend()
{
    // There is one only: the credential store, open as long as the user is signed in.
}

Ticket ask(Act, const QString &, const QString &, Handler handler)
{
    auto timer = std::make_shared<QTimer>();
    timer->setSingleShot(true);
    timer->callOnTimeout([handler = std::move(handler)] { handler(std::nullopt); });
    timer->start(0);
    return Ticket([timer] { timer->stop(); });
}

} // namespace guichet::keychainprobe
