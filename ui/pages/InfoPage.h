// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StepPage.h"

#include <frame/Overlays.h>

namespace guichet {

/// A page over the journey that only tells something, with « Retour » to where the resident was.
class InfoPage : public OverlayPage
{
    Q_OBJECT

public:
    InfoPage(Look &look, ServiceWatch &service, const Settings &settings, QWidget *parent = nullptr);

    void show(Topic topic);
    QWidget *firstFocus() override { return m_back; }

Q_SIGNALS:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void write();
    void paragraph(const char *role, const QString &text);

    Look &m_look;
    ServiceWatch &m_service;
    const Settings &m_settings;
    ScrollColumn *m_column;
    QLabel *m_heading;
    QVBoxLayout *m_body;
    QPushButton *m_back;
    Topic m_topic = Topic::Help;
};

} // namespace guichet
