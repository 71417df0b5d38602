// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <journeys/Journey.h>
#include <pages/StepPage.h>

#include <QHash>
#include <QWizard>

namespace guichet {

/// The wizard that carries the pages, as a child widget. The journey alone moves it; pages are made when first shown.
class JourneyWizard : public QWizard
{
    Q_OBJECT

public:
    explicit JourneyWizard(const PageTools &tools, QWidget *parent = nullptr);

    /// Shows the page of \a step and lets it enter.
    void show(Step step);
    StepPage *page() const { return m_page; }
    /// Something of the resident's stands in a field of any page.
    bool hasInput() const;
    /// For all pages, those to come too.
    void setViewer(Viewer viewer);

Q_SIGNALS:
    void pageMade(guichet::StepPage *page);

protected:
    /// Esc is « Retour », which the page handles; an embedded wizard would hide itself.
    void reject() override { }
    void accept() override { }
    bool event(QEvent *event) override;

private:
    StepPage *pageOf(Step step);
    void hideRuler();

    PageTools m_tools;
    QHash<Step, StepPage *> m_pages;
    StepPage *m_page = nullptr;
    Viewer m_viewer = Viewer::Anybody;
    int m_lastId = -1;
};

} // namespace guichet
