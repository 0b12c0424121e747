package io.plumbline.retro.worth;

import io.plumbline.retro.RetroId;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Questions in memory. */
public final class FakeWorthAnswers implements WorthAnswers {
  private final Map<RetroId, WorthQuestion> questions = new LinkedHashMap<>();
  private final Map<RetroId, Set<MemberId>> answered = new HashMap<>();
  private final Map<RetroId, List<Integer>> counts = new HashMap<>();

  @Override
  public void ask(RetroId retro, Instant until) {
    questions.put(retro, new WorthQuestion(retro, until, false));
    answered.put(retro, new HashSet<>());
    counts.put(retro, new ArrayList<>(Collections.nCopies(Score.HIGHEST, 0)));
  }

  @Override
  public Optional<WorthQuestion> find(RetroId retro) {
    return Optional.ofNullable(questions.get(retro));
  }

  @Override
  public Optional<WorthQuestion> hold(RetroId retro) {
    return find(retro);
  }

  @Override
  public boolean count(RetroId retro, MemberId by, Score score) {
    if (!answered.getOrDefault(retro, new HashSet<>()).add(by)) {
      return false;
    }
    var given = counts.getOrDefault(retro, new ArrayList<>());
    int at = score.value() - Score.LOWEST;
    given.set(at, given.get(at) + 1);
    return true;
  }

  @Override
  public boolean hasAnswered(RetroId retro, MemberId member) {
    return answered.getOrDefault(retro, Set.of()).contains(member);
  }

  @Override
  public void close(RetroId retro) {
    questions.computeIfPresent(retro, (id, old) -> new WorthQuestion(id, old.until(), true));
    answered.put(retro, new HashSet<>());
  }

  @Override
  public Optional<Tally> tally(RetroId retro) {
    return find(retro)
        .filter(WorthQuestion::closed)
        .map(closed -> new Tally(counts.getOrDefault(retro, List.of())));
  }

  @Override
  public List<Waiting> waiting(Instant until, int limit) {
    return questions.values().stream()
        .filter(question -> !question.closed() && !question.until().isAfter(until))
        .sorted(Comparator.comparing(WorthQuestion::until))
        .limit(limit)
        .map(
            question ->
                new Waiting(
                    new AlarmKey(
                        "retro-worth", question.retro().workspace(), question.retro().value()),
                    question.until()))
        .toList();
  }
}
