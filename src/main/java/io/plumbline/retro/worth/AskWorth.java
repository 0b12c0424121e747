package io.plumbline.retro.worth;

import io.plumbline.retro.AfterClose;
import io.plumbline.retro.Board;
import io.plumbline.retro.Boards;
import io.plumbline.retro.Retro;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Alarms;
import io.plumbline.surface.Place;
import io.plumbline.surface.Surface;
import io.plumbline.surface.Surfaces;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.List;

/**
 * Asks each person of the team who took part in a retro whether it was worth the time, by a direct
 * message. Where fewer took part than a figure needs, nobody is asked.
 */
public final class AskWorth implements AfterClose {
  /** The view of the question, in each person's direct messages. */
  public static final String VIEW = "retro.worth";

  private final WorthAnswers answers;
  private final Boards boards;
  private final Surfaces surfaces;
  private final Alarms alarms;

  public AskWorth(WorthAnswers answers, Boards boards, Surfaces surfaces, Alarms alarms) {
    this.answers = answers;
    this.boards = boards;
    this.surfaces = surfaces;
    this.alarms = alarms;
  }

  @Override
  public void closed(Retro.Closed retro, Team team) {
    var asked = boards.of(retro.id()).map(AskWorth::ofTheTeam).orElse(List.of());
    if (asked.size() < WorthFigure.FEWEST_ANSWERS) {
      return;
    }
    var until = WorthQuestion.end(team, retro.closed().at());
    var id = retro.id();
    answers.ask(id, until);
    alarms.set(new AlarmKey(WakeWorth.KIND, id.workspace(), id.value()), until);
    var subject = WakeWorth.subject(id);
    asked.forEach(member -> surfaces.show(new Surface(VIEW, subject, new Place.ToMember(member))));
  }

  private static List<MemberId> ofTheTeam(Board board) {
    return board.tookPart().stream().filter(board.team().roster()::includes).toList();
  }
}
