// SPDX-License-Identifier: MIT
#include "ui/log/marks.h"

#include "ui/widgets/icon.h"

#include <QCoreApplication>
#include <QLocale>

namespace wirebell::Marks {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Marks)
};

QColor Theme::*role(Colour colour)
{
    switch (colour) {
    case Colour::Red:
        return &Theme::failed;
    case Colour::Orange:
        return &Theme::response;
    case Colour::Yellow:
        return &Theme::clientError;
    case Colour::Green:
        return &Theme::ok;
    case Colour::Blue:
        return &Theme::accent;
    case Colour::Violet:
        return &Theme::methodWrite;
    case Colour::None:
    case Colour::Grey:
        break;
    }
    return &Theme::secondary;
}

} // namespace

QString name(Colour colour)
{
    switch (colour) {
    case Colour::None:
        return Words::tr("No colour");
    case Colour::Red:
        return Words::tr("Red");
    case Colour::Orange:
        return Words::tr("Orange");
    case Colour::Yellow:
        return Words::tr("Yellow");
    case Colour::Green:
        return Words::tr("Green");
    case Colour::Blue:
        return Words::tr("Blue");
    case Colour::Violet:
        return Words::tr("Violet");
    case Colour::Grey:
        return Words::tr("Grey");
    }
    return {};
}

const QColor &ink(Colour colour, const Theme &theme) { return theme.*role(colour); }

QIcon swatch(Colour colour)
{
    return icon(colour == Colour::None ? u"square"_s : u"square-full"_s, role(colour));
}

QString spoken(const Annotation &annotation)
{
    QStringList words;
    if (annotation.pinned)
        words.append(Words::tr("pinned"));
    if (annotation.colour != Colour::None)
        words.append(name(annotation.colour));
    if (!annotation.labels.isEmpty())
        words.append(Words::tr("labels %1").arg(QLocale().createSeparatedList(annotation.labels)));
    if (!annotation.note.isEmpty())
        words.append(Words::tr("a note"));
    return words.join(u", "_s);
}

QString tip(const Annotation &annotation)
{
    constexpr qsizetype longest = 400; // characters
    // A tool tip takes what looks like HTML for HTML.
    const QString text = spoken(annotation) + u'\n' + annotation.note.left(longest);
    return u"<p style=\"white-space: pre-wrap\">%1</p>"_s.arg(text.trimmed().toHtmlEscaped());
}

QString joined(const QStringList &labels) { return labels.join(u", "_s); }

QStringList split(const QString &typed)
{
    QStringList labels;
    for (const QString &label : typed.split(u',')) {
        const QString trimmed = label.simplified().left(Annotation::longestLabel);
        if (!trimmed.isEmpty() && !labels.contains(trimmed) && labels.size() < Annotation::mostLabels)
            labels.append(trimmed);
    }
    return labels;
}

} // namespace wirebell::Marks
