package io.plumbline.retro;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.CosineSimilarity;

/**
 * The words of a card that say what it is about, without endings, each once.
 *
 * @param words as they stand on the card, by the stem that they are compared by
 * @param vector the stems, each once, as the measure wants them
 */
record Wording(Map<String, String> words, Map<CharSequence, Integer> vector) {
  private static final CosineSimilarity COSINE = new CosineSimilarity();
  private static final Pattern LINK = Pattern.compile("https?://\\S+");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int SHORTEST_STEM = 3;
  private static final List<String> ENDINGS = List.of("ing", "ed", "es", "s");

  /** Words that stand on cards of every kind, and so make none of them alike. */
  private static final Set<String> SAY_NOTHING =
      Set.of(
          ("a about after again all also always an and any are as at be because been before being"
                  + " but by can cannot could did do does done doing don for from get gets getting"
                  + " got had has have having he her his how i if in into is isn it its just less"
                  + " let like ll lot make makes many me more most much must my need needed needs"
                  + " never new no not now of off often on one only or our out over re really s"
                  + " same she should so some still such t take takes than that the their them then"
                  + " there these they thing things this those through to too under until up us use"
                  + " ve very was we were what when where which while who why will with without"
                  + " would you your")
              .split(" "));

  static Wording of(String text) {
    var words = new LinkedHashMap<String, String>();
    var plain = LINK.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    for (var word : NOT_A_WORD.split(plain)) {
      if (!word.isEmpty() && !SAY_NOTHING.contains(word)) {
        words.putIfAbsent(stem(word), word);
      }
    }
    var vector = new HashMap<CharSequence, Integer>();
    words.keySet().forEach(stem -> vector.put(stem, 1));
    return new Wording(words, vector);
  }

  /**
   * From 0, no word in common, to 1, the same words: the cosine of the angle between the two, each
   * word being a direction.
   */
  double likeness(Wording other) {
    return Collections.disjoint(words.keySet(), other.words.keySet())
        ? 0
        : COSINE.cosineSimilarity(vector, other.vector);
  }

  /** Builds, building and built are three words; builds, building and build are one. */
  private static String stem(String word) {
    for (var ending : ENDINGS) {
      int length = word.length() - ending.length();
      if (length >= SHORTEST_STEM && word.endsWith(ending) && !word.endsWith("ss")) {
        return withoutE(word.substring(0, length));
      }
    }
    return withoutE(word);
  }

  private static String withoutE(String stem) {
    return stem.length() > SHORTEST_STEM && stem.endsWith("e")
        ? stem.substring(0, stem.length() - 1)
        : stem;
  }
}
