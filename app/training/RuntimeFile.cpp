// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RuntimeFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

namespace guichet::training {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto ownerFolder = ownerFile | QFileDevice::ExeOwner;

bool makeOwnFolder(const QString &folder)
{
    return QDir().mkpath(folder) && QFile::setPermissions(folder, ownerFolder);
}

} // namespace

RuntimeFile::RuntimeFile(const QString &path)
    : m_path(path)
{
}

RuntimeFile::~RuntimeFile()
{
    if (m_written) {
        QFile::remove(m_path);
    }
}

bool RuntimeFile::write(const QUrl &url, const QByteArray &certificatePem, const QByteArray &key)
{
    if (m_path.isEmpty()) {
        m_path = defaultPath();
        if (m_path.isEmpty() || !makeOwnFolder(QFileInfo(m_path).path())) {
            return false;
        }
    }
    const QJsonObject object {
        {u"url"_s, url.toString()},
        {u"certificate"_s, QString::fromLatin1(certificatePem)},
        {u"key"_s, QString::fromLatin1(key)},
        {u"pid"_s, QCoreApplication::applicationPid()},
    };
    QSaveFile file(m_path);
    const QByteArray content = QJsonDocument(object).toJson();
    // The permissions come before the first byte: the file holds the key.
    m_written = file.open(QIODevice::WriteOnly) && file.setPermissions(ownerFile)
                && file.write(content) == content.size() && file.commit();
    return m_written;
}

QString RuntimeFile::defaultPath()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder.isEmpty() ? QString()
                            : u"%1/guichet/training-%2.json"_s.arg(folder).arg(QCoreApplication::applicationPid());
}

} // namespace guichet::training
