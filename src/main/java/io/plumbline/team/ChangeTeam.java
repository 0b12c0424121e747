package io.plumbline.team;

import io.plumbline.journal.RequestKey;
import io.plumbline.journal.Requests;
import io.plumbline.store.Transactions;
import io.plumbline.team.TeamForm.Field;
import io.plumbline.workspace.MemberId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Changes a team; its product managers and leads may. */
public final class ChangeTeam {
  private final Transactions transactions;
  private final Requests requests;
  private final Teams teams;
  private final TeamChanges changes;
  private final TeamCheck check;
  private final FollowHolidays holidays;
  private final TeamNews news;

  public ChangeTeam(
      Transactions transactions,
      Requests requests,
      Teams teams,
      TeamChanges changes,
      TeamCheck check,
      FollowHolidays holidays,
      TeamNews news) {
    this.transactions = transactions;
    this.requests = requests;
    this.teams = teams;
    this.changes = changes;
    this.check = check;
    this.holidays = holidays;
    this.news = news;
  }

  /** What came of it; nothing was changed but in the first case. */
  public sealed interface Outcome {
    /**
     * @param before as it was when it was looked at first; as it is now for a repeated request
     */
    record Changed(Team before, Team team) implements Outcome {}

    /** A sentence for each wrong field. */
    record Invalid(Map<Field, String> sentences) implements Outcome {}

    /** Somebody saved first. {@code differs} is where the team now differs from the form. */
    record SavedMeanwhile(Team now, TeamChanges.Change last, Set<Field> differs)
        implements Outcome {}

    /** Who asks is no product manager or lead of it. */
    record NotAllowed(Team team) implements Outcome {}

    record Gone() implements Outcome {}
  }

  /**
   * @param version the version that the form was made from
   */
  public Outcome change(TeamId id, int version, TeamForm form, MemberId by, RequestKey request) {
    var found = teams.find(id);
    if (found.isEmpty()) {
      return new Outcome.Gone();
    }
    var team = found.get();
    if (!team.roster().runsRituals(by)) {
      return new Outcome.NotAllowed(team);
    }
    var checked = check.check(id.workspace(), form, team);
    if (checked instanceof TeamCheck.Checked.Right right) {
      return keep(team, version, form, right.draft(), by, request);
    }
    var wrong = new EnumMap<Field, String>(Field.class);
    if (checked instanceof TeamCheck.Checked.Wrong problems) {
      wrong.putAll(problems.sentences());
    }
    if (isTaken(team, form.name())) {
      wrong.putIfAbsent(Field.NAME, SetUpTeam.taken(TeamName.clean(form.name())));
    }
    return new Outcome.Invalid(wrong);
  }

  private Outcome keep(
      Team before, int version, TeamForm form, TeamDraft draft, MemberId by, RequestKey request) {
    try {
      return transactions.inTransaction(() -> save(before, version, form, draft, by, request));
    } catch (NameTaken e) {
      return new Outcome.Invalid(Map.of(Field.NAME, SetUpTeam.taken(draft.name())));
    } catch (Overtaken e) {
      return savedMeanwhile(before.id(), form);
    }
  }

  private Outcome save(
      Team before, int version, TeamForm form, TeamDraft draft, MemberId by, RequestKey request) {
    var id = before.id();
    boolean repeated = !requests.claim(id.workspace(), request);
    if (!repeated && !teams.change(id, version, draft)) {
      throw new Overtaken();
    }
    var team = teams.find(id).orElseThrow();
    if (!repeated) {
      holidays.take(id, form.holidays());
      news.isChanged(before, team, by);
    }
    return new Outcome.Changed(before, team);
  }

  private Outcome savedMeanwhile(TeamId id, TeamForm form) {
    var now = teams.find(id);
    var last = changes.last(id);
    return now.isPresent() && last.isPresent()
        ? new Outcome.SavedMeanwhile(now.get(), last.get(), differs(now.get(), form))
        : new Outcome.Gone();
  }

  private Set<Field> differs(Team now, TeamForm form) {
    return TeamDifference.between(holidays.shown(now, form.rhythms().keySet()), now, form);
  }

  private boolean isTaken(Team team, String name) {
    return teams.all(team.id().workspace()).stream()
        .filter(other -> !other.id().equals(team.id()))
        .anyMatch(other -> TeamName.key(other.name()).equals(TeamName.key(name)));
  }

  /** Rolls the claim of the request back with everything else. */
  private static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
