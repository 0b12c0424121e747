package io.plumbline.oneonone.record;

import io.plumbline.export.AskExport;
import io.plumbline.export.Export;
import io.plumbline.export.Format;
import io.plumbline.journal.RequestKey;
import io.plumbline.oneonone.Pairs;
import io.plumbline.team.People;
import io.plumbline.team.Person;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.Set;

/**
 * Has the record of a team's 1:1s sent to whoever runs its rituals, is or was one of two, or is an
 * admin of the workspace.
 */
public record AskForRecord(Pairs pairs, People people, AskExport export) {
  private static final Set<Format> FORMATS = Set.of(Format.MARKDOWN, Format.CSV);

  /** False where it is not for them. */
  public boolean ask(Team team, MemberId by, RequestKey key) {
    boolean isOfTheirs = team.roster().runsRituals(by) || !pairs.of(team.id(), by).isEmpty();
    if (!isOfTheirs && !isAdmin(team.id().workspace(), by)) {
      return false;
    }
    var ritual = team.roster().includes(by) ? OneOnOneExporter.RITUAL : OneOnOneExporter.FOR_ADMINS;
    export.ask(new Export.Ask(team.id(), by, ritual, Export.ALL, FORMATS), key);
    return true;
  }

  /** Asks Slack, so it is for no transaction. */
  public boolean isAdmin(WorkspaceId workspace, MemberId member) {
    return people.find(workspace, member).filter(Person::admin).isPresent();
  }
}
