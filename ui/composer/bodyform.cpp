// SPDX-License-Identifier: MIT
#include "ui/composer/bodyform.h"

#include "bodyview/bodyview.h"
#include "phrase/phrase.h"
#include "ui/composer/edittable.h"
#include "ui/composer/partmodel.h"
#include "ui/widgets/codeeditor.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/panehead.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

namespace wirebell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

bool isText(DraftBody::Kind kind)
{
    using enum DraftBody::Kind;
    return kind == Text || kind == Json || kind == Xml || kind == Form;
}

} // namespace

BodyForm::BodyForm(Highlighting &highlighting, ReadingThread &thread, QAction *format, QWidget *parent)
    : QWidget(parent)
    , m_thread(thread)
    , m_pages(new QStackedWidget)
    , m_editor(new CodeEditor(highlighting))
    , m_none(new QLabel(tr("The request has no body.")))
    , m_format(format)
    , m_pause(new QTimer(this))
{
    m_editor->setObjectName(u"bodyEditor"_s);
    m_editor->setAccessibleName(tr("Body of the request"));
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_none->setMargin(grid(12));
    m_pages->addWidget(m_none);
    m_pages->addWidget(m_editor);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_pages, 1);
    column->addWidget(makeBar(format));

    m_pause->setSingleShot(true);
    m_pause->setInterval(120ms);
    connect(m_pause, &QTimer::timeout, this, &BodyForm::check);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        if (m_setting)
            return;
        m_body.text = m_editor->bytes();
        changed();
    });
    connect(format, &QAction::triggered, this, &BodyForm::format);
    show();
    check();
}

QWidget *BodyForm::makeBar(QAction *format)
{
    m_kind = new QComboBox;
    m_size = new QLabel;
    m_sign = new QLabel;
    m_verdict = new ElidedLabel;
    using enum DraftBody::Kind;
    const std::pair<QString, DraftBody::Kind> kinds[] = {
        {tr("No body"), None},          {tr("JSON"), Json},           {tr("Text"), Text}, {tr("XML"), Xml},
        {tr("URL-encoded form"), Form}, {tr("Multipart"), Multipart}, {tr("File"), File}};
    for (const auto &[name, kind] : kinds)
        m_kind->addItem(name, int(kind));
    m_kind->setObjectName(u"bodyKind"_s);
    m_kind->setAccessibleName(tr("Kind of body"));
    m_kind->setFixedHeight(grid(24));
    m_size->setObjectName(u"bodySize"_s);
    m_size->setForegroundRole(QPalette::PlaceholderText);
    m_verdict->setObjectName(u"bodyVerdict"_s);
    for (QWidget *small : {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_size),
                           static_cast<QWidget *>(m_verdict)})
        small->setFont(scaledFont(0.92));

    auto *bar = new QWidget;
    bar->setAutoFillBackground(true);
    bar->setBackgroundRole(QPalette::AlternateBase);
    bar->setFixedHeight(grid(30));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(grid(10), 0, grid(8), 0);
    row->setSpacing(grid(8));
    row->addWidget(m_kind);
    row->addWidget(m_size);
    row->addWidget(m_sign);
    row->addWidget(m_verdict, 1);
    row->addWidget(flatButton(format, true, bar));

    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        if (m_setting)
            return;
        m_body.kind = DraftBody::Kind(m_kind->currentData().toInt());
        show();
        changed();
    });
    return bar;
}

QWidget *BodyForm::makeFilePage()
{
    auto *page = new QWidget;
    m_path = new QLineEdit;
    m_path->setObjectName(u"bodyPath"_s);
    m_path->setFont(fixedFont());
    m_path->setAccessibleName(tr("File whose bytes are sent"));
    m_path->setPlaceholderText(tr("Path of a file"));
    auto *browse = new QPushButton(icon(u"folder"_s), tr("Choose…"));
    browse->setObjectName(u"chooseBodyFile"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_path, 1);
    row->addWidget(browse);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(grid(12), grid(12), grid(12), grid(12));
    column->addLayout(row);
    column->addStretch(1);
    connect(m_path, &QLineEdit::textEdited, this, [this](const QString &path) {
        m_body.path = path;
        changed();
    });
    connect(browse, &QPushButton::clicked, this, [this] {
        chooseFile([this](const QString &path) {
            m_path->setText(path);
            m_body.path = path;
            changed();
        });
    });
    return page;
}

QWidget *BodyForm::makePartsPage()
{
    auto *page = new QWidget;
    m_parts = new PartModel(page);
    m_partTable = new EditTable(m_parts, PartModel::Content, {180, 44, 0, 160});
    m_partTable->setObjectName(u"bodyParts"_s);
    m_partTable->setAccessibleName(tr("Parts of the body"));
    auto *browse = new QPushButton(icon(u"folder"_s), tr("Add a file…"));
    browse->setObjectName(u"addPartFile"_s);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, grid(6));
    column->setSpacing(grid(6));
    column->addWidget(m_partTable, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(grid(10), 0, grid(10), 0);
    row->addWidget(browse);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_parts, &PartModel::edited, this, [this] {
        m_body.parts = m_parts->parts();
        changed();
    });
    connect(m_partTable, &EditTable::removeRequested, m_parts, &PartModel::remove);
    connect(browse, &QPushButton::clicked, this, [this] {
        chooseFile([this](const QString &path) { m_parts->takeFile(-1, path); });
    });
    return page;
}

void BodyForm::chooseFile(std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(this, tr("Choose a file"));
    dialog->setObjectName(u"bodyFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, std::move(chosen));
    dialog->open();
}

void BodyForm::setBody(const DraftBody &body)
{
    if (body == m_body)
        return;
    m_body = body;
    show();
    check();
}

void BodyForm::setEnvironment(const Environment &environment)
{
    if (environment == m_environment)
        return;
    m_environment = environment;
    check();
}

QString BodyForm::kindWord() const
{
    using enum DraftBody::Kind;
    switch (m_body.kind) {
    case None:
        return tr("none");
    case Json:
        return tr("JSON");
    case Text:
        return tr("text");
    case Xml:
        return tr("XML");
    case Form:
        return tr("form");
    case Multipart:
        return tr("multipart");
    case File:
        return tr("file");
    }
    return {};
}

void BodyForm::show()
{
    using enum DraftBody::Kind;
    const QScopedValueRollback setting(m_setting, true);
    m_kind->setCurrentIndex(m_kind->findData(int(m_body.kind)));
    m_format->setEnabled(m_body.kind == Json);
    if (isText(m_body.kind)) {
        if (m_editor->bytes() != m_body.text)
            m_editor->setPlainText(QString::fromUtf8(m_body.text));
        m_editor->setSyntax(m_body.kind == Json  ? syntaxOf(BodyKind::Json)
                            : m_body.kind == Xml ? syntaxOf(BodyKind::Xml)
                                                 : QString());
        m_pages->setCurrentWidget(m_editor);
    } else if (m_body.kind == File) {
        if (!m_path)
            m_pages->addWidget(makeFilePage());
        m_path->setText(m_body.path);
        m_pages->setCurrentWidget(m_path->parentWidget());
    } else if (m_body.kind == Multipart) {
        if (!m_parts)
            m_pages->addWidget(makePartsPage());
        m_parts->setParts(m_body.parts);
        m_pages->setCurrentWidget(m_partTable->parentWidget());
    } else {
        m_pages->setCurrentWidget(m_none);
    }
}

void BodyForm::changed()
{
    m_pause->start();
    Q_EMIT edited();
}

void BodyForm::check()
{
    m_pause->stop();
    if (!isText(m_body.kind)) {
        m_checking.renew();
        m_size->clear();
        showCheck({});
        return;
    }
    m_thread.ask(
        m_checking.renew(), [body = m_body, environment = m_environment] { return checkBody(body, environment); },
        [this](const BodyCheck &check) {
            m_size->setText(byteCount(check.size));
            showCheck(check);
        });
}

void BodyForm::showCheck(const BodyCheck &check)
{
    const Theme &theme = Theme::of(palette());
    const bool good = check.verdict == BodyCheck::Verdict::WellFormed;
    const bool bad = check.verdict == BodyCheck::Verdict::Broken;
    m_sign->setVisible(good || bad);
    m_verdict->setText(good ? tr("well-formed") : bad ? tr("not well-formed, %1").arg(check.where) : QString());
    if (!good && !bad)
        return;
    const QColor &ink = good ? theme.ok : theme.failed;
    m_sign->setPixmap(iconPixmap(good ? u"check"_s : u"cross"_s, ink, grid(12), devicePixelRatioF()));
    QPalette own = palette();
    own.setColor(QPalette::WindowText, ink);
    m_verdict->setPalette(own);
}

void BodyForm::format()
{
    if (m_body.kind != DraftBody::Kind::Json)
        return;
    const QByteArray formatted = formatJson(m_body.text);
    if (formatted != m_body.text)
        m_editor->replaceAll(formatted);
}

} // namespace wirebell
