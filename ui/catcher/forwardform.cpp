// SPDX-License-Identifier: MIT
#include "ui/catcher/forwardform.h"

#include "ui/catcher/formgrid.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/notelabel.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QUrl>

namespace wirebell {

using namespace Qt::StringLiterals;

ForwardForm::ForwardForm(QWidget *parent)
    : QWidget(parent)
    , m_target(new QLineEdit)
    , m_note(noteLabel())
    , m_limit(new QLineEdit)
    , m_keepHost(new QCheckBox(tr("Host as it arrived")))
{
    m_target->setObjectName(u"forwardTarget"_s);
    m_target->setAccessibleName(tr("URL to forward to"));
    m_target->setPlaceholderText(u"https://api.example.com"_s);
    m_target->setFont(fixedFont());
    m_limit->setObjectName(u"forwardLimit"_s);
    m_limit->setAccessibleName(tr("Time limit in milliseconds"));
    m_limit->setFont(fixedFont());
    m_limit->setMaximumWidth(grid(80));
    m_limit->setValidator(new QIntValidator(1, 3'600'000, m_limit));
    m_keepHost->setObjectName(u"forwardKeepHost"_s);

    auto *limit = new QHBoxLayout;
    limit->setSpacing(grid(6));
    limit->addWidget(m_limit);
    limit->addWidget(new QLabel(tr("ms, then 504")));
    limit->addStretch(1);
    auto *form = new FormGrid;
    form->add(tr("To"), m_target);
    form->addBelow(m_note);
    form->add(tr("Limit"), limit, m_limit);
    form->addBelow(m_keepHost);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(form);
    column->addStretch(1);

    connect(m_target, &QLineEdit::textEdited, this, &ForwardForm::typed);
    connect(m_limit, &QLineEdit::textEdited, this, &ForwardForm::typed);
    connect(m_keepHost, &QCheckBox::clicked, this, &ForwardForm::typed);
    setForward(m_forward);
}

void ForwardForm::setForward(const Forward &forward)
{
    m_forward = forward;
    m_target->setText(forward.target);
    m_limit->setText(QString::number(forward.timeLimit));
    m_keepHost->setChecked(forward.keepHost);
    describe();
}

void ForwardForm::focusTarget()
{
    m_target->setFocus(Qt::OtherFocusReason);
}

void ForwardForm::typed()
{
    if (!describe())
        return;
    m_forward.target = m_target->text().trimmed();
    if (m_limit->hasAcceptableInput())
        m_forward.timeLimit = m_limit->text().toLongLong();
    m_forward.keepHost = m_keepHost->isChecked();
    Q_EMIT edited(m_forward);
}

bool ForwardForm::describe()
{
    const QString target = m_target->text().trimmed();
    const bool fits = isForwardTarget(target);
    if (!fits)
        m_note->setText(tr("Type an http or https URL: until then nothing is forwarded."));
    else if (QUrl(target).path().size() > 1)
        m_note->setText(tr("Each request is asked there, and the real answer is given. Both exchanges are kept."));
    else
        m_note->setText(tr("Each request is asked there at its own path, and the real answer is given. Both exchanges are "
                           "kept."));
    return fits;
}

} // namespace wirebell
