// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Widgets.h"

#include "IbanEdit.h"

#include <frame/Look.h>

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QVBoxLayout>

#include <algorithm>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

/// In brackets at the end of a name, with both brackets.
constexpr qsizetype longestRemark = 24;

/// Narrower than that at 96 dots an inch and 100 % text, what stands beside an input goes under it.
constexpr double besideWidth = 600;
/// A longer number may be broken, but not so that a short rest of it stands alone.
constexpr qsizetype heldTogether = 12;
constexpr int unbounded = 10000;

bool isOfNumber(QChar sign)
{
    return sign.isDigit() || sign == u'•';
}

/// « 10 h 42 »: the h stands for hours.
bool isHour(const QString &sentence, qsizetype at)
{
    return sentence.at(at) == u'h' && at >= 2 && sentence.at(at - 2).isDigit()
           && (at + 1 == sentence.size() || !sentence.at(at + 1).isLetterOrNumber());
}

/// The end of the number in groups, from a group of which on \a at is.
qsizetype endOfNumber(const QString &sentence, qsizetype at)
{
    while (at < sentence.size()
           && (isOfNumber(sentence.at(at))
               || (sentence.at(at) == u' ' && at + 1 < sentence.size() && isOfNumber(sentence.at(at + 1))))) {
        ++at;
    }
    return at;
}

bool isBound(const QString &sentence, qsizetype space)
{
    const QChar before = sentence.at(space - 1);
    const QChar after = sentence.at(space + 1);
    if (before == u'«' || u"»?!:;"_s.contains(after)) {
        return true;
    }
    if (isOfNumber(before) && isOfNumber(after)) {
        return endOfNumber(sentence, space + 1) - space <= heldTogether;
    }
    return isHour(sentence, space + 1) || (isHour(sentence, space - 1) && after.isDigit());
}

/// Measures and paints its text bound, and keeps it as it was given: names and programs read the council's words to the
/// letter. QLabel neither tells of a new text nor asks for the one to paint.
class BoundLabel : public QLabel
{
public:
    using QLabel::QLabel;

    QSize sizeHint() const override
    {
        if (!binds()) {
            return QLabel::sizeHint();
        }
        ensurePolished();
        // As QLabel does: rather a block than a line.
        const int line = fontMetrics().lineSpacing();
        int width = std::min(fontMetrics().averageCharWidth() * 80, maximumWidth()) - margins().width();
        QSize words = measured(width);
        for (const int lines : {4, 2}) {
            width /= 2;
            if (words.height() < lines * line && words.width() > width) {
                words = measured(width);
            }
        }
        return (words + margins()).expandedTo(minimumSize());
    }

    QSize minimumSizeHint() const override
    {
        if (!binds()) {
            return QLabel::minimumSizeHint();
        }
        ensurePolished();
        return (QSize(measured(0).width(), measured(unbounded).height()) + margins()).expandedTo(minimumSize());
    }

    int heightForWidth(int width) const override
    {
        if (!binds()) {
            return QLabel::heightForWidth(width);
        }
        return std::max(measured(std::max(width, minimumWidth()) - margins().width()).height() + margins().height(),
                        minimumHeight());
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        if (!binds()) {
            QLabel::paintEvent(event);
            return;
        }
        QPainter painter(this);
        drawFrame(&painter);
        QStyleOption option;
        option.initFrom(this);
        const auto direction = m_bound.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
        const int flags = static_cast<int>(QStyle::visualAlignment(direction, alignment())) | Qt::TextWordWrap
                          | (direction == Qt::RightToLeft ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight);
        style()->drawItemText(&painter, contentsRect(), flags, option.palette, isEnabled(), m_bound, foregroundRole());
    }

private:
    /// What has nothing to bind, or does not wrap, is QLabel's own affair.
    bool binds() const
    {
        if (const QString given = text(); given != m_given) {
            m_given = given;
            m_bound = bound(given);
        }
        return wordWrap() && m_bound != m_given;
    }

    QSize measured(int width) const
    {
        return fontMetrics().boundingRect(0, 0, width, unbounded, Qt::TextWordWrap, m_bound).size();
    }

    QSize margins() const
    {
        const QMargins around = contentsMargins();
        return {around.left() + around.right(), around.top() + around.bottom()};
    }

    mutable QString m_given;
    mutable QString m_bound;
};

} // namespace

QString bound(QString sentence)
{
    for (qsizetype i = 1; i + 1 < sentence.size(); ++i) {
        if (sentence.at(i) == u' ' && isBound(sentence, i)) {
            sentence[i] = QChar::Nbsp;
        }
    }
    // What a few words say about those before them.
    if (const qsizetype bracket = sentence.lastIndexOf(u'(');
        bracket >= 0 && sentence.endsWith(u')') && sentence.size() - bracket <= longestRemark) {
        sentence.replace(bracket, sentence.size() - bracket, sentence.sliced(bracket).replace(u' ', QChar::Nbsp));
    }
    return sentence;
}

QLabel *makeLabel(const char *role, QWidget *parent)
{
    auto *label = new BoundLabel(parent);
    label->setProperty("role", QLatin1StringView(role));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setIndent(0);
    return label;
}

QPushButton *makeButton(const char *role, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setProperty("role", QLatin1StringView(role));
    button->setFocusPolicy(Qt::StrongFocus);
    // Enter is handled by the page, which knows its act; a dialog's default button would steal it.
    button->setAutoDefault(false);
    return button;
}

void makeChoice(QAbstractButton *button)
{
    button->setCheckable(true);
    button->setAutoExclusive(true);
    // Qt sees to this only once one of them has had the focus, and keeps Tab on that one even if it is not the chosen.
    const auto follow = [button](bool chosen) { button->setFocusPolicy(chosen ? Qt::StrongFocus : Qt::ClickFocus); };
    follow(button->isChecked());
    QObject::connect(button, &QAbstractButton::toggled, button, follow);
}

QFrame *makeFrame(const char *role, QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setProperty("role", QLatin1StringView(role));
    return frame;
}

FormField::FormField(Look &look, Kind kind, bool showable, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_label(makeLabel("label", this))
    , m_hint(makeLabel("hint", this))
    , m_why(makeLabel("smallBold", this))
    , m_iban(kind == Kind::Iban ? new IbanEdit(this) : nullptr)
    , m_edit(m_iban != nullptr ? m_iban : new QLineEdit(this))
    , m_row(new QHBoxLayout)
    , m_error(makeLabel("error", this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(4));
    column->addWidget(m_label);
    column->addWidget(m_hint);
    column->addWidget(m_why);
    m_row->setSpacing(look.px(16));
    // The focus ring stands between the input and what is above and below it.
    const int ring = look.px(6);
    m_row->setContentsMargins(0, ring, 0, 0);
    m_error->setContentsMargins(0, ring, 0, 0);
    m_row->addWidget(m_edit, 1);
    column->addLayout(m_row);
    column->addWidget(m_error);

    m_label->setBuddy(m_edit);
    m_hint->hide();
    m_why->hide();
    m_error->hide();
    m_edit->setContextMenuPolicy(Qt::NoContextMenu);
    m_edit->setDragEnabled(false);
    m_edit->setAcceptDrops(false);
    connect(m_edit, &QLineEdit::textChanged, this, &FormField::changed);
    if (kind == Kind::Secret) {
        m_edit->setEchoMode(QLineEdit::Password);
        m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                    | Qt::ImhNoAutoUppercase);
        m_toggle = makeButton("toggle", this);
        m_row->addWidget(m_toggle);
        m_toggle->setVisible(showable);
        connect(m_toggle, &QPushButton::clicked, this, [this] { setShown(!isShown()); });
    } else if (kind == Kind::Iban) {
        m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhPreferUppercase);
    } else {
        m_edit->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    }
}

void FormField::setTexts(const QString &label, const QString &hint)
{
    m_label->setText(label);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_edit->setAccessibleName(label);
    describe();
}

void FormField::addBeside(QPushButton *button)
{
    m_row->addWidget(button);
}

void FormField::setShowable(bool showable)
{
    if (m_toggle != nullptr) {
        m_toggle->setVisible(showable);
        if (!showable) {
            setShown(false);
        }
    }
}

void FormField::withhold(const QString &why)
{
    m_withheld = !why.isEmpty();
    m_why->setText(why);
    m_why->setVisible(m_withheld);
    applyLocks();
    describe();
}

void FormField::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // An address is to be seen whole while it is typed.
    m_row->setDirection(width() < m_look.textPx(besideWidth) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

int FormField::toggleWidth() const
{
    if (m_toggle == nullptr) {
        return 0;
    }
    const QFontMetrics metrics = m_toggle->fontMetrics();
    const int around = m_toggle->sizeHint().width() - metrics.horizontalAdvance(m_toggle->text());
    return around + std::max(metrics.horizontalAdvance(m_show), metrics.horizontalAdvance(m_hide));
}

void FormField::setToggleWidth(int width)
{
    if (m_toggle != nullptr) {
        m_toggle->setMinimumWidth(width);
    }
}

void FormField::setShowTexts(const QString &show, const QString &hide)
{
    m_show = show;
    m_hide = hide;
    renameToggle();
}

void FormField::setError(const QString &error)
{
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    if (m_edit->property("wrong").toBool() == error.isEmpty()) {
        m_edit->setProperty("wrong", !error.isEmpty());
        m_edit->style()->unpolish(m_edit);
        m_edit->style()->polish(m_edit);
    }
    describe();
}

void FormField::forget()
{
    // setText() also empties the undo history.
    m_edit->setText(QString());
    if (m_iban != nullptr) {
        m_iban->forget();
    }
    setError(QString());
    if (m_toggle != nullptr) {
        setShown(false);
    }
}

void FormField::setShown(bool shown)
{
    m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    renameToggle();
}

void FormField::setLocked(bool locked)
{
    m_locked = locked;
    applyLocks();
}

void FormField::applyLocks()
{
    m_edit->setEnabled(!m_locked && !m_withheld);
    if (m_toggle != nullptr) {
        m_toggle->setEnabled(!m_locked);
    }
}

void FormField::describe()
{
    QStringList parts;
    if (!m_hint->text().isEmpty()) {
        parts << m_hint->text();
    }
    if (!m_why->text().isEmpty()) {
        parts << m_why->text();
    }
    if (!m_error->text().isEmpty()) {
        parts << m_error->text();
    }
    m_edit->setAccessibleDescription(parts.join(QLatin1Char(' ')));
}

void FormField::renameToggle()
{
    if (m_toggle != nullptr) {
        m_toggle->setText(isShown() ? m_hide : m_show);
    }
}

} // namespace guichet
