// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AgentTongue.h"
#include "Printing.h"
#include "StatisticsCharts.h"

#include <office/Statistics.h>

#include <QWidget>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QAbstractButton)
QT_FORWARD_DECLARE_CLASS(QBoxLayout)
QT_FORWARD_DECLARE_CLASS(QButtonGroup)
QT_FORWARD_DECLARE_CLASS(QFrame)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QTableView)

namespace guichet {

class Look;
class ScrollColumn;
class StatisticsTable;

/// The figures of the journal, for the agent: choices of period, office and journey, charts, and the tables behind them;
/// « Exporter » and « Imprimer ».
class StatisticsPage : public QWidget
{
    Q_OBJECT

public:
    /// All outlive the page. Without \a print there is no « Imprimer ». The words are the agent's.
    StatisticsPage(Look &look, const AgentTongue &tongue, Statistics &statistics, PrintPdf print = {},
                   QWidget *parent = nullptr);

    /// Reads the figures anew, as of \a today in Europe/Paris, and takes the focus. Each time the page is shown.
    void open(QDate today);

    /// What « Imprimer » hands over.
    QByteArray pdf() const;

Q_SIGNALS:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Choice
    {
        QLabel *label = nullptr;
        QWidget *row = nullptr;
        QButtonGroup *group = nullptr;
        QStringList values;
    };

    Choice makeChoices();
    void fillChoices(Choice &choice, const QString &label, const QStringList &values, const QStringList &names);
    QString chosen(const Choice &choice) const;
    Span span() const;
    QString officeName(const QString &office) const;
    QString choiceInWords() const;

    void write();
    void writeChoices();
    void writeState();
    void writeFigures();
    void writeCharts();
    void arrange();
    void takeFocus();
    void say(const QString &sentence);
    void print();
    QList<WordChart::Bar> bars(Detail detail) const;
    QString html() const;

    Look &m_look;
    const AgentTongue &m_tongue;
    const Wording m_wording;
    Statistics &m_statistics;
    PrintPdf m_print;
    Ticket m_printing;
    QDate m_today;
    bool m_awaitsFigures = false;
    ScrollColumn *m_column;
    QLabel *m_heading;
    QFrame *m_notice;
    QLabel *m_state;
    QWidget *m_body;
    Choice m_spans;
    Choice m_offices;
    Choice m_journeys;
    QBoxLayout *m_charts;
    QLabel *m_visitsHeading;
    PeriodChart *m_visits;
    struct Words
    {
        QLabel *heading = nullptr;
        WordChart *chart = nullptr;
    };
    Words m_stops;
    Words m_help;
    Words m_failures;
    Words m_aids;
    QLabel *m_tableHeading;
    StatisticsTable *m_periods;
    QTableView *m_periodView;
    QLabel *m_detailHeading;
    StatisticsTable *m_details;
    QTableView *m_detailView;
    QLabel *m_rule;
    QLabel *m_done;
    QPushButton *m_back;
    QPushButton *m_export;
    QPushButton *m_printButton;
};

} // namespace guichet
