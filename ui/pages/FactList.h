// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

QT_FORWARD_DECLARE_CLASS(QGridLayout)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace guichet {

class Look;

/// Lines of what is known, each with its name and, where it can be changed, a button; below each other where there is no
/// room beside, and many of them in two columns where there is.
class FactList : public QFrame
{
    Q_OBJECT

public:
    explicit FactList(Look &look, QWidget *parent = nullptr);

    /// The next line. Its button is null unless \a changeable; its owner writes and connects it.
    struct Row
    {
        QLabel *name;
        QLabel *value;
        QPushButton *button;
    };
    Row addRow(bool changeable = false);
    /// A line without a value is not shown.
    static void write(const Row &row, const QString &name, const QString &value);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Widths
    {
        int name = 0;
        int value = 0;
    };
    /// How the lines that are shown stand.
    struct Plan
    {
        bool narrow = false;
        bool twice = false;
        QList<QLabel *> values;
        int leftName = 0;
        int rightName = 0;

        bool operator==(const Plan &) const = default;
    };

    Widths widthsOf(const QList<Row> &rows) const;
    Plan plan() const;
    void arrange();

    Look &m_look;
    QGridLayout *m_grid;
    QList<Row> m_rows;
    Plan m_plan;
};

} // namespace guichet
