package io.plumbline.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of file that records are written as. */
public enum Format {
  MARKDOWN("Markdown", "md"),
  CSV("CSV", "csv"),
  JSON("JSON", "json");

  private final String title;
  private final String extension;

  Format(String title, String extension) {
    this.title = title;
    this.extension = extension;
  }

  public String title() {
    return title;
  }

  public String extension() {
    return extension;
  }

  /** The format that the word means, by its name or its file's ending. */
  public static Optional<Format> named(String word) {
    var plain = word.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(f -> List.of(f.extension, f.title.toLowerCase(Locale.ROOT)).contains(plain))
        .findFirst();
  }
}
