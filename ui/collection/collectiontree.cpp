// SPDX-License-Identifier: MIT
#include "ui/collection/collectiontree.h"

#include "phrase/phrase.h"
#include "ui/collection/samples.h"
#include "ui/widgets/icon.h"

#include <QDir>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

QStandardItem *node(const QString &name, CollectionTree::Kind kind, const QString &picture)
{
    auto *made = new QStandardItem(name);
    made->setEditable(false);
    made->setData(int(kind), CollectionTree::KindRole);
    if (!picture.isEmpty())
        made->setIcon(icon(picture, &Theme::secondary));
    return made;
}

QStandardItem *request(const QString &name, const QByteArray &method)
{
    auto *made = node(name, CollectionTree::Kind::Request, {});
    made->setData(method, CollectionTree::MethodRole);
    made->setData(QString::fromUtf8(method) + u' ' + name, Qt::AccessibleTextRole);
    return made;
}

} // namespace

CollectionTree::CollectionTree(QObject *parent) : QStandardItemModel(parent)
{
    auto *root = node(tr("Samples"), Kind::Samples, u"book"_s);
    root->setData(tr("built in"), NoteRole);
    int number = 0;
    for (const RequestDraft &sample : samples()) {
        auto *made = request(sample.name, sample.method);
        made->setData(number++, SampleRole);
        root->appendRow(made);
    }
    appendRow(root);
}

QStandardItem *CollectionTree::make(const CollectionItem &read) const
{
    QStandardItem *made = nullptr;
    switch (read.kind) {
    case CollectionItem::Kind::Collection:
        made = node(read.name, Kind::Collection, u"book"_s);
        break;
    case CollectionItem::Kind::Folder:
        made = node(read.name, Kind::Folder, u"folder"_s);
        break;
    case CollectionItem::Kind::Request:
        made = request(read.name, read.method);
        break;
    case CollectionItem::Kind::Other:
        made = node(read.name, Kind::Other, u"document"_s);
        made->setData(read.type, NoteRole);
        made->setToolTip(tr("A request of type “%1”, which is listed and left as it is.").arg(read.type));
        break;
    case CollectionItem::Kind::Broken: {
        made = node(read.name, Kind::Broken, u"document-broken"_s);
        const QString what = read.error ? read.error->detail : QString();
        const QString line = what.section(u':', 0, 0);
        made->setData(line.isEmpty() || line == what ? tr("broken") : tr("broken, %1").arg(line), NoteRole);
        made->setToolTip(read.error ? phrase(*read.error).text() : QString());
        made->setData(tr("%1, a broken file. %2").arg(read.name, made->toolTip()), Qt::AccessibleTextRole);
        break;
    }
    }
    made->setData(read.path, PathRole);
    if (read.kind == CollectionItem::Kind::Request)
        made->setToolTip(QDir::toNativeSeparators(read.path));
    for (const CollectionItem &child : read.items)
        made->appendRow(make(child));
    return made;
}

void CollectionTree::setCollection(const CollectionItem &collection)
{
    put(collection.path, make(collection));
}

void CollectionTree::setUnreadable(const QString &folder, const Error &error)
{
    auto *made = node(QDir(folder).dirName(), Kind::Broken, u"document-broken"_s);
    made->setData(folder, PathRole);
    made->setData(tr("not readable"), NoteRole);
    made->setToolTip(phrase(error).text());
    put(folder, made);
}

void CollectionTree::put(const QString &folder, QStandardItem *made)
{
    const int row = rowOf(folder);
    if (row < 0)
        return appendRow(made);
    removeRow(row);
    insertRow(row, made);
}

void CollectionTree::removeCollection(const QString &folder)
{
    if (const int row = rowOf(folder); row >= 0)
        removeRow(row);
}

int CollectionTree::rowOf(const QString &folder) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (index(row, 0).data(PathRole).toString() == folder)
            return row;
    }
    return -1;
}

QStringList CollectionTree::folders() const
{
    QStringList folders;
    for (int row = 1; row < rowCount(); ++row)
        folders.append(index(row, 0).data(PathRole).toString());
    return folders;
}

QList<std::pair<QModelIndex, QString>> CollectionTree::requests() const
{
    QList<std::pair<QModelIndex, QString>> found;
    const auto walk = [&](const auto &self, const QStandardItem *from, const QString &way) -> void {
        for (int row = 0; row < from->rowCount(); ++row) {
            const QStandardItem *child = from->child(row);
            if (Kind(child->data(KindRole).toInt()) == Kind::Request)
                found.append({child->index(), way});
            self(self, child, way.isEmpty() ? child->text() : way + u" / "_s + child->text());
        }
    };
    walk(walk, invisibleRootItem(), {});
    return found;
}

} // namespace wirebell
