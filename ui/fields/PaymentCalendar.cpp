// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaymentCalendar.h"

#include "Money.h"

#include <frame/Look.h>

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <array>
#include <limits>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

constexpr int monthsOfYear = 12;
/// As many as a year is parted by, so that a month stands under itself.
constexpr std::array columnChoices = {6, 4, 3, 2, 1};
constexpr double gap = 14;
constexpr double padding = 12;
constexpr double radius = 12;
/// What holds a leaf stands out above it.
constexpr double pegAbove = 7;

QFont monthFont(const Look &look)
{
    return look.font(TypeSize::Body, true);
}

QFont dayFont(const Look &look)
{
    return look.font(TypeSize::Lead, true);
}

QFont amountFont(const Look &look)
{
    return look.font(TypeSize::Body);
}

QFont headingFont(const Look &look)
{
    return look.font(TypeSize::Body, true);
}

int bandHeight(const Look &look)
{
    return QFontMetrics(monthFont(look)).height() + look.px(10);
}

int debitHeight(const Look &look)
{
    return QFontMetrics(dayFont(look)).height() + QFontMetrics(amountFont(look)).height() + look.px(6);
}

QString dayOf(QDate day)
{
    //: A day of a month with a debit: « le 10 ».
    return QCoreApplication::translate("PaymentCalendar", "le %1").arg(money::dayOfMonth(day.day()));
}

QString nothing()
{
    return QCoreApplication::translate("PaymentCalendar", "rien à payer");
}

QString rowOf(const Instalment &debit)
{
    return QCoreApplication::translate("PaymentCalendar", "%1 : %2")
        .arg(money::date(debit.dueOn), money::euros(debit.amountCents));
}

QDate firstOf(QDate month)
{
    return {month.year(), month.month(), 1};
}

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    if (auto *calendar = qobject_cast<PaymentCalendar *>(object)) {
        return new QAccessibleWidget(calendar, QAccessible::List);
    }
    auto *leaf = qobject_cast<MonthLeaf *>(object);
    return leaf != nullptr ? new QAccessibleWidget(leaf, QAccessible::ListItem) : nullptr;
}

} // namespace

MonthLeaf::MonthLeaf(Look &look, const QList<Instalment> &debits, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_debits(debits)
{
    setProperty("ringed", true);
    retranslate();
}

void MonthLeaf::retranslate()
{
    QStringList rows;
    for (const Instalment &debit : std::as_const(m_debits)) {
        rows << rowOf(debit);
    }
    setAccessibleName(rows.join(u" ; "_s));
    update();
}

void MonthLeaf::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = m_look.px(3);
    const double corner = m_look.px(radius);
    const int above = m_look.textPx(pegAbove);
    const QRectF leaf = QRectF(rect()).adjusted(line / 2, above + line / 2, -line / 2, -line / 2);
    const int band = above + bandHeight(m_look);

    painter.setPen(Qt::NoPen);
    painter.setBrush(m_look.color(Token::Card));
    painter.drawRoundedRect(leaf, corner, corner);
    painter.save();
    painter.setClipRect(0, 0, width(), band);
    painter.setBrush(m_look.color(Token::Act));
    painter.drawRoundedRect(leaf, corner, corner);
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_look.color(Token::Act), line));
    painter.drawRoundedRect(leaf, corner, corner);

    painter.setPen(QPen(m_look.color(Token::Paper), m_look.px(1)));
    painter.setBrush(m_look.color(Token::Ink));
    const double pegWidth = m_look.textPx(7);
    for (const double at : {0.2, 0.8}) {
        const QRectF peg(width() * at - pegWidth / 2, m_look.px(1), pegWidth, 2.0 * above);
        painter.drawRoundedRect(peg, pegWidth / 2, pegWidth / 2);
    }

    painter.setFont(monthFont(m_look));
    painter.setPen(m_look.color(Token::ActText));
    painter.drawText(QRect(0, above, width(), band - above), Qt::AlignCenter, money::month(month()));

    int y = band + (height() - band - static_cast<int>(m_debits.size()) * debitHeight(m_look)) / 2;
    painter.setPen(m_look.color(Token::Ink));
    for (const Instalment &debit : std::as_const(m_debits)) {
        painter.setFont(dayFont(m_look));
        const int dayHeight = painter.fontMetrics().height();
        painter.drawText(QRect(0, y, width(), dayHeight), Qt::AlignCenter, dayOf(debit.dueOn));
        painter.setFont(amountFont(m_look));
        painter.drawText(QRect(0, y + dayHeight, width(), painter.fontMetrics().height()), Qt::AlignCenter,
                         money::euros(debit.amountCents));
        y += debitHeight(m_look);
    }
}

void MonthLeaf::keyPressEvent(QKeyEvent *event)
{
    const int forwards = isRightToLeft() ? -1 : 1;
    constexpr int far = monthsOfYear * 100;
    switch (event->key()) {
    case Qt::Key_Right:
        Q_EMIT left(forwards);
        break;
    case Qt::Key_Left:
        Q_EMIT left(-forwards);
        break;
    case Qt::Key_Down:
        Q_EMIT left(1);
        break;
    case Qt::Key_Up:
        Q_EMIT left(-1);
        break;
    case Qt::Key_Home:
        Q_EMIT left(-far);
        break;
    case Qt::Key_End:
        Q_EMIT left(far);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

PaymentCalendar::PaymentCalendar(Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
    // A factory that is installed already is not installed again.
    QAccessible::installFactory(makeAccessible);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&look, &Look::changed, this, &PaymentCalendar::arrange);
}

void PaymentCalendar::setInstalments(const QList<Instalment> &instalments)
{
    if (instalments == m_instalments) {
        return;
    }
    m_instalments = instalments;
    std::stable_sort(m_instalments.begin(), m_instalments.end(),
                     [](const Instalment &a, const Instalment &b) { return a.dueOn < b.dueOn; });
    makeLeaves();
    retranslate();
    arrange();
}

QString PaymentCalendar::text() const
{
    if (m_instalments.isEmpty()) {
        return {};
    }
    QStringList rows;
    for (const Instalment &debit : m_instalments) {
        rows << rowOf(debit);
    }
    return QCoreApplication::translate("PaymentCalendar", "%1 : %2")
        .arg(money::countAndTotal(m_instalments), rows.join(u" ; "_s));
}

void PaymentCalendar::makeLeaves()
{
    qDeleteAll(m_leaves);
    m_leaves.clear();
    m_mostOfAMonth = 0;
    for (auto from = m_instalments.cbegin(); from != m_instalments.cend();) {
        const auto to = std::find_if(from, m_instalments.cend(), [from](const Instalment &debit) {
            return firstOf(debit.dueOn) != firstOf(from->dueOn);
        });
        const QList<Instalment> debits(from, to);
        m_mostOfAMonth = std::max(m_mostOfAMonth, static_cast<int>(debits.size()));
        auto *leaf = new MonthLeaf(m_look, debits, this);
        connect(leaf, &MonthLeaf::left, this, [this, leaf](int leaves) { goOn(leaf, leaves); });
        leaf->setFocusPolicy(m_leaves.isEmpty() ? Qt::TabFocus : Qt::NoFocus);
        leaf->show();
        m_leaves << leaf;
        from = to;
    }
}

void PaymentCalendar::retranslate()
{
    for (MonthLeaf *leaf : std::as_const(m_leaves)) {
        leaf->retranslate();
    }
    setAccessibleName(text());
}

void PaymentCalendar::goOn(const MonthLeaf *from, int leaves)
{
    const auto last = static_cast<int>(m_leaves.size()) - 1;
    const auto at = static_cast<int>(m_leaves.indexOf(from));
    MonthLeaf *to = m_leaves.at(std::clamp(at + leaves, 0, last));
    // The stop moves: before and after it Tab goes where it went. Qt orders only what Tab reaches.
    to->setFocusPolicy(Qt::TabFocus);
    setTabOrder(m_leaves.at(at), to);
    for (MonthLeaf *leaf : std::as_const(m_leaves)) {
        leaf->setFocusPolicy(leaf == to ? Qt::TabFocus : Qt::NoFocus);
    }
    to->setFocus(Qt::TabFocusReason);
}

MonthLeaf *PaymentCalendar::leafOf(QDate month) const
{
    const auto found = std::find_if(m_leaves.begin(), m_leaves.end(),
                                    [month](const MonthLeaf *leaf) { return firstOf(leaf->month()) == month; });
    return found != m_leaves.end() ? *found : nullptr;
}

int PaymentCalendar::leafWidth() const
{
    const QFontMetrics months(monthFont(m_look));
    const QFontMetrics days(dayFont(m_look));
    const QFontMetrics amounts(amountFont(m_look));
    int widest = QFontMetrics(m_look.font(TypeSize::Small)).horizontalAdvance(nothing());
    for (int month = 1; month <= monthsOfYear; ++month) {
        widest = std::max(widest, months.horizontalAdvance(money::month(QDate(2000, month, 1))));
    }
    for (const Instalment &debit : m_instalments) {
        widest = std::max({widest, days.horizontalAdvance(dayOf(debit.dueOn)),
                           amounts.horizontalAdvance(money::euros(debit.amountCents))});
    }
    return widest + 2 * m_look.px(padding);
}

int PaymentCalendar::leafHeight() const
{
    return m_look.textPx(pegAbove) + bandHeight(m_look) + m_mostOfAMonth * debitHeight(m_look) + m_look.px(padding);
}

int PaymentCalendar::columnsFor(int width) const
{
    const int between = m_look.px(gap);
    const int least = leafWidth() + between;
    for (const int columns : columnChoices) {
        if (columns * least - between <= width) {
            return columns;
        }
    }
    return 1;
}

QString PaymentCalendar::headingOf(int year) const
{
    QList<Instalment> ofYear = m_instalments;
    ofYear.removeIf([year](const Instalment &debit) { return debit.dueOn.year() != year; });
    //: A year, then how many debits it has and their sum.
    return QCoreApplication::translate("PaymentCalendar", "%1 : %2").arg(year).arg(money::countAndTotal(ofYear));
}

PaymentCalendar::Plan PaymentCalendar::planFor(int width) const
{
    Plan plan;
    if (m_instalments.isEmpty()) {
        return plan;
    }
    const int between = m_look.px(gap);
    const int columns = columnsFor(width);
    const int tileWidth = (width - (columns - 1) * between) / columns;
    const int tileHeight = leafHeight();
    const QFontMetrics heading(headingFont(m_look));
    const QDate first = firstOf(m_instalments.first().dueOn);
    const QDate last = firstOf(m_instalments.last().dueOn);
    int y = 0;
    for (int year = first.year(); year <= last.year(); ++year) {
        const int headingHeight =
            heading
                .boundingRect(QRect(0, 0, width, std::numeric_limits<short>::max()), Qt::TextWordWrap, headingOf(year))
                .height();
        y += y > 0 ? between : 0;
        plan.places << Place {QDate(year, 1, 1), QRect(0, y, width, headingHeight), true};
        y += headingHeight + m_look.px(6);
        for (int row = 1; row <= monthsOfYear; row += columns) {
            if (QDate(year, row + columns - 1, 1) < first || QDate(year, row, 1) > last) {
                continue;
            }
            for (int column = 0; column < columns; ++column) {
                const QRect at(column * (tileWidth + between), y, tileWidth, tileHeight);
                plan.places << Place {QDate(year, row + column, 1), at, false};
            }
            y += tileHeight + between;
        }
        y -= between;
    }
    plan.height = y;
    return plan;
}

QSize PaymentCalendar::sizeHint() const
{
    const int columns = columnChoices.at(1);
    const int width = columns * leafWidth() + (columns - 1) * m_look.px(gap);
    return {width, heightForWidth(width)};
}

QSize PaymentCalendar::minimumSizeHint() const
{
    return {m_instalments.isEmpty() ? 0 : leafWidth(), 0};
}

int PaymentCalendar::heightForWidth(int width) const
{
    return planFor(width).height;
}

void PaymentCalendar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int above = m_look.textPx(pegAbove);
    const double corner = m_look.px(radius);
    const QList<Place> places = planFor(width()).places;
    for (const Place &place : places) {
        const QRect at = QStyle::visualRect(layoutDirection(), rect(), place.at);
        if (place.isHeading) {
            painter.setFont(headingFont(m_look));
            painter.setPen(m_look.color(Token::Ink));
            painter.drawText(
                at, Qt::TextWordWrap | static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                headingOf(place.month.year()));
            continue;
        }
        if (leafOf(place.month) != nullptr) {
            continue;
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_look.color(Token::Line), m_look.px(1), Qt::DashLine));
        painter.drawRoundedRect(QRectF(at).adjusted(0.5, above + 0.5, -0.5, -0.5), corner, corner);
        painter.setPen(m_look.color(Token::Soft));
        painter.setFont(m_look.font(TypeSize::Body));
        const QRect band(at.left(), at.top() + above, at.width(), bandHeight(m_look));
        painter.drawText(band, Qt::AlignCenter, money::month(place.month));
        painter.setFont(m_look.font(TypeSize::Small));
        painter.drawText(QRect(at.left(), band.bottom(), at.width(), at.bottom() - band.bottom()), Qt::AlignCenter,
                         nothing());
    }
}

void PaymentCalendar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PaymentCalendar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        arrange();
    } else if (event->type() == QEvent::LayoutDirectionChange) {
        arrange();
    }
}

void PaymentCalendar::arrange()
{
    const QList<Place> places = planFor(width()).places;
    for (const Place &place : places) {
        MonthLeaf *leaf = place.isHeading ? nullptr : leafOf(place.month);
        if (leaf != nullptr) {
            leaf->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place.at));
        }
    }
    updateGeometry();
    update();
}

} // namespace guichet
