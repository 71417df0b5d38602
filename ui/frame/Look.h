// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <station/Settings.h>

#include <QColor>
#include <QFont>
#include <QHash>
#include <QIcon>
#include <QObject>
#include <QString>

QT_FORWARD_DECLARE_CLASS(QScreen)

namespace guichet {

/// One colour of the theme. The names are the keys of resources/theme/*.json.
enum class Token {
    Paper,
    Card,
    Ink,
    Soft,
    Act,
    ActText,
    ActTint,
    LookHere,
    LookHereText,
    Error,
    ErrorTint,
    Done,
    DoneTint,
    Line,
    Header,
    HeaderText,
};

/// One step of the one scale of type sizes.
enum class TypeSize { Small, Body, Field, Lead, Title, Display };

/// How everything looks: theme, text size and the measure of the screen. Applied to the whole application at once;
/// widgets take sizes from px() and colours from color() and listen to changed() where they draw themselves.
class Look : public QObject
{
    Q_OBJECT

public:
    /// \a highContrast is what each visit begins with.
    Look(Profile profile, bool reducedMotion, bool highContrast = false, QObject *parent = nullptr);

    /// Sizes follow the density of \a screen's pixels from now on: a finger does not shrink with the pixels.
    void measure(const QScreen *screen);

    /// Percent: 100, 150 or 200.
    int textSize() const { return m_textSize; }
    void setTextSize(int percent);
    bool isHighContrast() const { return m_highContrast; }
    void setHighContrast(bool on);
    bool reducedMotion() const { return m_reducedMotion; }
    /// Back to how a new resident finds it.
    void reset();
    /// As a new resident finds it.
    bool isUsual() const { return m_textSize == 100 && m_highContrast == m_usualContrast; }

    QColor color(Token token) const { return m_colors.value(token); }
    /// \a size at 96 dots an inch, in this screen's pixels; not enlarged with the text.
    int px(double size) const;
    /// Grows with the text too.
    int textPx(double size) const;
    /// Grows with the text, to 150 % at most: for what is large already.
    int titlePx(double size) const;
    QFont font(TypeSize size, bool bold = false) const;
    /// The height of what is pressed: 15 mm on a kiosk.
    int targetHeight() const;
    /// A drawing of resources/drawings in the theme's colours, as SVG.
    QByteArray drawing(const QString &name) const;
    /// A sign of resources/drawings in one colour, \a side of this screen's pixels large or as large as a sign beside text.
    QIcon sign(const QString &name, Token token) const;
    QIcon sign(const QString &name, Token token, int side) const;

    /// Reads fonts and applies the look to the application. Once, before the first window.
    void apply();

Q_SIGNALS:
    void changed();

private:
    QByteArray colored(QByteArray svg) const;
    void loadTheme();
    void refresh();
    QString styleSheet() const;

    Profile m_profile;
    bool m_reducedMotion;
    bool m_usualContrast;
    bool m_highContrast;
    int m_textSize = 100;
    double m_density = 1.0;
    QHash<Token, QColor> m_colors;
    mutable QHash<QString, QIcon> m_signs;
};

} // namespace guichet
