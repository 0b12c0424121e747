package io.plumbline.team;

import io.plumbline.journal.RequestKey;
import io.plumbline.journal.Requests;
import io.plumbline.store.Transactions;
import io.plumbline.team.TeamForm.Field;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Sets a new team up; anybody in the workspace may. */
public final class SetUpTeam {
  private final Transactions transactions;
  private final Requests requests;
  private final Teams teams;
  private final TeamCheck check;
  private final FollowHolidays holidays;
  private final TeamNews news;

  public SetUpTeam(
      Transactions transactions,
      Requests requests,
      Teams teams,
      TeamCheck check,
      FollowHolidays holidays,
      TeamNews news) {
    this.transactions = transactions;
    this.requests = requests;
    this.teams = teams;
    this.check = check;
    this.holidays = holidays;
    this.news = news;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** The team is set up; a repeated request finds the team that the first one made. */
    record SetUp(Team team) implements Outcome {}

    /** A sentence for each wrong field; nothing was kept. */
    record Invalid(Map<Field, String> sentences) implements Outcome {}
  }

  public Outcome setUp(WorkspaceId workspace, TeamForm form, MemberId by, RequestKey request) {
    var checked = check.check(workspace, form, null);
    if (checked instanceof TeamCheck.Checked.Right right) {
      return keep(workspace, form, right.draft(), by, request);
    }
    var wrong = new EnumMap<Field, String>(Field.class);
    if (checked instanceof TeamCheck.Checked.Wrong problems) {
      wrong.putAll(problems.sentences());
    }
    named(workspace, TeamName.clean(form.name()))
        .ifPresent(other -> wrong.putIfAbsent(Field.NAME, taken(other.name())));
    return new Outcome.Invalid(wrong);
  }

  /** What is said of a name that another team has. */
  static String taken(String name) {
    return "There is already a team called " + name + ". Choose another name.";
  }

  private Outcome keep(
      WorkspaceId workspace, TeamForm form, TeamDraft draft, MemberId by, RequestKey request) {
    try {
      return transactions.inTransaction(
          () -> {
            if (!requests.claim(workspace, request)) {
              return named(workspace, draft.name())
                  .<Outcome>map(Outcome.SetUp::new)
                  .orElseThrow(NameTaken::new);
            }
            var team = teams.add(workspace, draft);
            holidays.take(team.id(), form.holidays());
            news.isSetUp(team, by);
            return new Outcome.SetUp(team);
          });
    } catch (NameTaken e) {
      return new Outcome.Invalid(Map.of(Field.NAME, taken(draft.name())));
    }
  }

  private Optional<Team> named(WorkspaceId workspace, String name) {
    return teams.all(workspace).stream()
        .filter(team -> TeamName.key(team.name()).equals(TeamName.key(name)))
        .findFirst();
  }
}
