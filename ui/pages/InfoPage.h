// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StepPage.h"

#include <frame/Overlays.h>

QT_FORWARD_DECLARE_CLASS(QBoxLayout)

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
    void writeMissing();
    void writePrivacy();
    void writeAccessibility();
    /// The council's own text, with its title as a heading; false where it has none.
    bool writeNotice(const QString &id, bool titled);
    void writePhones();
    void writeOffices();
    /// What is put there stands beside each other where there is room.
    QBoxLayout *addRow();
    QList<QVBoxLayout *> addColumns(int count);
    QWidget *makeOfficeCard(const Office &office, const QDateTime &now);
    /// What changes with the time alone.
    QStringList toldByTheClock() const;
    void watchClock();
    void arrange();
    void paragraph(const char *role, const QString &text, QVBoxLayout *column = nullptr);

    Look &m_look;
    ServiceWatch &m_service;
    const Settings &m_settings;
    ScrollColumn *m_column;
    QLabel *m_heading;
    QVBoxLayout *m_body;
    QPushButton *m_back;
    /// What stands beside each other where there is room.
    QList<QWidget *> m_rows;
    Topic m_topic = Topic::Help;
    std::function<QDateTime()> m_clock;
    QStringList m_told;
    QTimer m_minute {this};
};

} // namespace guichet
