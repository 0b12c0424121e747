package io.plumbline.action.slack;

import io.plumbline.action.Action;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The fixed ids of the buttons, menus and forms about actions. Messages that stand for months name
 * them.
 */
final class Ids {
  /** Opens the form of a deed; followed by the deed's word and the action's number. */
  static final String OPEN = "action.open";

  /** Turns an open form into that of another deed; followed by the deed's word. */
  static final String INSTEAD = "action.instead";

  /** The menu with the rarer deeds; followed by the action's number. */
  static final String MORE = "action.more";

  /** The people among whom another owner is chosen; followed by number and version. */
  static final String NEW_OWNER = "action.new_owner";

  static final String LIST_PAGE = "action.list_page";
  static final String LIST_PAGE_BACK = "action.list_page_back";
  static final String LIST_FILTER = "action.list_filter";
  static final String LIST_VIEW = "action.list_view";
  static final String FORM = "action.form";

  static final Pattern EACH_OPEN = Pattern.compile("^action\\.open\\.[a-z_]+\\.\\d+$");
  static final Pattern EACH_INSTEAD = Pattern.compile("^action\\.instead\\.[a-z_]+$");
  static final Pattern EACH_MORE = Pattern.compile("^action\\.more\\.\\d+$");
  static final Pattern EACH_NEW_OWNER = Pattern.compile("^action\\.new_owner\\.(\\d+)\\.(\\d+)$");

  private Ids() {}

  static String open(DeedForm form, Action action) {
    return OPEN + "." + word(form) + "." + action.id();
  }

  static String instead(DeedForm form) {
    return INSTEAD + "." + word(form);
  }

  static String more(Action action) {
    return MORE + "." + action.id();
  }

  static String newOwner(Action action) {
    return NEW_OWNER + "." + action.id() + "." + action.version();
  }

  /** The action and its version that a choice of another owner was about. */
  static Optional<Seen> seen(String newOwnerId) {
    var parts = EACH_NEW_OWNER.matcher(newOwnerId);
    try {
      return parts.matches()
          ? Optional.of(new Seen(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2))))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** An action as somebody saw it. */
  record Seen(long action, int version) {}

  private static String word(DeedForm form) {
    return form.name().toLowerCase(Locale.ROOT);
  }
}
