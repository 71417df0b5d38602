// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StatisticsPage.h"

#include "StatisticsTable.h"

#include <fields/FlowLayout.h>
#include <fields/Widgets.h>
#include <frame/Look.h>
#include <frame/ScrollColumn.h>

#include <QAccessible>
#include <QBuffer>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPageLayout>
#include <QPdfWriter>
#include <QRadioButton>
#include <QTableView>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array spans = {Span::Day, Span::Week, Span::Month};
constexpr std::array columns = {Figure::Visits, Figure::Succeeded, Figure::Abandoned, Figure::TimedOut,
                                Figure::Failed, Figure::Assisted,  Figure::Alone};
/// At 96 dots an inch and 100 % text: below it the charts stand under each other.
constexpr double twoCharts = 900;
constexpr int rowsInView = 9;
constexpr int barsInChart = 6;

QTableView *makeTable(StatisticsTable *model)
{
    auto *view = new QTableView;
    view->setModel(model);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    // The arrows move in the table; Tab goes on to what comes after it.
    view->setTabKeyNavigation(false);
    view->setCornerButtonEnabled(false);
    view->setDragEnabled(false);
    view->setContextMenuPolicy(Qt::NoContextMenu);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->verticalHeader()->hide();
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setSectionsClickable(false);
    return view;
}

void fit(QTableView *view, StatisticsTable &model, const Look &look)
{
    model.setFont(look.font(TypeSize::Small));
    const int rowHeight = QFontMetrics(look.font(TypeSize::Small)).height() + look.px(10);
    view->verticalHeader()->setDefaultSectionSize(rowHeight);
    view->horizontalHeader()->setFixedHeight(rowHeight);
    view->resizeColumnsToContents();
    for (int column = 0; column < model.columnCount(); ++column) {
        view->setColumnWidth(column, view->columnWidth(column) + look.px(16));
    }
    const int rows = std::min<int>(model.rowCount(), rowsInView);
    view->setFixedHeight((rows + 1) * rowHeight + look.px(28));
}

QString row(const QStringList &cells, const char *tag)
{
    QString html = u"<tr>"_s;
    for (const QString &cell : cells) {
        html += u"<%1 align=\"left\">%2</%1>"_s.arg(QLatin1StringView(tag), cell.toHtmlEscaped());
    }
    return html + u"</tr>"_s;
}

QString table(const StatisticsTable &model)
{
    QString html = u"<table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"4\"><thead>"_s
                   + row(model.head(), "th") + u"</thead>"_s;
    for (const QStringList &cells : model.rows()) {
        html += row(cells, "td");
    }
    return html + u"</table>"_s;
}

} // namespace

StatisticsPage::StatisticsPage(Look &look, const AgentTongue &tongue, Statistics &statistics, PrintPdf print,
                               QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_tongue(tongue)
    , m_wording(tongue.wording())
    , m_statistics(statistics)
    , m_print(std::move(print))
    , m_column(new ScrollColumn(look))
    , m_heading(makeLabel("title"))
    , m_notice(makeFrame("alert"))
    , m_state(makeLabel("body"))
    , m_body(new QWidget)
    , m_spans(makeChoices())
    , m_offices(makeChoices())
    , m_journeys(makeChoices())
    , m_charts(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_visitsHeading(makeLabel("section"))
    , m_visits(new PeriodChart(look, m_wording))
    , m_tableHeading(makeLabel("section"))
    , m_periods(new StatisticsTable(1, this))
    , m_periodView(makeTable(m_periods))
    , m_detailHeading(makeLabel("section"))
    , m_details(new StatisticsTable(2, this))
    , m_detailView(makeTable(m_details))
    , m_rule(makeLabel("hint"))
    , m_done(makeLabel("small"))
    , m_back(makeButton("back"))
    , m_export(makeButton("act"))
    , m_printButton(makeButton("act"))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_column);
    // Beside stretching charts they keep to their own height.
    for (QLabel *heading : {m_heading, m_visitsHeading, m_tableHeading, m_detailHeading, m_rule}) {
        heading->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    }
    QVBoxLayout *content = m_column->content();
    content->addWidget(m_heading);
    auto *notice = new QVBoxLayout(m_notice);
    notice->addWidget(m_state);
    content->addWidget(m_notice);
    content->addWidget(m_body);

    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(look.px(12));
    for (const Choice *choice : {&m_spans, &m_offices, &m_journeys}) {
        body->addWidget(choice->row);
    }
    m_charts->setSpacing(look.px(40));
    auto *visits = new QVBoxLayout;
    visits->addWidget(m_visitsHeading);
    visits->addWidget(m_visits);
    auto *words = new QVBoxLayout;
    visits->setSpacing(look.px(8));
    words->setSpacing(look.px(8));
    const auto makeWords = [&](QVBoxLayout *column) {
        const Words made {makeLabel("section"), new WordChart(look, m_wording)};
        made.heading->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        column->addWidget(made.heading);
        column->addWidget(made.chart);
        column->addSpacing(look.px(8));
        return made;
    };
    m_help = makeWords(visits);
    m_aids = makeWords(visits);
    m_stops = makeWords(words);
    m_failures = makeWords(words);
    visits->addStretch();
    words->addStretch();
    m_charts->addLayout(visits, 3);
    m_charts->addLayout(words, 2);
    body->addLayout(m_charts);
    body->addWidget(m_tableHeading);
    body->addWidget(m_periodView);
    body->addWidget(m_detailHeading);
    body->addWidget(m_detailView);
    body->addWidget(m_rule);

    m_done->hide();
    m_column->foot()->addWidget(m_done);
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_back);
    acts->addStretch();
    acts->addWidget(m_printButton);
    acts->addWidget(m_export);
    m_column->foot()->addLayout(acts);
    m_printButton->setVisible(m_print != nullptr);

    connect(m_back, &QPushButton::clicked, this, &StatisticsPage::left);
    connect(m_export, &QPushButton::clicked, this, [this] {
        m_export->setEnabled(false);
        m_statistics.exportCsv(span(), m_wording);
    });
    connect(m_printButton, &QPushButton::clicked, this, &StatisticsPage::print);
    connect(&statistics, &Statistics::exported, this, [this](const QString &file) {
        m_export->setEnabled(true);
        say(m_tongue.translate("guichet::StatisticsPage", "Le fichier est prêt : %1").arg(file));
    });
    connect(&statistics, &Statistics::exportFailed, this, [this](const QString &folder) {
        m_export->setEnabled(true);
        say(m_tongue
                .translate("guichet::StatisticsPage",
                           "Le fichier n'a pas pu être écrit dans %1. Prévenez l'informatique.")
                .arg(folder));
    });
    connect(&statistics, &Statistics::changed, this, [this] {
        writeChoices();
        writeState();
        writeFigures();
        takeFocus();
    });
    connect(&look, &Look::changed, this, &StatisticsPage::arrange);
    write();
}

StatisticsPage::Choice StatisticsPage::makeChoices()
{
    Choice choice {makeLabel("label"), new QWidget, new QButtonGroup(this), {}};
    auto *flow = new FlowLayout(choice.row);
    flow->setSpacing(m_look.px(10));
    // Before its choices, in the same row while there is room.
    choice.label->setWordWrap(false);
    flow->addWidget(choice.label);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    choice.row->setSizePolicy(policy);
    connect(choice.group, &QButtonGroup::idToggled, this, [this](int, bool chosen) {
        if (chosen) {
            m_done->hide();
            writeFigures();
        }
    });
    return choice;
}

void StatisticsPage::fillChoices(Choice &choice, const QString &label, const QStringList &values,
                                 const QStringList &names)
{
    choice.label->setText(label);
    choice.row->setAccessibleName(label);
    // The buttons stay while there are the same choices: one of them may have the focus.
    if (choice.values != values || choice.group->buttons().isEmpty()) {
        const QString before = chosen(choice);
        qDeleteAll(choice.group->buttons());
        choice.values = values;
        for (int i = 0; i < values.size(); ++i) {
            auto *button = new QRadioButton;
            choice.row->layout()->addWidget(button);
            choice.group->addButton(button, i);
            makeChoice(button);
        }
        const QSignalBlocker silent(choice.group);
        choice.group->button(std::max<int>(0, static_cast<int>(values.indexOf(before))))->setChecked(true);
    }
    for (int i = 0; i < names.size(); ++i) {
        choice.group->button(i)->setText(names.at(i));
        choice.group->button(i)->setAccessibleDescription(label);
    }
}

QString StatisticsPage::chosen(const Choice &choice) const
{
    return choice.values.value(choice.group->checkedId());
}

Span StatisticsPage::span() const
{
    return spans.at(static_cast<std::size_t>(std::max(0, m_spans.group->checkedId())));
}

QString StatisticsPage::officeName(const QString &office) const
{
    return m_statistics.officeNames().value(office, office);
}

void StatisticsPage::open(QDate today)
{
    m_today = today;
    m_done->hide();
    m_statistics.refresh(today);
    m_column->scrollToTop();
    m_awaitsFigures = true;
    m_back->setFocus(Qt::OtherFocusReason);
    takeFocus();
}

void StatisticsPage::takeFocus()
{
    // Choices come with the first figures. Whoever went elsewhere meanwhile is left there.
    if (m_awaitsFigures && m_body->isVisible()) {
        m_awaitsFigures = false;
        if (m_back->hasFocus()) {
            m_spans.group->checkedButton()->setFocus(Qt::OtherFocusReason);
        }
    }
}

void StatisticsPage::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (event->key() == Qt::Key_Escape) {
        m_back->click();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && button != nullptr) {
        button->click();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void StatisticsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void StatisticsPage::write()
{
    m_heading->setText(m_tongue.translate("guichet::StatisticsPage", "Statistiques des visites"));
    m_visitsHeading->setText(m_tongue.translate("guichet::StatisticsPage", "Visites"));
    m_stops.heading->setText(m_tongue.translate("guichet::StatisticsPage", "Où les usagers s'arrêtent"));
    m_help.heading->setText(m_tongue.translate("guichet::StatisticsPage", "Avec ou sans agent"));
    m_failures.heading->setText(m_tongue.translate("guichet::StatisticsPage", "Difficultés rencontrées"));
    m_aids.heading->setText(m_tongue.translate("guichet::StatisticsPage", "Aides utilisées"));
    m_tableHeading->setText(m_tongue.translate("guichet::StatisticsPage", "Le tableau des visites"));
    m_detailHeading->setText(m_tongue.translate("guichet::StatisticsPage", "Le tableau des détails"));
    m_periodView->setAccessibleName(m_tableHeading->text());
    m_detailView->setAccessibleName(m_detailHeading->text());
    m_rule->setText(
        m_tongue.translate("guichet::StatisticsPage",
                           "Les nombres de 1 à 4 ne sont pas montrés, pour que personne ne soit reconnu. Les nombres "
                           "qui permettraient de les calculer sont masqués."));
    m_back->setText(m_tongue.translate("guichet::StatisticsPage", "Retour"));
    m_export->setText(m_tongue.translate("guichet::StatisticsPage", "Exporter"));
    m_export->setAccessibleDescription(
        m_tongue.translate("guichet::StatisticsPage", "Écrit un fichier CSV pour LibreOffice ou Excel."));
    m_printButton->setText(m_tongue.translate("guichet::StatisticsPage", "Imprimer"));
    writeChoices();
    writeState();
    writeFigures();
}

void StatisticsPage::writeChoices()
{
    QStringList names;
    for (const Span one : spans) {
        names << figures::spanName(one, m_wording);
    }
    fillChoices(m_spans, m_tongue.translate("guichet::StatisticsPage", "Période :"), {u"day"_s, u"week"_s, u"month"_s},
                names);

    const Figures &figures = m_statistics.figures();
    names = QStringList {m_tongue.translate("guichet::StatisticsPage", "Tous")};
    QStringList values {QString()};
    for (const QString &office : figures.offices()) {
        values << office;
        names << officeName(office);
    }
    fillChoices(m_offices, m_tongue.translate("guichet::StatisticsPage", "Espace :"), values, names);

    names = QStringList {m_tongue.translate("guichet::StatisticsPage", "Toutes")};
    values = QStringList {QString()};
    for (const QString &journey : figures.journeys()) {
        values << journey;
        names << figures::journeyName(journey, m_wording);
    }
    fillChoices(m_journeys, m_tongue.translate("guichet::StatisticsPage", "Démarche :"), values, names);
}

void StatisticsPage::writeState()
{
    QString sentence;
    const bool empty = m_statistics.figures().isEmpty();
    switch (m_statistics.state()) {
    case Statistics::State::Unknown:
    case Statistics::State::Reading:
        sentence =
            empty ? m_tongue.translate("guichet::StatisticsPage", "Patientez… Les statistiques arrivent.") : QString();
        break;
    case Statistics::State::Ready:
        if (m_statistics.isOfThisDeviceOnly()) {
            sentence = m_tongue.translate(
                "guichet::StatisticsPage",
                "Le serveur des statistiques ne répond pas : ces nombres sont ceux de cet appareil seulement. "
                "Revenez plus tard pour avoir ceux de tous les appareils.");
        } else if (empty) {
            sentence =
                m_tongue.translate("guichet::StatisticsPage",
                                   "Il n'y a pas encore de visite à montrer. Revenez après les premières visites.");
        }
        break;
    case Statistics::State::Broken:
        sentence = empty ? m_tongue.translate(
                       "guichet::StatisticsPage",
                       "Les statistiques ne peuvent pas être lues. Les visites continuent. Prévenez l'informatique.")
                         : m_tongue.translate(
                             "guichet::StatisticsPage",
                             "Les statistiques ne peuvent plus être lues : voici les dernières connues. Prévenez "
                             "l'informatique.");
        break;
    }
    m_state->setText(sentence);
    m_notice->setVisible(!sentence.isEmpty());
    m_body->setVisible(!empty);
    m_export->setVisible(!empty);
    m_printButton->setVisible(!empty && m_print != nullptr);
}

QList<WordChart::Bar> StatisticsPage::bars(Detail detail) const
{
    QList<WordChart::Bar> bars;
    const QList<WordCount> counts =
        m_statistics.figures().details(detail, span(), chosen(m_offices), chosen(m_journeys));
    for (const WordCount &count : counts) {
        bars.append({figures::detailName(detail, count.word, m_wording), count.count});
    }
    return bars;
}

void StatisticsPage::writeCharts()
{
    const Figures &figures = m_statistics.figures();
    const auto count = [&](Figure figure, std::optional<QDate> period) {
        return figures.count(figure, span(), period, chosen(m_offices), chosen(m_journeys));
    };
    QList<PeriodChart::Bar> periods;
    for (const QDate &period : figures.periods(span())) {
        periods.append({period.toString(span() == Span::Month ? u"MM/yyyy"_s : u"dd/MM"_s),
                        count(Figure::Visits, period), count(Figure::Succeeded, period)});
    }
    m_visits->show(periods);
    m_help.chart->show({{figures::figureName(Figure::Alone, m_wording), count(Figure::Alone, {})},
                        {figures::figureName(Figure::Assisted, m_wording), count(Figure::Assisted, {})}});
    for (const auto &[words, detail] : {std::pair {&m_stops, Detail::Stop}, std::pair {&m_failures, Detail::Failure},
                                        std::pair {&m_aids, Detail::Aid}}) {
        const QList<WordChart::Bar> all = bars(detail);
        words->heading->setVisible(!all.isEmpty());
        words->chart->setVisible(!all.isEmpty());
        words->chart->show(all.first(std::min<qsizetype>(all.size(), barsInChart)));
    }
}

void StatisticsPage::writeFigures()
{
    const Figures &figures = m_statistics.figures();
    QStringList head {m_tongue.translate("guichet::StatisticsPage", "Période")};
    for (const Figure figure : columns) {
        head << figures::figureName(figure, m_wording);
    }
    QList<QStringList> rows;
    const auto add = [&](const QString &name, std::optional<QDate> period) {
        QStringList cells {name};
        for (const Figure figure : columns) {
            cells << figures.count(figure, span(), period, chosen(m_offices), chosen(m_journeys)).text(m_wording);
        }
        rows << cells;
    };
    add(m_tongue.translate("guichet::StatisticsPage", "Toute la période"), std::nullopt);
    QList<QDate> periods = figures.periods(span());
    std::reverse(periods.begin(), periods.end());
    for (const QDate &period : std::as_const(periods)) {
        add(figures::periodName(span(), period, m_wording), period);
    }
    m_periods->show(head, rows);

    rows.clear();
    for (const auto &[heading, detail] :
         {std::pair {m_stops.heading, Detail::Stop}, std::pair {m_failures.heading, Detail::Failure},
          std::pair {m_aids.heading, Detail::Aid}}) {
        for (const WordChart::Bar &bar : bars(detail)) {
            rows << QStringList {heading->text(), bar.words, bar.count.text(m_wording)};
        }
    }
    m_details->show({m_tongue.translate("guichet::StatisticsPage", "Rubrique"),
                     m_tongue.translate("guichet::StatisticsPage", "Détail"),
                     figures::figureName(Figure::Visits, m_wording)},
                    rows);
    m_detailHeading->setVisible(!rows.isEmpty());
    m_detailView->setVisible(!rows.isEmpty());
    writeCharts();
    arrange();
}

void StatisticsPage::arrange()
{
    m_charts->setDirection(width() < m_look.textPx(twoCharts) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // The layouts around it keep the height of the other direction unless they are told.
    m_charts->update();
    for (const Choice *choice : {&m_spans, &m_offices, &m_journeys}) {
        choice->label->setMinimumSize(m_look.textPx(140), choice->group->buttons().first()->sizeHint().height());
    }
    fit(m_periodView, *m_periods, m_look);
    fit(m_detailView, *m_details, m_look);
}

void StatisticsPage::say(const QString &sentence)
{
    m_done->setText(sentence);
    m_done->show();
    QAccessibleEvent alert(m_done, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void StatisticsPage::print()
{
    // What is disabled passes the focus on, and the next key would press something else.
    m_column->setFocus(Qt::OtherFocusReason);
    m_printButton->setEnabled(false);
    say(printing::waiting(m_tongue));
    m_printing = m_print(pdf(), [this](const Outcome<PrintQueue::Accepted, PrintQueue::Problem> &answer) {
        m_printButton->setEnabled(true);
        if (m_column->hasFocus()) {
            m_printButton->setFocus(Qt::OtherFocusReason);
        }
        say(printing::sentence(answer, m_tongue));
    });
}

QString StatisticsPage::choiceInWords() const
{
    QStringList words;
    for (const Choice *choice : {&m_spans, &m_offices, &m_journeys}) {
        words << choice->label->text() + u' ' + choice->group->checkedButton()->text();
    }
    return words.join(u" – "_s);
}

QString StatisticsPage::html() const
{
    QString html = u"<h1>%1</h1><p>%2<br/>%3</p>%4"_s.arg(
        m_heading->text().toHtmlEscaped(), choiceInWords().toHtmlEscaped(),
        m_tongue.translate("guichet::StatisticsPage", "Nombres du %1").arg(m_today.toString(u"dd/MM/yyyy"_s)),
        table(*m_periods));
    if (m_details->rowCount() > 0) {
        html += u"<h2>%1</h2>%2"_s.arg(m_detailHeading->text().toHtmlEscaped(), table(*m_details));
    }
    return html + u"<p>%1</p>"_s.arg(m_rule->text().toHtmlEscaped());
}

QByteArray StatisticsPage::pdf() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter);
    writer.setTitle(m_heading->text());
    QTextDocument document;
    QFont font = m_look.font(TypeSize::Body);
    font.setPointSizeF(9);
    document.setDefaultFont(font);
    // Paper is white and ink is black, whatever the screen's theme.
    document.setDefaultStyleSheet(u"body { color: #000000; } h1 { font-size: 16pt; } h2 { font-size: 12pt; }"_s);
    document.setHtml(html());
    document.print(&writer);
    return bytes;
}

} // namespace guichet
