// SPDX-License-Identifier: MIT
#include "bodyview/bodyview.h"

#include "bodyview/views.h"

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

BodyView viewed(const QByteArray &content, BodyKind kind)
{
    switch (kind) {
    case BodyKind::Empty:
        return {};
    case BodyKind::Json:
        return viewJson(content);
    case BodyKind::Xml:
        return viewXml(content);
    case BodyKind::Form:
        return viewForm(content);
    case BodyKind::Html: // white space matters there, and where is not known without a browser
    case BodyKind::Text:
        return viewText(content);
    case BodyKind::Binary:
        return viewBinary(content);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

BodyView viewBody(const QByteArray &content, BodyKind kind)
{
    BodyView view = viewed(content, kind);
    view.kind = kind;
    view.syntax = syntaxOf(kind);
    return view;
}

QString syntaxOf(BodyKind kind)
{
    switch (kind) {
    case BodyKind::Json:
        return u"JSON"_s;
    case BodyKind::Xml:
        return u"XML"_s;
    case BodyKind::Html:
        return u"HTML"_s;
    default:
        return {};
    }
}

} // namespace wirebell
