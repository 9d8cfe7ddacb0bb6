// SPDX-License-Identifier: MIT
// The least that a Qt program with a window takes, to measure Wirebell's start beside it.
#include <QApplication>
#include <QWidget>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QWidget window;
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}
