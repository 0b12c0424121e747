package io.plumbline.retro;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The words by which people name the columns of a board. */
public final class ColumnWords {
  private static final int MAX_TYPOS = 2;

  /** Other words for a column, by its key. */
  private static final Map<String, List<String>> OTHER_WORDS =
      Map.ofEntries(
          Map.entry(Columns.WENT_WELL.key(), List.of("well", "good", "liked")),
          Map.entry(Columns.FRICTION.key(), List.of("caused friction", "bad", "problem", "slow")),
          Map.entry(
              Columns.CHANGE.key(),
              List.of("next", "next sprint", "should change", "improve", "idea")),
          Map.entry("start", List.of("begin", "try", "more")),
          Map.entry("stop", List.of("end", "less")),
          Map.entry("continue", List.of("keep", "go on", "keep doing")),
          Map.entry("mad", List.of("angry", "annoyed")),
          Map.entry("sad", List.of("sorry", "disappointed")),
          Map.entry("glad", List.of("happy", "good", "well")),
          Map.entry("liked", List.of("like", "good", "well")),
          Map.entry("learned", List.of("learnt", "learn")),
          Map.entry("lacked", List.of("lack", "missing", "missed")),
          Map.entry("longed-for", List.of("longed", "wish", "wished for", "want")),
          Map.entry(
              "wind", List.of("winds", "drives us", "what drives us", "sail", "good", "well")),
          Map.entry("anchor", List.of("anchors", "what holds us back", "slow", "bad", "friction")),
          Map.entry("rocks", List.of("rock", "what lies ahead", "risk", "risks")),
          Map.entry("island", List.of("where we want to be", "goal", "goals")));

  private final Map<String, Column> words = new LinkedHashMap<>();

  public ColumnWords(List<Column> columns) {
    for (var column : columns) {
      words.putIfAbsent(plain(column.key()), column);
      words.putIfAbsent(plain(column.title()), column);
    }
    // of "Wind: what drives us" people type the first part
    for (var column : columns) {
      words.putIfAbsent(plain(column.title().split(":", 2)[0]), column);
    }
    for (var column : columns) {
      OTHER_WORDS
          .getOrDefault(column.key(), List.of())
          .forEach(word -> words.putIfAbsent(word, column));
    }
  }

  /** The column that the word means: its key, its title, or another word for it. */
  public Optional<Column> named(String word) {
    return Optional.ofNullable(words.get(plain(word)));
  }

  /** The column that the word comes closest to; empty where it is like none of them. */
  public Optional<Column> like(String word) {
    var typed = plain(word);
    var distance = new LevenshteinDistance(MAX_TYPOS);
    return words.keySet().stream()
        .filter(known -> known.length() > MAX_TYPOS && distance.apply(typed, known) >= 0)
        .min((a, b) -> distance.apply(typed, a) - distance.apply(typed, b))
        .map(words::get);
  }

  private static String plain(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").replace("?", "");
  }
}
