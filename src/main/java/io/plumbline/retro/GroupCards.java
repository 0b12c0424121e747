package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.retro.Refusal.Rule;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Groups the revealed cards, until the voting is opened. Who acts names topics as they saw them: of
 * two who change the same topic at once, one does and the other is told who.
 */
public final class GroupCards {
  private static final Comparator<GroupStep> LATEST = Comparator.comparing(GroupStep::number);

  private final RetroRoom room;
  private final Cards cards;
  private final Groupings groupings;

  public GroupCards(RetroRoom room, Cards cards, Groupings groupings) {
    this.room = room;
    this.cards = cards;
    this.groupings = groupings;
  }

  /**
   * Makes one group of these topics: cards, groups or both.
   *
   * @param title null leaves the group without, or with one that a picked group had
   */
  public Outcome<GroupStep, Refusal> merge(
      RetroId id, List<Pick> picks, @Nullable GroupTitle title, MemberId by, RequestKey key) {
    return group(
        id,
        by,
        key,
        now ->
            leads(picks).size() < 2
                ? against(Rule.TOO_FEW_TO_GROUP)
                : now.ifAsPicked(picks, all -> GroupDeed.merge(all, title)));
  }

  /** Dismisses a proposal: nothing brings these topics together but a person. */
  public Outcome<GroupStep, Refusal> keepApart(
      RetroId id, List<Pick> picks, MemberId by, RequestKey key) {
    return group(id, by, key, now -> now.ifAsPicked(picks, GroupDeed::keepApart));
  }

  public Outcome<GroupStep, Refusal> name(
      RetroId id, Pick group, GroupTitle title, MemberId by, RequestKey key) {
    return group(id, by, key, now -> now.ifGroup(group, all -> done(GroupDeed.name(all, title))));
  }

  /** Takes these cards out of the group; where one is left, the group is none. */
  public Outcome<GroupStep, Refusal> takeOut(
      RetroId id, Pick group, Set<CardId> some, MemberId by, RequestKey key) {
    return group(
        id,
        by,
        key,
        now ->
            now.ifGroup(
                group,
                all ->
                    some.isEmpty() || !all.containsAll(some)
                        ? against(Rule.NO_SUCH_TOPIC)
                        : done(GroupDeed.takeOut(List.copyOf(some)))));
  }

  /** Takes all cards out of the group. */
  public Outcome<GroupStep, Refusal> dissolve(RetroId id, Pick group, MemberId by, RequestKey key) {
    return group(id, by, key, now -> now.ifGroup(group, all -> done(GroupDeed.takeOut(all))));
  }

  /**
   * Takes back the last step that stands, and returns it. Pressed again it takes back the one
   * before.
   *
   * @param seen the number of the step that the person saw as the last
   */
  public Outcome<GroupStep, Refusal> undo(RetroId id, int seen, MemberId by, RequestKey key) {
    return enter(
        id,
        by,
        key,
        (retro, team) -> {
          var last = groupings.steps(id).stream().max(LATEST).orElse(null);
          if (last == null) {
            return Outcome.refused(new Refusal.Against(Rule.NOTHING_TO_UNDO));
          }
          if (last.number() != seen || !groupings.undo(id, seen, room.turn(by))) {
            return Outcome.refused(new Refusal.Regrouped(last.turn()));
          }
          leaveTrail(retro, "retro.grouping_undone", last, by);
          return Outcome.done(last);
        });
  }

  private Outcome<GroupStep, Refusal> group(
      RetroId id,
      MemberId by,
      RequestKey key,
      Function<PickCheck, Outcome<GroupDeed, Refusal>> act) {
    return enter(
        id,
        by,
        key,
        (retro, team) ->
            act.apply(new PickCheck(cards, id, groupings.steps(id)))
                .fold(deed -> Outcome.done(stepped(retro, deed, by)), Outcome::refused));
  }

  private <T> Outcome<T, Refusal> enter(
      RetroId id, MemberId by, RequestKey key, BiFunction<Retro, Team, Outcome<T, Refusal>> act) {
    return room.asMember(
        id,
        by,
        key,
        (retro, team) -> {
          if (!retro.rules().anybodyGroups() && !team.roster().runsRituals(by)) {
            return Outcome.refused(new Refusal.NotFacilitator(team));
          }
          return retro instanceof Retro.Grouping
              ? act.apply(retro, team)
              : Outcome.refused(new Refusal.OtherPhase(retro));
        });
  }

  private GroupStep stepped(Retro retro, GroupDeed deed, MemberId by) {
    var step = groupings.add(retro.id(), deed, room.turn(by));
    leaveTrail(retro, verb(deed.kind()), step, by);
    return step;
  }

  private void leaveTrail(Retro retro, String verb, GroupStep step, MemberId by) {
    var details = Map.of("step", Integer.toString(step.number()));
    room.trail().record(retro.team(), verb, retro.id().value(), by, room.now(), details);
    room.trail().stale(retro.id());
  }

  private static String verb(GroupDeed.Kind kind) {
    return switch (kind) {
      case MERGED -> "retro.cards_grouped";
      case NAMED -> "retro.group_named";
      case TAKEN_OUT -> "retro.cards_taken_out";
      case KEPT_APART -> "retro.cards_kept_apart";
    };
  }

  private static Set<CardId> leads(List<Pick> picks) {
    return picks.stream().map(Pick::lead).collect(Collectors.toUnmodifiableSet());
  }

  private static <T> Outcome<T, Refusal> done(T deed) {
    return Outcome.done(deed);
  }

  private static <T> Outcome<T, Refusal> against(Rule rule) {
    return Outcome.refused(new Refusal.Against(rule));
  }
}
