// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QScreen)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace guichet {

class DeskButton;
class Look;

/// The page on a screen that faces the resident: a window of its own, full screen, with the resident's choices above.
class ResidentScreen : public QWidget
{
    Q_OBJECT

public:
    /// \a head, MainWindow::makeResidentHead(), is owned.
    ResidentScreen(Look &look, QWidget *head);

    /// Full screen on \a screen, with \a page in it. The page is not owned: it is taken away before this goes.
    void show(QWidget *page, QScreen *screen);

Q_SIGNALS:
    /// The system wants the window closed; it stays until the page is taken away.
    void closeAsked();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *m_head;
    QVBoxLayout *m_column;
};

/// The page on the one screen there is, turned towards the resident: the page, and a band to give the screen back.
class TurnedView : public QWidget
{
    Q_OBJECT

public:
    /// \a turn is for the agent, in the agent's language.
    TurnedView(Look &look, const QString &turn, QWidget *parent = nullptr);

    /// The page is not owned.
    void hold(QWidget *page);
    QPushButton *act() const;

Q_SIGNALS:
    void givenBack();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void write();

    Look &m_look;
    QVBoxLayout *m_column;
    QLabel *m_yours;
    DeskButton *m_done;
};

} // namespace guichet
