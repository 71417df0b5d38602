// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later

/// The yardstick of tests/bench/startup: a bare QWizard, linked to the same Qt modules, that ends with its first paint.

#include <QApplication>
#include <QPaintEvent>
#include <QWizard>

namespace {

class Page : public QWizardPage
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QWizardPage::paintEvent(event);
        QMetaObject::invokeMethod(
            qApp, [] { QCoreApplication::exit(0); }, Qt::QueuedConnection);
    }
};

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    QWizard wizard;
    wizard.addPage(new Page);
    wizard.resize(1280, 900);
    wizard.show();
    return QApplication::exec();
}
