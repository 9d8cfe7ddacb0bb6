// SPDX-License-Identifier: MIT
#pragma once

#include "draft/body.h"
#include "draft/headwriter.h"
#include "draft/orderrules.h"
#include "draft/requesturl.h"

#include <optional>

namespace wirebell {

/// Writes a request whose draft has no variables any more, slot by slot.
class RequestWriter
{
public:
    /// All three outlive the writer.
    RequestWriter(const RequestDraft &draft, const RequestUrl &url, const ResolveOptions &options);

    /// Once. Errors: ForbiddenByte, FileNotFound, FileNotReadable.
    Result<ResolvedRequest> write();

private:
    const DraftField *typed(QByteArrayView name) const;
    bool isWithheld(QByteArrayView name) const;
    std::optional<QByteArray> typedContentType() const;
    bool movesHost() const;
    /// Whether the writer is to add a field of this name, should it have a reason.
    bool isDue(QByteArrayView name) const;
    void addWhereDue(QByteArrayView name, const QByteArray &value);

    void fill(Slot slot);
    void fillHost();
    void fillAuthorization();
    void fillTyped();
    void fillContentType();
    void fillContentLength();
    void fillExpect();

    void writeTyped(const DraftField &field);
    std::shared_ptr<const ByteSource> chunkedBody() const;
    bool isMultipart() const { return m_draft.body.kind == DraftBody::Kind::Multipart; }

    const RequestDraft &m_draft;
    const RequestUrl &m_url;
    const ResolveOptions &m_options;
    const OrderRules &m_rules;
    Body m_body;
    bool m_chunked = false;
    bool m_waits = false; // for "100 Continue"
    HeadWriter m_head;
};

} // namespace wirebell
