package io.plumbline.scope.slack;

import io.plumbline.scope.ScopeRequest;
import java.util.regex.Pattern;

/**
 * The fixed ids of buttons, menus and forms of the scope gate; cards that stand for months name
 * them.
 */
final class Ids {
  static final String APPROVE = "scope.approve";
  static final String REJECT = "scope.reject";
  static final String ASK = "scope.ask";
  static final String ACCEPT = "scope.accept";
  static final String WITHDRAW = "scope.withdraw";
  static final String DETAILS = "scope.details";
  static final String MORE = "scope.more";

  static final String NEW = "scope.new";
  static final String FLAG = "scope.flag";
  static final String TEAM = "scope.team";

  static final String FORM = "scope.form";
  static final String WORDS_FORM = "scope.words_form";
  static final String FLAG_FORM = "scope.flag_form";
  static final String VIEW = "scope.view";
  static final String SHORTCUT = "scope.request_shortcut";

  private Ids() {}

  static String on(String action, ScopeRequest request) {
    return action + "." + request.id().value();
  }

  /** The action on any request. */
  static Pattern each(String action) {
    return Pattern.compile("^" + Pattern.quote(action) + "\\.\\d{1,18}$");
  }
}
