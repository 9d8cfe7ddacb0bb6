// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace wirebell {

/// A folder of saved requests, made for a test: one request, one that is broken, one that holds what saving would
/// lose, one of a kind that is not sent, and a folder with another request.
class ShopFolder
{
public:
    ShopFolder()
    {
        put("opencollection.yml", "opencollection: 1.0.0\ninfo:\n  name: Shop\n");
        put("ping.yml", request("Ping", 1, "GET", "http://127.0.0.1:9/ping"));
        put("commented.yml", "# why this one is asked for\n" + request("Commented", 2, "GET", "http://127.0.0.1:9/c"));
        put("broken.yml", "info:\n  name: Broken\n  type: http\nhttp:\n  method: [GET\n");
        put("query.yml", "info:\n  name: Query\n  type: graphql\n  seq: 4\n");
        put("users/create.yml", request("Create user", 1, "POST", "http://127.0.0.1:9/users"));
    }

    QString path(const QString &file = {}) const
    {
        const QString folder = QDir(m_folder.path()).canonicalPath();
        return file.isEmpty() ? folder : folder + QLatin1Char('/') + file;
    }

    void put(const char *name, const QByteArray &bytes) const
    {
        const QString at = path(QString::fromLatin1(name));
        QDir().mkpath(QFileInfo(at).path());
        QFile file(at);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s can't be written", name);
    }

    static QByteArray request(const QByteArray &name, int seq, const QByteArray &method, const QByteArray &url)
    {
        return "info:\n  name: " + name + "\n  type: http\n  seq: " + QByteArray::number(seq) +
               "\n\nhttp:\n  method: " + method + "\n  url: " + url + "\n";
    }

private:
    QTemporaryDir m_folder;
};

} // namespace wirebell
