// SPDX-License-Identifier: MIT
#include "casefile.h"

#include <QDir>
#include <QFile>

#include <optional>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

std::optional<QByteArray> unescaped(QByteArrayView text)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            bytes += text[i];
            continue;
        }
        if (++i == text.size())
            return std::nullopt;
        switch (text[i]) {
        case 'r':
            bytes += '\r';
            break;
        case 'n':
            bytes += '\n';
            break;
        case 't':
            bytes += '\t';
            break;
        case 's':
            bytes += ' ';
            break;
        case '\\':
            bytes += '\\';
            break;
        case 'x': {
            bool isHex = false;
            const int value = text.sliced(i + 1).left(2).toByteArray().toInt(&isHex, 16);
            if (!isHex || i + 2 >= text.size())
                return std::nullopt;
            bytes += char(value);
            i += 2;
            break;
        }
        default:
            return std::nullopt;
        }
    }
    return bytes;
}

// "head=100 fields=3 content=10 interim=1 chunk-line=20"
bool readLimits(QByteArrayView text, Limits &limits)
{
    for (const QByteArray &setting : text.toByteArray().split(' ')) {
        const qsizetype equals = setting.indexOf('=');
        bool isNumber = false;
        const qint64 value = setting.sliced(equals + 1).toLongLong(&isNumber);
        const QByteArrayView name = QByteArrayView(setting).first(qMax(equals, 0));
        if (!isNumber)
            return false;
        if (name == "head")
            limits.head = value;
        else if (name == "fields")
            limits.fields = int(value);
        else if (name == "content")
            limits.content = value;
        else if (name == "interim")
            limits.interim = int(value);
        else if (name == "chunk-line")
            limits.chunkLine = value;
        else
            return false;
    }
    return true;
}

bool readStep(QByteArrayView line, WireCase &wireCase)
{
    const Side side = line.front() == '>' ? Side::Request : Side::Response;
    const QByteArrayView rest = line.sliced(1);
    if (rest == "end" || rest == "break") {
        wireCase.steps.append({side, rest == "end" ? CaseStep::End : CaseStep::BreakOff, {}});
        return true;
    }
    qsizetype times = 1;
    qsizetype textAt = 1;
    if (rest.startsWith('*')) {
        bool isNumber = false;
        const qsizetype space = rest.indexOf(' ');
        times = rest.sliced(1, qMax(space - 1, 0)).toByteArray().toLongLong(&isNumber);
        textAt = space + 1;
        if (!isNumber || space < 0)
            return false;
    } else if (!rest.startsWith(' ')) {
        return false;
    }
    const std::optional<QByteArray> bytes = unescaped(rest.sliced(textAt));
    if (!bytes)
        return false;
    if (wireCase.steps.isEmpty() || wireCase.steps.last().side != side || wireCase.steps.last().kind != CaseStep::Bytes)
        wireCase.steps.append({side, CaseStep::Bytes, {}});
    wireCase.steps.last().bytes += bytes->repeated(times);
    return true;
}

bool readHeadLine(QByteArrayView line, WireCase &wireCase)
{
    if (line.isEmpty() || line.startsWith('#'))
        return true;
    if (line == "valid")
        wireCase.llhttp = WireCase::Agrees;
    else if (line == "valid, refused by llhttp")
        wireCase.llhttp = WireCase::Refuses;
    else if (line.startsWith("limits > "))
        return readLimits(line.sliced(9), wireCase.requestLimits);
    else if (line.startsWith("limits < "))
        return readLimits(line.sliced(9), wireCase.responseLimits);
    else
        return (line.startsWith('>') || line.startsWith('<')) && readStep(line, wireCase);
    return true;
}

} // namespace

QByteArray escaped(QByteArrayView bytes)
{
    QByteArray text;
    for (const char c : bytes) {
        if (c == '\r')
            text += "\\r";
        else if (c == '\n')
            text += "\\n";
        else if (c == '\t')
            text += "\\t";
        else if (c == '\\' || c == '"')
            text.append('\\').append(c);
        else if (quint8(c) < 0x20 || quint8(c) >= 0x7f)
            text.append("\\x").append(QByteArray(1, c).toHex());
        else
            text += c;
    }
    return text;
}

QByteArray WireCase::bytesOf(Side side) const
{
    QByteArray bytes;
    for (const CaseStep &step : steps)
        if (step.side == side)
            bytes += step.bytes;
    return bytes;
}

Result<QList<WireCase>> readCases(const QByteArray &text)
{
    QList<WireCase> cases;
    bool inFacts = false;
    int number = 0;
    for (QByteArray line : text.split('\n')) {
        ++number;
        if (line.endsWith('\r')) // git may have given the file the system's line ends
            line.chop(1);
        const auto malformed = [&] {
            return failure(ErrorKind::FileMalformed, u"line %1: %2"_s.arg(number).arg(QString::fromUtf8(line)));
        };
        if (line.endsWith(' '))
            return malformed();
        if (line.startsWith("== ")) {
            cases.append(WireCase());
            cases.last().name = line.sliced(3);
            inFacts = false;
        } else if (cases.isEmpty()) {
            if (!line.isEmpty() && !line.startsWith('#'))
                return malformed();
        } else if (line == "--") {
            inFacts = true;
        } else if (inFacts) {
            if (!line.isEmpty())
                cases.last().expected += line + '\n';
        } else if (!readHeadLine(line, cases.last())) {
            return malformed();
        }
        if (!inFacts && !cases.isEmpty() && !line.isEmpty())
            cases.last().head += line + '\n';
    }
    return cases;
}

QByteArray writeCases(const QList<WireCase> &cases)
{
    QByteArray text;
    for (const WireCase &wireCase : cases) {
        if (!text.isEmpty())
            text += '\n';
        text += wireCase.head + "--\n" + wireCase.expected;
    }
    return text;
}

QList<WireCase> allCases()
{
    QList<WireCase> all;
    const QDir folder(QStringLiteral(WIREBELL_TEST_DATA "/wire"));
    for (const QFileInfo &info : folder.entryInfoList({u"*.case"_s}, QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(info.filePath()));
        Result<QList<WireCase>> cases = readCases(file.readAll());
        if (!cases)
            qFatal("%s, %s", qPrintable(info.filePath()), qPrintable(cases.error().detail));
        for (WireCase &wireCase : *cases)
            wireCase.topic = info.baseName().toUtf8();
        all += *cases;
    }
    return all;
}

} // namespace wirebell
