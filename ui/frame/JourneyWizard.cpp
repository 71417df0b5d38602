// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JourneyWizard.h"

#include <pages/AccountPage.h>
#include <pages/BankPage.h>
#include <pages/CheckPage.h>
#include <pages/EndPages.h>
#include <pages/InvoicePage.h>
#include <pages/MandateDonePage.h>
#include <pages/MandatePage.h>
#include <pages/MobilePage.h>
#include <pages/OfferPage.h>
#include <pages/RegistrationCodePage.h>
#include <pages/ResetCodePage.h>
#include <pages/ResetDonePage.h>
#include <pages/ResetEmailPage.h>
#include <pages/ResetPasswordPage.h>
#include <pages/RulesPage.h>
#include <pages/SignInPage.h>
#include <pages/SignedInPage.h>
#include <pages/WelcomePage.h>

#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace guichet {

namespace {

template<typename Page>
StepPage *make(const PageTools &tools)
{
    return new Page(tools);
}

struct PageRow
{
    Step step;
    /// The step whose page this one shares.
    Step of;
    StepPage *(*make)(const PageTools &);
};

constexpr std::array pageTable = {
    PageRow {Step::Welcome, Step::Welcome, make<WelcomePage>},
    PageRow {Step::SignIn, Step::SignIn, make<SignInPage>},
    PageRow {Step::Mobile, Step::Mobile, make<MobilePage>},
    PageRow {Step::Code, Step::Code, make<RegistrationCodePage>},
    PageRow {Step::Invoice, Step::Invoice, make<InvoicePage>},
    PageRow {Step::Household, Step::Invoice, make<InvoicePage>},
    PageRow {Step::Account, Step::Account, make<AccountPage>},
    PageRow {Step::Done, Step::Done, make<DonePage>},
    PageRow {Step::ResetEmail, Step::ResetEmail, make<ResetEmailPage>},
    PageRow {Step::ResetCode, Step::ResetCode, make<ResetCodePage>},
    PageRow {Step::ResetPassword, Step::ResetPassword, make<ResetPasswordPage>},
    PageRow {Step::ResetDone, Step::ResetDone, make<ResetDonePage>},
    PageRow {Step::SignedIn, Step::SignedIn, make<SignedInPage>},
    PageRow {Step::Offer, Step::Offer, make<OfferPage>},
    PageRow {Step::Bank, Step::Bank, make<BankPage>},
    PageRow {Step::Rules, Step::Rules, make<RulesPage>},
    PageRow {Step::Check, Step::Check, make<CheckPage>},
    PageRow {Step::Mandate, Step::Mandate, make<MandatePage>},
    PageRow {Step::MandateDone, Step::MandateDone, make<MandateDonePage>},
};

} // namespace

JourneyWizard::JourneyWizard(const PageTools &tools, QWidget *parent)
    : QWizard(parent, Qt::Widget)
    , m_tools(tools)
{
    setWizardStyle(QWizard::ModernStyle);
    setOptions(QWizard::IndependentPages | QWizard::NoDefaultButton | QWizard::NoCancelButton);
    setButtonLayout({});
}

void JourneyWizard::show(Step step)
{
    StepPage *next = pageOf(step);
    if (m_page != nullptr && m_page != next) {
        m_page->leave();
    }
    m_page = next;
    // QWizard counts a lower id as a step back and takes it from its history, which fails where the journey went
    // another way; a page therefore gets a new, higher id each time it is shown.
    const QList<int> ids = pageIds();
    const auto old = std::find_if(ids.begin(), ids.end(), [this, next](int id) { return QWizard::page(id) == next; });
    if (old == ids.end() || *old != currentId()) {
        if (old != ids.end()) {
            removePage(*old);
        }
        setPage(++m_lastId, next);
        if (m_lastId == 0) {
            restart();
        } else {
            setCurrentId(m_lastId);
        }
    }
    hideRuler();
    next->enter();
}

/// The modern style draws a line above the buttons that we do not have. It has no name; its fixed height tells it.
void JourneyWizard::hideRuler()
{
    constexpr int rulerHeight = 2;
    const auto widgets = findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->minimumHeight() == rulerHeight && widget->maximumHeight() == rulerHeight) {
            widget->setFixedHeight(0);
        }
    }
}

bool JourneyWizard::event(QEvent *event)
{
    // With each new style sheet QWizard hides its page for a moment, to hand its style down: the focus would go to the
    // header. The pages have the application's style already. Meant to pass QWizard over:
    // NOLINTNEXTLINE(bugprone-parent-virtual-call)
    return event->type() == QEvent::StyleChange ? QDialog::event(event) : QWizard::event(event);
}

bool JourneyWizard::hasInput() const
{
    return std::any_of(m_pages.begin(), m_pages.end(), [](const StepPage *page) { return page->hasInput(); });
}

void JourneyWizard::setViewer(Viewer viewer)
{
    m_viewer = viewer;
    for (StepPage *page : std::as_const(m_pages)) {
        page->setViewer(viewer);
    }
}

StepPage *JourneyWizard::pageOf(Step step)
{
    const auto row = std::find_if(pageTable.begin(), pageTable.end(),
                                  [step](const PageRow &candidate) { return candidate.step == step; });
    StepPage *&page = m_pages[row->of];
    if (page == nullptr) {
        page = row->make(m_tools);
        page->setViewer(m_viewer);
        Q_EMIT pageMade(page);
    }
    return page;
}

} // namespace guichet
