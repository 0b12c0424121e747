package io.plumbline.audit;

import io.plumbline.workspace.TypedText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one person answers, or has begun to.
 *
 * @param scores 1 to 5 by the key of the question
 * @param texts comments and texts by the key of the question; none is empty
 */
public record Answers(Map<String, Integer> scores, Map<String, String> texts) {
  public static final int LOWEST = 1;
  public static final int HIGHEST = 5;

  /** In characters. */
  public static final int MAX_TEXT = 1000;

  public static final Answers NONE = new Answers(Map.of(), Map.of());

  public Answers {
    scores = Map.copyOf(scores);
    var cleaned = new LinkedHashMap<String, String>();
    texts.forEach((question, text) -> cleaned.put(question, TypedText.clean(text)));
    cleaned.values().removeIf(TypedText::saysNothing);
    texts = Map.copyOf(cleaned);
  }

  /** What keeps them from being sent; the keys of questions. */
  public record Flaws(Set<String> unscored, Set<String> tooLong) {
    public boolean isEmpty() {
      return unscored.isEmpty() && tooLong.isEmpty();
    }
  }

  /** What is wrong with them as answers to these questions. */
  public Flaws flaws(List<Question> questions) {
    var unscored = new LinkedHashSet<String>();
    var tooLong = new LinkedHashSet<String>();
    for (var question : questions) {
      int score = scores.getOrDefault(question.key(), 0);
      if (question.scored() && (score < LOWEST || score > HIGHEST)) {
        unscored.add(question.key());
      }
      if (TypedText.length(texts.getOrDefault(question.key(), "")) > MAX_TEXT) {
        tooLong.add(question.key());
      }
    }
    return new Flaws(unscored, tooLong);
  }

  /** Without what none of the questions asks for, and with texts that fit. */
  Answers to(List<Question> questions) {
    var keys = questions.stream().map(Question::key).toList();
    var kept = new LinkedHashMap<>(scores);
    kept.keySet().retainAll(keys);
    kept.values().removeIf(score -> score < LOWEST || score > HIGHEST);
    var said = new LinkedHashMap<>(texts);
    said.keySet().retainAll(keys);
    return new Answers(kept, said);
  }

  public boolean isEmpty() {
    return scores.isEmpty() && texts.isEmpty();
  }
}
