// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

namespace wirebell {

/// A line to type what is looked for: an icon before it, a button that empties it, Esc empties it too. Down hands the
/// focus to the list that it narrows.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    /// `list` may be null.
    SearchField(const QString &iconName, const QString &placeholder, QWidget *list, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QWidget *m_list;
    QString m_icon;
};

} // namespace wirebell
