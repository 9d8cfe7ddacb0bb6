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

    /// What stands in the field in place of its placeholder where that would be cut off.
    void setBriefPlaceholder(const QString &brief);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void choosePlaceholder();

    QWidget *m_list;
    QString m_icon;
    QString m_full;
    QString m_brief; ///< empty: none
};

} // namespace wirebell
