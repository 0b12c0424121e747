package io.plumbline.retro.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Retros as they are exported. The names of these fields are a promise to those who read the JSON:
 * some may be added, none is renamed or taken away within a version.
 *
 * @param format says what this is
 */
public record RetroRecords(String format, int version, String team, List<Entry> retros) {
  static final String FORMAT = "plumbline.retros";
  static final int VERSION = 1;

  /**
   * One retro.
   *
   * @param opened by the team's zone, as ISO 8601 has it; so is {@code closed}
   * @param worth null where it is not known
   */
  public record Entry(
      long id,
      String opened,
      String closed,
      @Nullable Person closedBy,
      List<String> columns,
      List<Topic> topics,
      List<Action> actions,
      List<Person> tookPart,
      @Nullable Worth worth) {}

  /**
   * @param text of the card, or the title of the group
   * @param author null where a group has several, or nobody is named
   * @param link to the message that it came from; null where it came from none
   * @param cards one, or those of the group
   */
  public record Topic(
      int number,
      String column,
      String text,
      int votes,
      @Nullable Person author,
      @Nullable String link,
      List<Card> cards,
      List<Note> notes) {}

  /**
   * @param author null where nobody is named
   * @param link to the message that it came from; null where it came from none
   */
  public record Card(String column, String text, @Nullable Person author, @Nullable String link) {}

  public record Note(String text, Person author) {}

  /**
   * @param closed whether it is done or dropped by now
   */
  public record Action(long id, String what, Person owner, String due, boolean closed) {}

  public record Person(String id, String name) {}

  /**
   * What people found it worth, of 5.
   *
   * @param bound {@code exact}; {@code at_least} or {@code at_most} where the mean itself would say
   *     what each of them answered
   */
  public record Worth(double mean, String bound, int answers) {}
}
