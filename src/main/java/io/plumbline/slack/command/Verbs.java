package io.plumbline.slack.command;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * The verbs of one command and how the text after it is read: the longest match wins, upper case,
 * extra spaces and quotes of any kind around a verb do no harm.
 *
 * @param command with the slash
 * @param all in the order in which help lists them
 */
public record Verbs<V extends Verb>(String command, List<V> all) {
  private static final Optional<String> NO_MATCH = Optional.empty();
  private static final double NEAR = 0.8;
  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

  public Verbs {
    all = List.copyOf(all);
  }

  public static <V extends Enum<V> & Verb> Verbs<V> of(String command, Class<V> verbs) {
    return new Verbs<>(command, List.of(verbs.getEnumConstants()));
  }

  /** What the text asks for; the rest of the line stays as typed, without spaces at its ends. */
  public Asked<V> read(String text) {
    var line = trimmed(text);
    if (line.isEmpty()) {
      return new Asked.Nothing<>();
    }
    Asked.Known<V> longest = null;
    int length = 0;
    for (V verb : all) {
      for (var words : verb.wording().words().toList()) {
        var rest = words.length() > length ? afterWords(line, words.split(" ")) : NO_MATCH;
        if (rest.isPresent()) {
          longest = new Asked.Known<>(verb, rest.get());
          length = words.length();
        }
      }
    }
    return longest == null ? unknown(line) : longest;
  }

  private static Optional<String> afterWords(String line, String[] words) {
    var rest = line;
    for (String word : words) {
      int end = endOfWord(rest);
      if (!plain(rest.substring(0, end)).equals(word)) {
        return Optional.empty();
      }
      rest = trimmed(rest.substring(end));
    }
    return Optional.of(rest);
  }

  private Asked<V> unknown(String line) {
    var word = line.substring(0, endOfWord(line));
    var typed = plain(word);
    var near =
        all.stream()
            .filter(verb -> likeness(typed, verb) >= NEAR)
            .max(Comparator.comparingDouble(verb -> likeness(typed, verb)));
    return new Asked.Unknown<>(word, near.map(Verb::word).orElse(""));
  }

  private static double likeness(String typed, Verb verb) {
    return SIMILARITY.apply(typed, verb.word().split(" ")[0]);
  }

  private static int endOfWord(String line) {
    int end = 0;
    while (end < line.length() && !isSpace(line.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Like strip, for the no-break spaces too that some keyboards put in. */
  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** The word in lower case, without the quotes that phones and habits put around it. */
  private static String plain(String word) {
    return word.replaceAll("[\"'`´‘’‚‛“”„‟«»]", "").toLowerCase(Locale.ROOT);
  }
}
