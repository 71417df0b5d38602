// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Header.h"

#include "Look.h"

#include <pages/Languages.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

/// Below this width, at 96 dots an inch and 100 % text, the buttons draw closer together rather than begin another row.
constexpr double narrowest = 1100;
/// From this width on, at 96 dots an inch, a second row of buttons leaves enough for the page.
constexpr double roomy = 1600;
constexpr double markSide = 40;

} // namespace

Header::Header(Look &look, Profile profile, QWidget *parent)
    : QFrame(parent)
    , m_look(look)
    , m_profile(profile)
    , m_mark(new QLabel)
    , m_service(makeLabel("brand"))
    , m_place(makeLabel("brandSmall"))
    , m_brand(new QWidget(this))
    , m_size(makeButton("header", this))
    , m_contrast(makeButton("header", this))
    , m_privacy(makeButton("header", this))
    , m_accessibility(makeButton("header", this))
    , m_help(makeButton("call", this))
    , m_end(makeButton("header", this))
{
    setProperty("role", u"header"_s);
    auto *brand = new QHBoxLayout(m_brand);
    brand->setContentsMargins(0, 0, 0, 0);
    brand->setSpacing(look.px(14));
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_service);
    names->addWidget(m_place);
    m_service->setWordWrap(false);
    m_place->setWordWrap(false);
    brand->addWidget(m_mark);
    brand->addLayout(names);

    const QStringList codes = languages::offered();
    for (const QString &code : codes) {
        QPushButton *button = makeButton("header", this);
        button->setText(languages::nativeName(code));
        button->setProperty("code", code);
        makeChoice(button);
        // Not only clicked: assistive programs set the choice itself.
        connect(button, &QPushButton::toggled, this, [this, code](bool chosen) {
            if (chosen && code != languages::current()) {
                Q_EMIT languageChosen(code);
                Q_EMIT used();
            }
        });
        m_languages << button;
    }
    // Tab goes as the eye: left to right.
    QWidget *before = m_languages.last();
    for (QPushButton *button : {m_size, m_contrast, m_accessibility, m_privacy, m_help, m_end}) {
        setTabOrder(before, button);
        before = button;
    }
    connect(m_size, &QPushButton::clicked, this, [this] {
        m_look.setTextSize(m_look.textSize() == 100 ? 150 : m_look.textSize() == 150 ? 200 : 100);
    });
    connect(m_contrast, &QPushButton::clicked, this, [this] { m_look.setHighContrast(!m_look.isHighContrast()); });
    connect(m_accessibility, &QPushButton::clicked, this, &Header::accessibilityAsked);
    connect(m_privacy, &QPushButton::clicked, this, &Header::privacyAsked);
    connect(m_help, &QPushButton::clicked, this, &Header::helpAsked);
    connect(m_end, &QPushButton::clicked, this, &Header::endAsked);
    const auto buttons = findChildren<QPushButton *>();
    for (const QPushButton *button : buttons) {
        connect(button, &QPushButton::clicked, this, &Header::used);
    }
    connect(&look, &Look::changed, this, [this] { retranslate(); });
    retranslate();
}

void Header::setNames(const QString &service, const QString &council, const QString &office)
{
    m_service->setText(service);
    m_place->setText(office.isEmpty() ? council : council + u" · "_s + office);
    arrange();
}

void Header::showEnd(bool visible)
{
    m_end->setVisible(visible);
    arrange();
}

void Header::showHelp(bool visible)
{
    m_help->setVisible(visible);
    arrange();
}

void Header::showNotices(bool visible)
{
    m_privacy->setVisible(visible);
    m_accessibility->setVisible(visible);
    arrange();
}

void Header::setCalling(bool calling)
{
    if (m_calling != calling) {
        m_calling = calling;
        retranslate();
    }
}

void Header::retranslate()
{
    m_size->setText(tr("Texte : %1 %").arg(m_look.textSize()));
    m_contrast->setText(tr("Contraste"));
    m_accessibility->setText(tr("Accessibilité"));
    m_privacy->setText(tr("Vos données"));
    const bool contrast = m_look.isHighContrast();
    m_contrast->setAccessibleDescription(contrast ? tr("Activé") : tr("Désactivé"));
    if (m_contrast->property("on").toBool() != contrast) {
        m_contrast->setProperty("on", contrast);
        m_contrast->style()->unpolish(m_contrast);
        m_contrast->style()->polish(m_contrast);
    }
    m_help->setText(m_calling                     ? tr("Voir mon appel")
                    : m_profile == Profile::Kiosk ? tr("Appeler un agent")
                                                  : tr("Aide"));
    m_end->setText(tr("Terminer"));
    for (QPushButton *button : std::as_const(m_languages)) {
        button->setChecked(button->property("code").toString() == languages::current());
    }
    const int side = m_look.px(markSide);
    m_mark->setPixmap(m_look.sign(u"bin-leaf"_s, Token::HeaderText, side).pixmap(side, side));
    enlarge();
    arrange();
}

/// Its words grow with the text where that leaves room for the page.
void Header::enlarge()
{
    const bool large = width() >= m_look.px(roomy);
    for (QWidget *widget : findChildren<QWidget *>()) {
        if (widget->property("role").isValid() && widget->property("large").toBool() != large) {
            widget->setProperty("large", large);
            widget->style()->unpolish(widget);
            widget->style()->polish(widget);
        }
    }
}

/// As wide as the longest of the words that it may have: what stands beside it keeps its place.
int Header::widthOf(const QPushButton *button) const
{
    const int width = button->sizeHint().width();
    if (button != m_help || m_profile != Profile::Kiosk) {
        return width;
    }
    const QFontMetrics metrics = button->fontMetrics();
    const int words =
        std::max(metrics.horizontalAdvance(tr("Voir mon appel")), metrics.horizontalAdvance(tr("Appeler un agent")));
    return width - metrics.horizontalAdvance(button->text()) + words;
}

void Header::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    enlarge();
    arrange();
}

bool Header::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        arrange();
    }
    return QFrame::event(event);
}

/// Who this is at the left and the buttons at the right, in as many rows as the width asks for. The height follows.
void Header::arrange()
{
    const bool narrow = width() < m_look.textPx(narrowest);
    const int margin = m_look.px(narrow ? 14 : 28);
    const int gap = m_look.px(narrow ? 8 : 14);
    const int rowGap = m_look.px(10);
    QList<QPushButton *> buttons = m_languages;
    buttons << m_size << m_contrast << m_accessibility << m_privacy << m_help << m_end;
    // What stands before « Terminer » keeps its place where there is nothing to end.
    buttons.removeIf([this](const QPushButton *button) { return button->isHidden() && button != m_end; });
    const int rowHeight = m_look.targetHeight();
    const QSize brand = m_brand->sizeHint();
    QList<QList<QPushButton *>> rows(1);
    int used = brand.width() + margin;
    const int most = width() - 2 * margin;
    for (QPushButton *button : std::as_const(buttons)) {
        const int wanted = widthOf(button);
        if (used + wanted > most) {
            rows << QList<QPushButton *>();
            used = 0;
        }
        rows.last() << button;
        used += wanted + gap;
    }
    int top = rowGap;
    for (const auto &row : std::as_const(rows)) {
        int total = -gap;
        for (const QPushButton *button : row) {
            total += widthOf(button) + gap;
        }
        int left = width() - margin - total;
        for (QPushButton *button : row) {
            const int width = widthOf(button);
            button->setGeometry(left, top, width, rowHeight);
            left += width + gap;
        }
        top += rowHeight + rowGap;
    }
    m_brand->setGeometry(margin, rowGap, std::min(brand.width(), most), rowHeight);
    setFixedHeight(top);
}

} // namespace guichet
