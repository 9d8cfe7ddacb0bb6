// SPDX-License-Identifier: MIT
#pragma once

#include "ui/mainwindow/palettemodel.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace wirebell {

/// Everything that can be done and opened, found by typing. It lies over the window's top until something is run, Esc
/// is pressed or the focus goes elsewhere; then the focus is where it was.
class CommandPalette : public QWidget
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    void openWith(const QList<PaletteEntry> &entries);
    PaletteModel &entries() const { return *m_model; }

Q_SIGNALS:
    void typed(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void matched();
    void step(int by);
    void run();
    void leave();
    QWidget *makeFoot();

    PaletteModel *m_model;
    QLineEdit *m_line;
    QLabel *m_count;
    QListView *m_list;
    QPointer<QWidget> m_before;
};

} // namespace wirebell
