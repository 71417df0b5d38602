// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CouncilBackend.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace guichet {

/// How often a line is looked after, and for how long behind the last touch.
struct WarmingPauses
{
    std::chrono::milliseconds between = std::chrono::seconds(1);
    std::chrono::milliseconds lasting = std::chrono::seconds(30);
};

/// Keeps the connection to the council open while a resident reads and types, whatever the council closes: an act that is
/// pressed then costs one round trip. A timer runs for half a minute behind the last touch and never between visits.
class WarmLine : public QObject
{
    Q_OBJECT

public:
    /// \a backend must outlive this. \a pauses are other ones in tests only.
    explicit WarmLine(CouncilBackend &backend, const WarmingPauses &pauses = {}, QObject *parent = nullptr);

    /// A step begins, or somebody touches or types within one. As often as it happens.
    void noteActivity();
    /// The visit ends, or is not yet one.
    void rest();

private:
    void goOn();

    CouncilBackend &m_backend;
    WarmingPauses m_pauses;
    QElapsedTimer m_sinceActivity;
    QTimer m_timer;
};

} // namespace guichet
