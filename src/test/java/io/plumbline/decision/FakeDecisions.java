package io.plumbline.decision;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Decisions and who was told of them, in memory. */
public final class FakeDecisions implements Decisions, Askings {
  private final Map<DecisionId, Decision> decisions = new LinkedHashMap<>();
  private final Map<DecisionId, Map<MemberId, Asking>> askings = new HashMap<>();
  private final Map<DecisionId, Instant> wakes = new LinkedHashMap<>();

  @Override
  public Decision add(TeamId team, DecisionDraft draft, MemberId author, Instant at) {
    var id = new DecisionId(team.workspace(), decisions.size() + 1L);
    int number = tally(team).all() + 1;
    var effect = Objects.requireNonNull(draft.effect());
    int before = draft.superseded().flatMap(this::find).map(Decision::number).orElse(0);
    var decision =
        new Decision(
            id,
            team,
            number,
            author,
            at,
            Objects.requireNonNull(draft.day()),
            draft.text(),
            effect,
            effect.isChange() ? new Knowledge.Waiting() : new Knowledge.NotNeeded(),
            new Decision.Line(before, 0));
    decisions.put(id, decision);
    draft
        .superseded()
        .flatMap(this::find)
        .ifPresent(
            old -> put(old, old.knowledge(), new Decision.Line(old.line().before(), number)));
    return decision;
  }

  private void put(Decision old, Knowledge knowledge, Decision.Line line) {
    decisions.put(
        old.id(),
        new Decision(
            old.id(),
            old.team(),
            old.number(),
            old.author(),
            old.recordedAt(),
            old.day(),
            old.text(),
            old.effect(),
            knowledge,
            line));
  }

  @Override
  public Optional<Decision> find(DecisionId id) {
    return Optional.ofNullable(decisions.get(id));
  }

  @Override
  public Optional<Decision> find(TeamId team, int number) {
    return list(team, decision -> decision.number() == number).stream().findFirst();
  }

  @Override
  public Optional<Decision> hold(DecisionId id) {
    return find(id);
  }

  @Override
  public List<Decision> of(TeamId team, int skip, int limit) {
    return newestFirst(list(team, decision -> true)).stream().skip(skip).limit(limit).toList();
  }

  @Override
  public List<Decision> inForce(TeamId team, int limit) {
    return newestFirst(list(team, Decision::isInForce)).stream().limit(limit).toList();
  }

  @Override
  public List<Decision> waiting(TeamId team) {
    return list(team, Decision::waits);
  }

  @Override
  public List<Decision> toTalkAbout(TeamId team) {
    return list(team, each -> each.isInForce() && each.knowledge() instanceof Knowledge.ToTalk);
  }

  private List<Decision> list(TeamId team, Predicate<Decision> which) {
    return decisions.values().stream()
        .filter(decision -> decision.team().equals(team))
        .filter(which)
        .toList();
  }

  private static List<Decision> newestFirst(List<Decision> all) {
    return all.stream().sorted(Comparator.comparing(Decision::number).reversed()).toList();
  }

  @Override
  public void answered(DecisionId id, Knowledge now) {
    var old = decisions.get(id);
    if (old == null
        || old.knowledge() instanceof Knowledge.Known
        || old.knowledge() instanceof Knowledge.NotNeeded) {
      throw new IllegalStateException("decision %d was not held".formatted(id.value()));
    }
    put(old, now, old.line());
  }

  @Override
  public Tally tally(TeamId team) {
    return new Tally(
        list(team, decision -> true).size(),
        list(team, each -> each.isInForce() && each.effect().isChange()).size(),
        list(team, Decision::waits).size());
  }

  @Override
  public void ask(DecisionId decision, MemberId member, Instant at) {
    change(decision, new Asking(member, at, 0, null));
  }

  private void change(DecisionId decision, Asking now) {
    askings.computeIfAbsent(decision, id -> new LinkedHashMap<>()).put(now.member(), now);
  }

  private Asking asking(DecisionId decision, MemberId member) {
    return Objects.requireNonNull(askings.getOrDefault(decision, Map.of()).get(member));
  }

  @Override
  public List<Asking> of(DecisionId decision) {
    return List.copyOf(askings.getOrDefault(decision, Map.of()).values());
  }

  @Override
  public void reminded(DecisionId decision, MemberId member, int reminders) {
    var was = asking(decision, member);
    change(decision, new Asking(member, was.since(), reminders, was.left()));
  }

  @Override
  public void left(DecisionId decision, MemberId member, Instant at) {
    var was = asking(decision, member);
    change(decision, new Asking(member, was.since(), was.reminders(), at));
  }

  @Override
  public void wakeAt(DecisionId decision, Instant at) {
    wakes.put(decision, at);
  }

  @Override
  public void letSleep(DecisionId decision) {
    wakes.remove(decision);
  }

  @Override
  public List<Waiting> waiting(Instant until, int limit) {
    var due = new ArrayList<Waiting>();
    wakes.forEach(
        (id, at) -> {
          if (!at.isAfter(until)) {
            due.add(new Waiting(new AlarmKey("decision", id.workspace(), id.value()), at));
          }
        });
    due.sort(Comparator.comparing(Waiting::at));
    return due.stream().limit(limit).toList();
  }
}
