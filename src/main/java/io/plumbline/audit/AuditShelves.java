package io.plumbline.audit;

/** Where all about audits is kept. */
public record AuditShelves(
    Audits audits,
    Invitations invitations,
    SealedAnswers sealed,
    Results results,
    AuditRulesBook rules) {}
