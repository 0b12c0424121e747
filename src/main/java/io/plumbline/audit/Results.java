package io.plumbline.audit;

/** What is kept and shown of audits that are closed. */
public interface Results {
  void keep(AuditId audit, Published published);

  /** Nothing, for one that is not closed. */
  Published of(AuditId audit);
}
