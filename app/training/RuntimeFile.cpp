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

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

RuntimeFile::RuntimeFile(const QString &path)
    : m_path(path)
{
}

RuntimeFile::~RuntimeFile()
{
    remove();
}

bool RuntimeFile::write(const Contents &contents)
{
    if (m_path.isEmpty()) {
        m_path = defaultPath();
        if (m_path.isEmpty() || !makeOwnFolder(QFileInfo(m_path).path())) {
            return false;
        }
    }
    QJsonObject object {
        {u"url"_s, contents.url.toString()},
        {u"certificate"_s, QString::fromLatin1(contents.certificatePem)},
        {u"key"_s, QString::fromLatin1(contents.key)},
        {u"enrolmentCode"_s, contents.enrolmentCode},
        {u"pid"_s, QCoreApplication::applicationPid()},
    };
    if (!contents.door.isEmpty()) {
        object.insert(u"door"_s, contents.door);
    }
    QSaveFile file(m_path);
    m_content = QJsonDocument(object).toJson();
    // The permissions come before the first byte: the file holds the key.
    m_written = file.open(QIODevice::WriteOnly) && file.setPermissions(ownerFile)
                && file.write(m_content) == m_content.size() && file.commit();
    return m_written;
}

void RuntimeFile::remove()
{
    // Another council may have written it anew since.
    if (m_written && contentOf(m_path) == m_content) {
        QFile::remove(m_path);
    }
    m_written = false;
}

QString RuntimeFile::defaultPath()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder.isEmpty() ? QString()
                            : u"%1/guichet/training-%2.json"_s.arg(folder).arg(QCoreApplication::applicationPid());
}

} // namespace guichet::training
