package io.plumbline.oneonone;

import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of an agenda, as it is kept.
 *
 * @param position counts the lines of its talk from 1
 * @param key the same for the same thing in each agenda
 * @param kind what it is, in plain words of ours; empty for a topic
 * @param words as people typed them
 * @param topicOf whose topic it is; null for what a feature offered
 */
public record Line(
    int position,
    String key,
    String kind,
    String words,
    @Nullable MemberId topicOf,
    Instant since,
    boolean reached) {
  private static final int LONGEST_NAME = 120;

  static Line of(int position, AgendaItem item) {
    return new Line(
        position,
        cut(item.key(), LONGEST_NAME),
        cut(item.kind(), LONGEST_NAME),
        cut(item.what(), Words.MAX_LENGTH),
        null,
        item.since(),
        false);
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }

  static Line of(int position, Topic topic) {
    var key = "topic-" + topic.id().value();
    return new Line(
        position, key, "", topic.words(), topic.author(), topic.addedAt(), !topic.waits());
  }

  public boolean isTopic() {
    return topicOf != null;
  }

  public Optional<MemberId> author() {
    return Optional.ofNullable(topicOf);
  }
}
