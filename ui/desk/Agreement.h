// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLabel)

namespace guichet {

class Look;
class ScrollColumn;

/// What a resident agrees to before an agent sits beside them. In the language of the screen; names nobody.
namespace agreement {

QString title();
QStringList paragraphs();
/// The same as plain text for paper: with the office, the day, and empty lines for name and signature by hand.
QString paperText(const QString &office, const QDate &day);
/// A4, one page. Holds nothing about the resident or the agent, its metadata included.
QByteArray paper(const QString &office, const QDate &day);

} // namespace agreement

/// The agreement on the screen, in the place of the page. It has no acts: the resident answers aloud, the agent ticks.
class AgreementPage : public QWidget
{
    Q_OBJECT

public:
    explicit AgreementPage(Look &look, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();

    ScrollColumn *m_column;
    QLabel *m_title;
    QLabel *m_text;
};

} // namespace guichet
