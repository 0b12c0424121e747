package io.plumbline.oneonone.slack;

import java.util.regex.Pattern;

/** The fixed ids of buttons, menus and forms of 1:1s. Messages that stand for months name them. */
final class Ids {
  /** Opens the form of a new topic; on others' views followed by a dot and a number. */
  static final String ADD_TOPIC = "oneonone.add_topic";

  /** Opens the person's own topics; on Home followed by a dot and the team's number. */
  static final String TOPICS = "oneonone.topics";

  /** The menu of a topic; followed by a dot and its number. */
  static final String TOPIC_MENU = "oneonone.topic";

  static final String BRING_ALONG = "oneonone.bring_along";
  static final String NOTHING = "oneonone.nothing";
  static final String NOTE = "oneonone.note";
  static final String ACTION = "oneonone.action";
  static final String END = "oneonone.end";

  /** The menu of an agenda or a summary. */
  static final String MORE = "oneonone.more";

  /** Ticks off or takes back; followed by a dot and what tells it from the others of its view. */
  static final String REACH = "oneonone.reach";

  /** Marks an action as done; followed by a dot and its number. */
  static final String DONE = "oneonone.done";

  /** Opens the form of a recorded decision; followed by a dot and the note's number. */
  static final String RECORD = "oneonone.record";

  static final String MET = "oneonone.met";
  static final String NOT_MET = "oneonone.not_met";

  /** Opens one of the past; followed by a dot and its number. */
  static final String OPEN_PAST = "oneonone.open_past";

  static final String PAGE = "oneonone.page";
  static final String PAGE_BACK = "oneonone.page_back";
  static final String AGREE = "oneonone.agree";
  static final String DISAGREE = "oneonone.disagree";

  static final String TOPIC_FORM = "oneonone.topic_form";
  static final String NOTE_FORM = "oneonone.note_form";
  static final String ACTION_FORM = "oneonone.action_form";
  static final String SETTINGS_FORM = "oneonone.settings_form";
  static final String TOPICS_VIEW = "oneonone.topics_view";
  static final String HISTORY_VIEW = "oneonone.history_view";
  static final String MINUTES_VIEW = "oneonone.minutes_view";

  private Ids() {}

  static String of(String action, Object one) {
    return action + "." + one;
  }

  static Pattern each(String action) {
    return Pattern.compile("^" + Pattern.quote(action) + "\\.[a-z0-9_]{1,24}$");
  }
}
