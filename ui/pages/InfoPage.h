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
    /// All outlive the page. \a clock tells the time by which offices are open, in UTC.
    InfoPage(Look &look, ServiceWatch &service, const Settings &settings, std::function<QDateTime()> clock,
             QWidget *parent = nullptr);

    void show(Topic topic);
    QWidget *firstFocus() override { return m_back; }

Q_SIGNALS:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void write();
    void writeOffices();
    QWidget *makeOfficeCard(const Office &office, const QDateTime &now);
    /// What changes with the time alone.
    QStringList toldByTheClock() const;
    void watchClock();
    void arrange();
    void paragraph(const char *role, const QString &text);

    Look &m_look;
    ServiceWatch &m_service;
    const Settings &m_settings;
    ScrollColumn *m_column;
    QLabel *m_heading;
    QVBoxLayout *m_body;
    QPushButton *m_back;
    /// The offices beside each other; null unless they are the topic.
    QPointer<QWidget> m_cards;
    Topic m_topic = Topic::Help;
    std::function<QDateTime()> m_clock;
    QStringList m_told;
    QTimer m_minute {this};
};

} // namespace guichet
