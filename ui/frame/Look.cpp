// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Look.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QScreen>
#include <QSvgRenderer>

#include <algorithm>
#include <array>
#include <cmath>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

/// Percent: what is large at 100 % already grows no further, or nothing else would be in view.
constexpr int largestTitle = 150;

struct NamedToken
{
    QLatin1StringView name;
    Token token;
};

constexpr std::array tokens = {
    NamedToken {"paper"_L1, Token::Paper},
    NamedToken {"card"_L1, Token::Card},
    NamedToken {"ink"_L1, Token::Ink},
    NamedToken {"soft"_L1, Token::Soft},
    NamedToken {"act"_L1, Token::Act},
    NamedToken {"actText"_L1, Token::ActText},
    NamedToken {"actTint"_L1, Token::ActTint},
    NamedToken {"lookHere"_L1, Token::LookHere},
    NamedToken {"lookHereText"_L1, Token::LookHereText},
    NamedToken {"error"_L1, Token::Error},
    NamedToken {"errorTint"_L1, Token::ErrorTint},
    NamedToken {"done"_L1, Token::Done},
    NamedToken {"doneTint"_L1, Token::DoneTint},
    NamedToken {"line"_L1, Token::Line},
    NamedToken {"header"_L1, Token::Header},
    NamedToken {"headerText"_L1, Token::HeaderText},
};

constexpr double millimetresPerInch = 25.4;
constexpr double kioskTargetMillimetres = 15;
constexpr double counterTargetMillimetres = 11;

double sizeOf(TypeSize size)
{
    switch (size) {
    case TypeSize::Small:
        return 20;
    case TypeSize::Body:
        return 23;
    case TypeSize::Field:
        return 27;
    case TypeSize::Lead:
        return 30;
    case TypeSize::Title:
        return 36;
    case TypeSize::Display:
        return 44;
    }
    return 23;
}

QByteArray readResource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Look::Look(Profile profile, bool reducedMotion, bool highContrast, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_reducedMotion(reducedMotion)
    , m_usualContrast(highContrast)
    , m_highContrast(highContrast)
{
    loadTheme();
}

void Look::measure(const QScreen *screen)
{
    // Some screens say nonsense of their size; then the usual density is the better guess.
    const double dots = screen != nullptr ? screen->physicalDotsPerInch() : 96.0;
    const double density = dots >= 72 && dots <= 400 ? dots / 96.0 : 1.0;
    if (!qFuzzyCompare(density, m_density)) {
        m_density = density;
        refresh();
    }
}

void Look::setTextSize(int percent)
{
    if (m_textSize != percent) {
        m_textSize = percent;
        refresh();
    }
}

void Look::setHighContrast(bool on)
{
    if (m_highContrast != on) {
        m_highContrast = on;
        loadTheme();
        refresh();
    }
}

void Look::reset()
{
    setTextSize(100);
    setHighContrast(m_usualContrast);
}

int Look::px(double size) const
{
    return static_cast<int>(std::lround(size * m_density));
}

int Look::textPx(double size) const
{
    return static_cast<int>(std::lround(size * m_density * m_textSize / 100.0));
}

int Look::titlePx(double size) const
{
    return px(size * std::min(m_textSize, largestTitle) / 100.0);
}

QFont Look::font(TypeSize size, bool bold) const
{
    QFont font(u"Atkinson Hyperlegible Next"_s);
    const bool title = size == TypeSize::Title || size == TypeSize::Display;
    font.setPixelSize(title ? titlePx(sizeOf(size)) : textPx(sizeOf(size)));
    font.setBold(bold);
    return font;
}

int Look::targetHeight() const
{
    const double millimetres = m_profile == Profile::Kiosk ? kioskTargetMillimetres : counterTargetMillimetres;
    return px(millimetres / millimetresPerInch * 96.0);
}

QByteArray Look::drawing(const QString &name) const
{
    return colored(readResource(u":/drawings/%1.svg"_s.arg(name)));
}

QByteArray Look::colored(QByteArray svg) const
{
    for (const NamedToken &named : tokens) {
        svg.replace('@' + QByteArray(named.name.data(), named.name.size()) + '@', color(named.token).name().toLatin1());
    }
    return svg;
}

QIcon Look::sign(const QString &name, Token token) const
{
    return sign(name, token, textPx(28));
}

QIcon Look::sign(const QString &name, Token token, int side) const
{
    // Qt keeps the name of every icon's picture that it scaled, for ever: the same sign must stay the same icon.
    QIcon &kept = m_signs[u"%1 %2 %3 %4"_s.arg(name).arg(static_cast<int>(token)).arg(side).arg(m_highContrast)];
    if (kept.isNull()) {
        QByteArray svg = readResource(u":/drawings/%1.svg"_s.arg(name));
        svg.replace("@ink@", color(token).name().toLatin1());
        QSvgRenderer renderer(colored(std::move(svg)));
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        kept = QIcon(pixmap);
    }
    return kept;
}

void Look::apply()
{
    QFontDatabase::addApplicationFont(u":/fonts/AtkinsonHyperlegibleNext-Regular.ttf"_s);
    QFontDatabase::addApplicationFont(u":/fonts/AtkinsonHyperlegibleNext-Bold.ttf"_s);
    QApplication::setStyle(u"Fusion"_s);
    refresh();
}

void Look::loadTheme()
{
    const QString file = m_highContrast ? u":/theme/high-contrast.json"_s : u":/theme/default.json"_s;
    const QJsonObject theme = QJsonDocument::fromJson(readResource(file)).object();
    for (const NamedToken &named : tokens) {
        m_colors.insert(named.token, QColor(theme.value(named.name).toString()));
    }
}

void Look::refresh()
{
    QPalette palette;
    palette.setColor(QPalette::Window, color(Token::Paper));
    palette.setColor(QPalette::WindowText, color(Token::Ink));
    palette.setColor(QPalette::Base, color(Token::Card));
    palette.setColor(QPalette::Text, color(Token::Ink));
    palette.setColor(QPalette::Button, color(Token::Card));
    palette.setColor(QPalette::ButtonText, color(Token::Ink));
    palette.setColor(QPalette::Highlight, color(Token::Act));
    palette.setColor(QPalette::HighlightedText, color(Token::ActText));
    palette.setColor(QPalette::PlaceholderText, color(Token::Soft));
    QApplication::setPalette(palette);
    QApplication::setFont(font(TypeSize::Body));
    qApp->setStyleSheet(styleSheet());
    Q_EMIT changed();
}

QString Look::styleSheet() const
{
    QString sheet = uR"(
QLabel { color: @ink; background: transparent; }
QLabel[role="title"] { font-size: ~36px; font-weight: bold; }
QLabel[role="display"] { font-size: ~44px; font-weight: bold; }
QLabel[role="countdown"] { font-size: %96px; font-weight: bold; }
QLabel[role="lead"] { color: @soft; font-size: #23px; }
QLabel[role="label"] { font-size: #23px; font-weight: bold; }
QLabel[role="section"] { font-size: #23px; font-weight: bold; }
QLabel[role="hint"] { color: @soft; font-size: #20px; }
QLabel[role="small"] { font-size: #20px; }
QLabel[role="smallBold"] { font-size: #20px; font-weight: bold; }
QLabel[role="error"] { color: @error; font-size: #20px; font-weight: bold; }
QLabel[role="value"] { font-size: #27px; font-weight: bold; }
QLabel[role="onHeader"] { color: @headerText; }
QLabel[role="brand"] { color: @headerText; font-size: %23px; font-weight: bold; }
QLabel[role="brandSmall"] { color: @headerText; font-size: %16px; }
QLabel[role="brand"][large="true"] { font-size: ~23px; }
QLabel[role="brandSmall"][large="true"] { font-size: ~16px; }
QLabel[role="band"] { background: @lookHere; color: @lookHereText; font-size: %18px; font-weight: bold;
    padding: %4px %16px; }
QLabel[role="callBand"] { background: @doneTint; color: @ink; font-size: #20px; font-weight: bold; padding: %8px %16px; }

QLineEdit { background: @card; color: @ink; border: %2px solid @line; border-radius: %14px; padding: 0 %16px;
    font-size: #27px; min-height: $targetpx; selection-background-color: @act; selection-color: @actText; }
QLineEdit[wrong="true"] { border: %3px solid @error; }
QLineEdit:focus { border: %3px solid @ink; }
QLineEdit:disabled { color: @soft; background: @paper; }

QPushButton { background: @card; color: @act; border: %2px solid @act; border-radius: %14px; padding: 0 %20px;
    font-size: #23px; font-weight: bold; min-height: $targetpx; outline: none; }
QPushButton:disabled { color: @soft; border-color: @line; }
QPushButton:checked { background: @act; color: @actText; }
QPushButton[role="act"] { background: @act; color: @actText; }
QPushButton[role="act"]:disabled { background: @actTint; color: @ink; border-color: @line; }
QPushButton:pressed { background: @actTint; color: @ink; }
QPushButton[role="header"] { background: @header; color: @headerText; border: %2px solid @headerText; font-size: %20px;
    font-weight: normal; padding: 0 %14px; min-height: 0; }
QPushButton[role="header"]:checked, QPushButton[role="header"][on="true"] { background: @headerText; color: @header; font-weight: bold; }
QPushButton[role="call"] { background: @lookHere; color: @lookHereText; border: %2px solid @lookHere; font-size: %20px;
    padding: 0 %14px; min-height: 0; }
QPushButton[role="header"][large="true"], QPushButton[role="call"][large="true"] { font-size: ~20px; }
QPushButton[role="strip"] { background: @lookHere; color: @lookHereText; border: %2px solid @lookHere;
    font-size: #20px; min-height: 0; }
QPushButton[role="strip"][dim="true"] { background: @card; }
QPushButton[role="tab"] { font-size: #20px; padding: 0 %8px; min-height: 0; }
QPushButton[role="choice"] { text-align: left; padding: %12px %24px; font-size: #27px; }
QPushButton[role="mainChoice"] { background: @act; color: @actText; text-align: left; padding: %12px %32px;
    font-size: #36px; }
QPushButton[role="problem"] { background: transparent; color: @ink; border: none; text-align: left; padding: 0;
    font-weight: normal; text-decoration: underline; min-height: %40px; }

QRadioButton { background: @card; color: @ink; border: %2px solid @line; border-radius: %14px; padding: 0 %16px;
    font-size: #23px; min-height: $targetpx; spacing: %12px; outline: none; }
QRadioButton:checked { background: @actTint; border: %3px solid @act; font-weight: bold; }
QRadioButton:disabled { color: @soft; background: @paper; }
QRadioButton::indicator { width: #24px; height: #24px; border-radius: #13px; border: #02px solid @line;
    background: @card; }
QRadioButton::indicator:checked { border: #08px solid @act; width: #12px; height: #12px; }

QFrame[role="summary"] { background: @errorTint; border: %3px solid @error; border-radius: %14px; }
QFrame[role="card"] { background: @card; border-radius: %14px; border: none; }
QFrame[role="notice"] { background: @doneTint; border: none; border-left: %6px solid @done; border-radius: %8px; }
QFrame[role="alert"] { background: @card; border: %2px solid @line; border-left: %6px solid @lookHere;
    border-radius: %8px; }
QFrame[role="header"] { background: @header; }
QFrame[role="desk"] { background: @card; border: none; border-left: %2px solid @line; }
QFrame[role="callCard"] { background: @card; border: %2px solid @line; border-radius: %14px; }
QFrame[role="callCard"][waiting="true"] { border: %3px solid @lookHere; }
QWizard > QWidget > QFrame { background: @paper; border: none; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { width: %20px; background: transparent; }
QScrollBar::handle:vertical { background: @line; border-radius: %8px; min-height: %48px; margin: %2px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; }
)"_s;
    // Longest names first, so that « @act » does not eat the head of « @actText ».
    QList<NamedToken> byLength(tokens.begin(), tokens.end());
    std::sort(byLength.begin(), byLength.end(),
              [](const NamedToken &a, const NamedToken &b) { return a.name.size() > b.name.size(); });
    for (const NamedToken &named : std::as_const(byLength)) {
        sheet.replace(u'@' + named.name, color(named.token).name());
    }
    sheet.replace("$target"_L1, QString::number(std::max(targetHeight(), textPx(46)) - 2 * px(2)));
    QString measured;
    measured.reserve(sheet.size());
    for (qsizetype i = 0; i < sheet.size(); ++i) {
        const QChar mark = sheet.at(i);
        const bool isText = mark == u'#' && i + 3 < sheet.size() && sheet.at(i + 3) == u'p';
        if (mark != u'%' && mark != u'~' && !isText) {
            measured += mark;
            continue;
        }
        int number = 0;
        while (i + 1 < sheet.size() && sheet.at(i + 1).isDigit()) {
            number = number * 10 + sheet.at(++i).digitValue();
        }
        measured += QString::number(std::max(1, isText ? textPx(number) : mark == u'~' ? titlePx(number) : px(number)));
    }
    return measured;
}

} // namespace guichet
