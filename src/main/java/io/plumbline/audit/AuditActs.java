package io.plumbline.audit;

/** What people do with audits. */
public record AuditActs(
    OpenAudit open,
    AnswerAudit answer,
    PostResult post,
    FileChange changes,
    ChangeAuditRules rules) {}
