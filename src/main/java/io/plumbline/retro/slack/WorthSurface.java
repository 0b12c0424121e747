package io.plumbline.retro.slack;

import io.plumbline.retro.Board;
import io.plumbline.retro.Boards;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.worth.AskWorth;
import io.plumbline.retro.worth.WorthAnswers;
import io.plumbline.retro.worth.WorthFigure;
import io.plumbline.retro.worth.WorthQuestion;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.surface.Place;
import io.plumbline.surface.Surface;
import io.plumbline.workspace.MemberId;
import java.util.Optional;

/** Draws the question for each person who is asked. */
record WorthSurface(Boards boards, WorthAnswers answers) implements SurfaceRenderer {
  @Override
  public String view() {
    return AskWorth.VIEW;
  }

  /** They have just taken part in the retro, wherever they are. */
  @Override
  public boolean isAnswer() {
    return true;
  }

  @Override
  public Optional<Rendered> render(Surface surface) {
    var id = new RetroId(surface.subject().workspace(), surface.subject().id());
    var member = ((Place.ToMember) surface.place()).member();
    return boards
        .of(id)
        .flatMap(board -> answers.find(id).map(question -> render(board, question, member)));
  }

  Rendered.Message render(Board board, WorthQuestion question, MemberId member) {
    var id = question.retro();
    if (question.closed()) {
      return WorthCard.closed(board, answers.tally(id).flatMap(WorthFigure::of));
    }
    return answers.hasAnswered(id, member)
        ? WorthCard.answered(board, question.until())
        : WorthCard.open(board, question.until());
  }
}
