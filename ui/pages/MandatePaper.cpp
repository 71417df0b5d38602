// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MandatePaper.h"

#include "PaymentWords.h"

#include <fields/A4Paper.h>
#include <fields/Money.h>

#include <QCoreApplication>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <utility>

namespace guichet::mandatepaper {

using namespace Qt::StringLiterals;

namespace {

constexpr double marginMillimetres = 20;
constexpr double textPoints = 11;
constexpr double titlePoints = 18;
/// Between paragraphs.
constexpr double gapMillimetres = 3;

QString said(const char *text)
{
    return QCoreApplication::translate("MandatePaper", text);
}

/// Writes paragraph by paragraph.
class Writer
{
public:
    Writer(QTextDocument &document, double millimetre)
        : m_cursor(&document)
        , m_millimetre(millimetre)
    {
    }

    void title(const QString &text) { paragraph(text, titlePoints, true); }
    void heading(const QString &text) { paragraph(text, textPoints, true); }
    void body(const QString &text)
    {
        const QStringList paragraphs = text.split(u"\n\n"_s);
        for (const QString &one : paragraphs) {
            paragraph(one, textPoints, false);
        }
    }

    /// Rows of two cells.
    void table(const QList<QPair<QString, QString>> &rows)
    {
        QTextTableFormat format;
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderCollapse(true);
        format.setBorder(m_millimetre / 8);
        format.setCellPadding(m_millimetre);
        format.setTopMargin(gapMillimetres * m_millimetre);
        format.setBottomMargin(gapMillimetres * m_millimetre);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setColumnWidthConstraints(
            {QTextLength(QTextLength::PercentageLength, 45), QTextLength(QTextLength::PercentageLength, 55)});
        QTextTable *table = m_cursor.insertTable(static_cast<int>(rows.size()), 2, format);
        for (int i = 0; i < rows.size(); ++i) {
            cell(table, i, 0, rows.at(i).first, false);
            cell(table, i, 1, rows.at(i).second, true);
        }
        m_cursor.movePosition(QTextCursor::End);
    }

private:
    void paragraph(const QString &text, double points, bool bold)
    {
        QTextBlockFormat block;
        block.setBottomMargin(gapMillimetres * m_millimetre);
        if (m_first) {
            m_cursor.setBlockFormat(block);
        } else {
            m_cursor.insertBlock(block);
        }
        m_first = false;
        m_cursor.insertText(text, lettersOf(points, bold));
    }

    static void cell(const QTextTable *table, int row, int column, const QString &text, bool bold)
    {
        table->cellAt(row, column).firstCursorPosition().insertText(text, lettersOf(textPoints, bold));
    }

    static QTextCharFormat lettersOf(double points, bool bold)
    {
        QTextCharFormat letters;
        letters.setFontPointSize(points);
        letters.setFontWeight(bold ? QFont::Bold : QFont::Normal);
        return letters;
    }

    QTextCursor m_cursor;
    double m_millimetre;
    bool m_first = true;
};

QString blank(int count)
{
    return QString(count, u'_');
}

void writeMandate(Writer &writer, const Visit::Payment &payment, const Account &account)
{
    const Mandate &mandate = *payment.mandate;
    const Creditor &creditor = payment.offer.creditor;
    writer.title(said(QT_TRANSLATE_NOOP("MandatePaper", "Mandat de prélèvement SEPA")));
    writer.body(paymentwords::mandateText(creditor.name));
    writer.table({
        {said(QT_TRANSLATE_NOOP("MandatePaper", "Référence unique du mandat (RUM)")), mandate.reference},
        {said(QT_TRANSLATE_NOOP("MandatePaper", "Créancier")), creditor.name + u'\n' + creditor.address},
        {said(QT_TRANSLATE_NOOP("MandatePaper", "Identifiant du créancier (ICS)")), creditor.ics},
        {said(QT_TRANSLATE_NOOP("MandatePaper", "Débiteur")), payment.holder + u'\n' + account.address},
        {said(QT_TRANSLATE_NOOP("MandatePaper", "IBAN")),
         payment.iban ? paymentwords::iban(*payment.iban, true) : mandate.ibanHint},
        {said(QT_TRANSLATE_NOOP("MandatePaper", "Type de paiement")), paymentwords::recurrent()},
        {said(QT_TRANSLATE_NOOP("MandatePaper", "Fait à, le")), u"\n"_s + blank(34)},
        {said(QT_TRANSLATE_NOOP("MandatePaper", "Signature du titulaire du compte")), u"\n\n\n\n"_s},
    });
    writer.body(paymentwords::mandateRights());
}

void writeSchedule(Writer &writer, const Visit::Payment &payment, const Account &account)
{
    const Mandate &mandate = *payment.mandate;
    writer.title(said(QT_TRANSLATE_NOOP("MandatePaper", "Échéancier de la mensualisation")));
    writer.table({
        {said(QT_TRANSLATE_NOOP("MandatePaper", "Titulaire du contrat")), account.holder},
        {said(QT_TRANSLATE_NOOP("MandatePaper", "Contrat")), account.contract},
        {said(QT_TRANSLATE_NOOP("MandatePaper", "Référence unique du mandat (RUM)")), mandate.reference},
        {said(QT_TRANSLATE_NOOP("MandatePaper", "Créancier")), payment.offer.creditor.name},
        {said(QT_TRANSLATE_NOOP("MandatePaper", "Identifiant du créancier (ICS)")), payment.offer.creditor.ics},
        {said(QT_TRANSLATE_NOOP("MandatePaper", "Compte bancaire")), mandate.ibanHint},
    });
    writer.heading(paymentwords::debits(mandate.instalments));
    QList<QPair<QString, QString>> rows;
    for (const Instalment &one : mandate.instalments) {
        rows << std::pair(money::date(one.dueOn), money::euros(one.amountCents));
    }
    if (!rows.isEmpty()) {
        writer.table(rows);
    }
}

void write(QTextDocument &document, double millimetre, const Visit::Payment &payment, const Account &account)
{
    QFont font(u"Atkinson Hyperlegible Next"_s);
    font.setPointSizeF(textPoints);
    document.setUndoRedoEnabled(false);
    document.setDefaultFont(font);
    Writer writer(document, millimetre);
    if (payment.mandate->state == MandateState::AwaitingSignature) {
        writeMandate(writer, payment, account);
        QTextCursor end(&document);
        end.movePosition(QTextCursor::End);
        QTextBlockFormat nextPage;
        nextPage.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        end.insertBlock(nextPage);
    }
    writeSchedule(writer, payment, account);
}

} // namespace

QByteArray paper(const Visit::Payment &payment, const Account &account)
{
    const QString title = said(QT_TRANSLATE_NOOP("MandatePaper", "Échéancier de la mensualisation"));
    return a4::pdf(title, marginMillimetres, [&payment, &account](QTextDocument &document) {
        document.setDocumentMargin(0);
        write(document, a4::dotsPerInch / 25.4, payment, account);
    });
}

QString text(const Visit::Payment &payment, const Account &account)
{
    QTextDocument document;
    write(document, 1, payment, account);
    return document.toPlainText();
}

} // namespace guichet::mandatepaper
