package io.plumbline.audit.slack;

import io.plumbline.audit.AuditId;
import java.util.regex.Pattern;

/** The fixed ids of buttons and forms of audits. Messages that stand for months name them. */
final class Ids {
  /** Each followed by a dot and the audit's number. */
  static final String ANSWER = "audit.answer";

  static final String DECLINE = "audit.decline";
  static final String SHOW = "audit.show";
  static final String POST = "audit.post";
  static final String CHANGE = "audit.change";

  /** Brings a finding to the 1:1. */
  static final String TOPIC = "audit.topic";

  static final String SAVE = "audit.save";
  static final String START = "audit.start";
  static final String SETTINGS = "audit.settings";

  static final String FORM = "audit.form";
  static final String CHANGE_FORM = "audit.change_form";
  static final String SETTINGS_FORM = "audit.settings_form";
  static final String VIEW = "audit.view";

  private Ids() {}

  static String of(String action, AuditId audit) {
    return action + "." + audit.value();
  }

  /** One of several buttons of a kind in one view. */
  static String of(String action, AuditId audit, int number) {
    return of(action, audit) + "." + number;
  }

  static Pattern each(String action) {
    return Pattern.compile("^" + Pattern.quote(action) + "(\\.\\d{1,18}){1,2}$");
  }
}
