package io.plumbline.decision.slack;

import io.plumbline.decision.Decision;
import java.util.regex.Pattern;

/** The fixed ids of buttons and forms about decisions. Messages that stand for months name them. */
final class Ids {
  /** Each followed by a dot and the decision's number in the database. */
  static final String READ = "decision.read";

  static final String KNOW = "decision.know";
  static final String TALK = "decision.talk";
  static final String SUPERSEDE = "decision.supersede";

  static final String PAGE = "decision.page";
  static final String PAGE_BACK = "decision.page_back";
  static final String FORM = "decision.form";
  static final String LIST_VIEW = "decision.list";
  static final String DETAIL_VIEW = "decision.detail";

  private Ids() {}

  static String of(String action, Decision decision) {
    return action + "." + decision.id().value();
  }

  static Pattern each(String action) {
    return Pattern.compile("^" + Pattern.quote(action) + "\\.\\d{1,18}$");
  }
}
