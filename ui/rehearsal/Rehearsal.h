// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/HttpsCouncil.h>
#include <frame/MainWindow.h>
#include <station/Settings.h>
#include <station/TrainingDesk.h>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>

namespace guichet {

/// Walks through the whole registration on the real pages, without a hand: finds fields and acts by the words on them,
/// types with key events, presses, and looks at what comes. Saves a picture of every page and error state and a
/// report.json, then ends the program: 0 when all was as expected, 1 otherwise.
class Rehearsal : public QObject
{
    Q_OBJECT

public:
    /// All outlive the rehearsal. Begins by itself with the first painted page.
    Rehearsal(const Settings &settings, MainWindow &window, Look &look, HttpsCouncil &council, ServiceWatch &service,
              TrainingDesk &desk, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

    /// The scenes, in their order. Called once, before the first.
    virtual void write();
    /// Once all is played; says what was not as expected and ends the program.
    void finish();
    void fail(const QString &why);
    bool shows(const QString &text) const;
    bool stands(Step step) const;
    void scene(const QString &name, std::function<bool()> ready, std::function<void()> play = {});
    void picture(const QString &name) { picture(name, m_window); }
    void picture(const QString &name, QWidget &window);
    void type(const QString &label, const QString &text);
    void press(const QString &text);
    /// What is seen of this class with these words; the page's before the frame's. Null if nothing is.
    QWidget *find(const QString &text, const char *className) const;

    const Settings &m_settings;
    MainWindow &m_window;
    Look &m_look;
    ServiceWatch &m_service;
    TrainingDesk &m_desk;

private:
    /// One thing to do; until \a ready says yes it is tried again at each change, at most until the deadline.
    struct Scene
    {
        QString name;
        std::function<bool()> ready;
        std::function<void()> play;
    };

    /// Types \a text in the field with this label and presses this act; the next painted page is timed.
    void typeAndPress(const QList<QPair<QString, QString>> &fields, const QString &act, const QString &name);
    void step();

    HttpsCouncil &m_council;
    std::deque<Scene> m_scenes;
    QTimer m_poll;
    QTimer m_deadline;
    QString m_rehearsing;
    bool m_seen = false;
    int m_pictures = 0;
    QJsonArray m_steps;
    QStringList m_failures;
    // The act being timed.
    QString m_timed;
    QElapsedTimer m_sinceAct;
    QElapsedTimer m_sinceStart;
    qint64 m_councilNs = 0;
    qint64 m_attemptStartedNs = -1;
    bool m_pageChanged = false;
    QList<double> m_overheads;
    TrainingDesk::Invoice m_invoice;
    TrainingDesk::Invoice m_registered;
};

} // namespace guichet
