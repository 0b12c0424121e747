package io.plumbline.retro.slack;

import io.plumbline.action.Action;
import io.plumbline.retro.CardId;
import io.plumbline.retro.LastTimes.Verdict;
import io.plumbline.retro.NoteId;
import io.plumbline.retro.RetroId;
import java.util.regex.Pattern;

/**
 * The fixed ids of the retro's buttons, menus and forms. Messages that stand for months name them.
 */
final class Ids {
  static final String ADD_CARD = "retro.add_card";
  static final String FINISH = "retro.finish";
  static final String REVEAL = "retro.reveal";
  static final String GROUP_CARDS = "retro.group_cards";
  static final String GROUPS_PAGE = "retro.groups_page";
  static final String GROUP_ALIKE = "retro.group_alike";
  static final String KEEP_APART = "retro.keep_apart";
  static final String PICK_CARDS = "retro.pick_cards";
  static final String GROUP_MENU = "retro.group_menu";
  static final String UNDO_GROUPING = "retro.undo_grouping";
  static final String OPEN_VOTING = "retro.open_voting";
  static final String SETTINGS = "retro.settings";
  static final String OPEN_VOTES = "retro.open_votes";
  static final String CLOSE_VOTING = "retro.close_voting";
  static final String NEXT_TOPIC = "retro.next_topic";
  static final String PICK_TOPIC = "retro.pick_topic";
  static final String ADD_NOTE = "retro.add_note";
  static final String ADD_ACTION = "retro.add_action";
  static final String SHOW_TOPICS = "retro.show_topics";
  static final String TOPICS_PAGE = "retro.topics_page";
  static final String MY_CARDS = "retro.my_cards";
  static final String CARD_TEAM = "retro.card_team";
  static final String CARDS_PAGE = "retro.cards_page";
  static final String CHANGE_CARD = "retro.change_card";
  static final String WITHDRAW_CARD = "retro.withdraw_card";
  static final String CHANGE_NOTE = "retro.change_note";
  static final String WITHDRAW_NOTE = "retro.withdraw_note";
  static final String CLOSE = "retro.close";
  static final String MORE = "retro.more";

  /** Of the menus that boards had before they had the three buttons below. */
  static final String LAST_TIME = "retro.last_time";

  static final String LAST_TIME_DONE = "retro.last_time_done";
  static final String LAST_TIME_STILL_ON = "retro.last_time_still_on";
  static final String LAST_TIME_DROP = "retro.last_time_drop";
  static final String GO_ON = "retro.go_on";
  static final String TWO_MORE_MINUTES = "retro.two_more_minutes";
  static final String PARK = "retro.park";

  static final String WORTH = "retro.worth";
  static final String HISTORY_PAGE = "retro.history_page";
  static final String OPEN_RECORD = "retro.open_record";
  static final String RECORD_PAGE = "retro.record_page";
  static final String RECORD_LINK = "retro.record_link";
  static final String EXPORT = "retro.export";

  static final String START_FORM = "retro.start_form";
  static final String CARD_FORM = "retro.card_form";
  static final String MY_CARDS_VIEW = "retro.my_cards_view";
  static final String MY_NOTES_VIEW = "retro.my_notes_view";
  static final String GROUPS_VIEW = "retro.groups_view";
  static final String PICK_FORM = "retro.pick_form";
  static final String GROUP_NAME_FORM = "retro.group_name_form";
  static final String TAKE_OUT_FORM = "retro.take_out_form";
  static final String SETTINGS_FORM = "retro.settings_form";
  static final String SETTINGS_VIEW = "retro.settings_view";
  static final String VOTES_FORM = "retro.votes_form";
  static final String TOPICS_VIEW = "retro.topics_view";
  static final String NOTE_FORM = "retro.note_form";
  static final String ACTION_FORM = "retro.action_form";
  static final String CLOSE_FORM = "retro.close_form";
  static final String HISTORY_VIEW = "retro.history_view";
  static final String RECORD_VIEW = "retro.record_view";
  static final String EXPORT_FORM = "retro.export_form";
  static final String DROP_FORM = "retro.drop_form";
  static final String KEPT_VIEW = "retro.kept_view";

  static final String ADD_CARD_SHORTCUT = "retro.add_card_shortcut";
  static final String ADD_FROM_MESSAGE = "retro.add_from_message";

  private Ids() {}

  /** The id of a button that stands in a view once for each card. */
  static String on(String id, CardId card) {
    return id + "." + card.value();
  }

  /** The id of a button that stands in a view once for each note. */
  static String on(String id, NoteId note) {
    return id + "." + note.value();
  }

  /** The id of a button that stands on Home once for each team's retro. */
  static String on(String id, RetroId retro) {
    return id + "." + retro.value();
  }

  /** The id of a button that says something of an action, once for each action. */
  static String said(Verdict verdict, Action action) {
    var word =
        switch (verdict) {
          case DONE -> LAST_TIME_DONE;
          case STILL_ON -> LAST_TIME_STILL_ON;
          case DROPPED -> LAST_TIME_DROP;
        };
    return word + "." + action.id();
  }

  /** Matches the id alone and the id of each card's button. */
  static Pattern each(String id) {
    return Pattern.compile("^" + Pattern.quote(id) + "(\\.\\d+)?$");
  }
}
