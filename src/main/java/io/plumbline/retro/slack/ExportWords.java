package io.plumbline.retro.slack;

import io.plumbline.export.Format;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows {@code /retro export}: formats, and whether all retros are wanted.
 *
 * @param formats those that were named; empty where none was
 * @param unknown a word that means nothing here; null where there is none
 */
record ExportWords(Set<Format> formats, boolean all, @Nullable String unknown) {
  static ExportWords read(String typed) {
    var formats = EnumSet.noneOf(Format.class);
    boolean all = false;
    for (var word : typed.strip().split("[\\s,]+")) {
      var format = Format.named(word);
      format.ifPresent(formats::add);
      all |= word.equalsIgnoreCase("all");
      boolean known = format.isPresent() || word.isEmpty() || isNoise(word);
      if (!known) {
        return new ExportWords(formats, all, word);
      }
    }
    return new ExportWords(formats, all, null);
  }

  Optional<String> unknownWord() {
    return Optional.ofNullable(unknown);
  }

  boolean saysNothing() {
    return formats.isEmpty() && !all;
  }

  /** Those that were named, or else every one. */
  Set<Format> wanted() {
    return formats.isEmpty() ? EnumSet.allOf(Format.class) : formats;
  }

  private static boolean isNoise(String word) {
    return word.equalsIgnoreCase("all")
        || word.equalsIgnoreCase("last")
        || word.equalsIgnoreCase("as")
        || word.equalsIgnoreCase("and");
  }
}
