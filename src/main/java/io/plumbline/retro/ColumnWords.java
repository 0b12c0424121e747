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
      Map.of(
          Columns.WENT_WELL.key(), List.of("well", "good", "liked"),
          Columns.FRICTION.key(), List.of("caused friction", "bad", "problem", "slow"),
          Columns.CHANGE.key(), List.of("next", "next sprint", "should change", "improve", "idea"));

  private final Map<String, Column> words = new LinkedHashMap<>();

  public ColumnWords(List<Column> columns) {
    for (var column : columns) {
      words.putIfAbsent(plain(column.key()), column);
      words.putIfAbsent(plain(column.title()), column);
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
