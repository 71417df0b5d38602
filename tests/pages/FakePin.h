// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <station/PinCheck.h>

#include <QStringList>

#include <utility>

namespace guichet {

/// A PIN that is looked at when the test says so.
class FakePin : public PinCheck
{
public:
    /// As tried, in clear.
    QStringList tried;
    std::chrono::seconds pause {};

    void answer(Answer answer)
    {
        const auto handler = std::exchange(m_handler, nullptr);
        handler(answer);
    }
    bool isAsked() const { return m_handler != nullptr; }

    Ticket check(Secret pin, std::function<void(Answer)> handler) override
    {
        tried << pin.reveal();
        m_handler = std::move(handler);
        return Ticket([this, number = tried.size()] {
            if (tried.size() == number) {
                m_handler = nullptr;
            }
        });
    }
    std::chrono::seconds wait() const override { return pause; }

private:
    std::function<void(Answer)> m_handler;
};

} // namespace guichet
