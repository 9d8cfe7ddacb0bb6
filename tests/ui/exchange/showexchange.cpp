// SPDX-License-Identifier: MIT

// showexchange WHAT LIGHT|DARK WIDTHxHEIGHT FILE [KEYS…]: paints a sample exchange into a picture, after pressing keys.

#include "ui/exchange/exchangeview.h"
#include "ui/exchange/sampleexchange.h"
#include "ui/widgets/style.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wirebell;

namespace {

Exchange sample(const QString &name)
{
    if (name == "cutoff"_L1)
        return SampleExchange::cutOff();
    if (name == "preview"_L1)
        return SampleExchange::preview();
    if (name == "unruly"_L1)
        return SampleExchange::unruly();
    if (name == "push"_L1)
        return SampleExchange::pushSent();
    return SampleExchange::createUser();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() < 5)
        return 2;
    QFont font(u"Inter"_s);
    font.setPixelSize(13);
    app.setFont(font);
    app.setStyle(new Style);
    app.setPalette((arguments[2] == "dark"_L1 ? Theme::darkTheme() : Theme::light()).palette());

    // The view stands in a window with a mode strip and a sidebar.
    const int beside = arguments[3].startsWith(u"11") ? 320 : 280;
    QWidget window;
    ExchangeView view(&window);
    const QStringList size = arguments[3].split(u'x');
    window.resize(size[0].toInt() + beside, size[1].toInt());
    view.setGeometry(beside, 0, size[0].toInt(), size[1].toInt());
    ExchangeContent content{SampleExchange::read(sample(arguments[1])), nullptr, arguments[1] == "preview"_L1};
    if (arguments[1] == "push"_L1)
        content.otherEnd = SampleExchange::read(SampleExchange::pushCaught());
    view.setContent(content);
    window.show();
    if (!QTest::qWaitForWindowActive(&window))
        return 1;
    // Until nothing changes any more.
    const auto settle = [&view] {
        QImage before;
        int still = 0;
        return QTest::qWaitFor([&] {
            const QImage now = view.grab().toImage();
            still = now == std::exchange(before, now) ? still + 1 : 0;
            return still > 8;
        });
    };
    if (!settle())
        return 1;
    for (const QString &key : arguments.sliced(5)) {
        if (key.startsWith(u'=')) {
            QTest::keyClicks(QApplication::focusWidget(), key.sliced(1));
        } else {
            const QKeyCombination combination = QKeySequence(key)[0];
            QTest::keyClick(&view, combination.key(), combination.keyboardModifiers());
        }
        if (!settle())
            return 1;
    }
    return view.grab().save(arguments[4]) ? 0 : 1;
}
