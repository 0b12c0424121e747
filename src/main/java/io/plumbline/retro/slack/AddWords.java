package io.plumbline.retro.slack;

import io.plumbline.retro.Column;
import io.plumbline.retro.ColumnWords;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows {@code /retro add}.
 *
 * @param column the column that was named; null where none was, or none for sure
 * @param guess the column that was probably meant; null where nothing is close
 * @param text what is left for the card, all of it where no column was named
 */
record AddWords(@Nullable Column column, @Nullable Column guess, String text) {
  Optional<Column> sure() {
    return Optional.ofNullable(column);
  }

  /** {@code friction: builds take 40 minutes}; the colon may be left out after one known word. */
  static AddWords read(String typed, ColumnWords columns) {
    var line = typed.strip();
    int colon = line.indexOf(':');
    if (colon >= 0) {
      var named = line.substring(0, colon);
      var rest = line.substring(colon + 1).strip();
      var column = columns.named(named);
      if (column.isPresent()) {
        return new AddWords(column.get(), null, rest);
      }
      var guess = columns.like(named);
      return guess.isPresent()
          ? new AddWords(null, guess.get(), rest)
          : new AddWords(null, null, line);
    }
    var words = line.split("\\s+", 2);
    return columns
        .named(words[0])
        .map(column -> new AddWords(column, null, words.length > 1 ? words[1] : ""))
        .orElseGet(() -> new AddWords(null, null, line));
  }
}
