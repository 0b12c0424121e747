package io.plumbline.retro.slack;

import io.plumbline.retro.Board;
import io.plumbline.retro.Column;
import io.plumbline.retro.Retro;
import io.plumbline.retro.Topic;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** The sentences and words that the retro's views share. */
final class RetroWords {
  static final String OLD = "This card is old. `/retro` shows the current one.";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private RetroWords() {}

  /** Product managers and leads, as a choice: A, B or C. */
  static String facilitators(Team team) {
    var all = new LinkedHashSet<>(team.roster().productManagers());
    all.addAll(team.roster().leads());
    var names = all.stream().map(Mrkdwn::member).toList();
    return names.isEmpty() ? "a product manager or lead" : joined(names, " or ");
  }

  static String names(List<MemberId> members) {
    return joined(members.stream().map(Mrkdwn::member).toList(), " and ");
  }

  private static String joined(List<String> names, String last) {
    int most = names.size() - 1;
    return most < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, most)) + last + names.get(most);
  }

  /** The column of a card, or how many cards a group has. */
  static String kind(Topic topic) {
    return topic.isGroup()
        ? "a group of " + count(topic.cards().size(), "card")
        : title(topic.card().column());
  }

  /** The sentence with its dates in words, for a notification. */
  static String dated(String mrkdwn) {
    return mrkdwn.replaceAll("<!date[^|>]*\\|([^>]*)>", "$1");
  }

  /** The sentence for a place that shows no markup, and so no names by id. */
  static String plain(String mrkdwn) {
    return dated(mrkdwn)
        .replaceAll("(<[@#][^>]*>(, | or | and )?)+", "a facilitator")
        .replaceAll("(^|\\. )a facilitator", "$1A facilitator")
        .replace("`", "")
        .replace("\u00AD", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  /** How a retro is called: by its team and its day. */
  static String title(Board board) {
    return title(board.team(), board.retro());
  }

  static String title(Team team, Retro retro) {
    return "Retro · %s · %s".formatted(team.name(), day(retro.opening().at(), team));
  }

  /** The day in the team's zone. */
  static String day(Instant at, Team team) {
    return DAY.withZone(team.calendar().zone()).format(at);
  }

  static String name(Team team) {
    return Mrkdwn.escape(team.name());
  }

  /** The beginning of what somebody typed, inert. */
  static String excerpt(String typed) {
    return escaped(Limits.cut(typed.replace('\n', ' '), Lines.CUT));
  }

  /** The title of a column, which a team may have written itself. */
  static String title(Column column) {
    return Mrkdwn.escape(column.title());
  }

  /** Text in which names stand, made inert for a place that Slack reads as markup. */
  static String escaped(String text) {
    return Mrkdwn.escape(text);
  }

  /** The time in the reader's own zone, or in this one where the client knows no dates. */
  static String time(Instant at, ZoneId zone) {
    var shown = zone.equals(ZoneOffset.UTC) ? plainTime(at, zone) + " UTC" : plainTime(at, zone);
    return Mrkdwn.date(at, "{time}", shown);
  }

  static String time(Instant at, Team team) {
    return time(at, team.calendar().zone());
  }

  /** The time in the team's zone, for plain text. */
  static String plainTime(Instant at, Team team) {
    return plainTime(at, team.calendar().zone());
  }

  private static String plainTime(Instant at, ZoneId zone) {
    return TIME.withZone(zone).format(at);
  }

  static String count(int n, String one) {
    return n == 1 ? "1 " + one : n + " " + one + "s";
  }
}
