// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fields/Widgets.h>
#include <station/Settings.h>

#include <QFrame>

namespace guichet {

class Look;

/// The band at the top, the same on every page and always in the same places: who this is, and what helps.
class Header : public QFrame
{
    Q_OBJECT

public:
    Header(Look &look, Profile profile, QWidget *parent = nullptr);

    void setNames(const QString &service, const QString &council, const QString &office);
    void showEnd(bool visible);
    void showHelp(bool visible);
    /// « Vos données » and « Accessibilité ».
    void showNotices(bool visible);
    /// A call for an agent is open: the button then leads to it.
    void setCalling(bool calling);
    void retranslate();

Q_SIGNALS:
    void languageChosen(const QString &code);
    void helpAsked();
    void privacyAsked();
    void accessibilityAsked();
    void endAsked();
    /// Any of its buttons was pressed, however that came.
    void used();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void enlarge();
    int widthOf(const QPushButton *button) const;
    void arrange();

    Look &m_look;
    Profile m_profile;
    bool m_calling = false;
    QLabel *m_mark;
    QLabel *m_service;
    QLabel *m_place;
    QWidget *m_brand;
    QList<QPushButton *> m_languages;
    QPushButton *m_size;
    QPushButton *m_contrast;
    QPushButton *m_privacy;
    QPushButton *m_accessibility;
    QPushButton *m_help;
    QPushButton *m_end;
};

} // namespace guichet
