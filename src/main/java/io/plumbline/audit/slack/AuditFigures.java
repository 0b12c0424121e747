package io.plumbline.audit.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.audit.Question;
import io.plumbline.audit.Result;
import io.plumbline.audit.record.FigureWords;
import io.plumbline.home.HomeSection;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Phrases;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the last audit says that a person may see, on their Home: one sentence. */
final class AuditFigures implements HomeSection {
  private final AuditDesk desk;

  AuditFigures(AuditDesk desk) {
    this.desk = desk;
  }

  @Override
  public Part part() {
    return Part.FIGURES;
  }

  @Override
  public List<LayoutBlock> render(Team team, MemberId viewer, Instant now) {
    return desk.results().visible(team, viewer).stream()
        .limit(1)
        .flatMap(s -> render(s).stream())
        .toList();
  }

  static List<LayoutBlock> render(Result shown) {
    var says = new ArrayList<String>();
    part(shown, Question.WHY, "understanding why", says);
    part(shown, Question.HEARD, "being heard", says);
    return says.isEmpty()
        ? List.of()
        : List.of(
            Layout.section(
                "audit.figures_" + shown.audit().id().value(),
                "*%s* · In the audit of %s %s."
                    .formatted(
                        Phrases.name(shown.team()),
                        FigureWords.quarter(shown.audit()),
                        String.join(" and ", says)),
                Layout.button(
                    Ids.of(Ids.SHOW, shown.audit().id()), "Open", On.written(shown.audit().id()))));
  }

  private static void part(Result shown, Question question, String name, List<String> says) {
    shown
        .published()
        .engineering(question)
        .ifPresent(
            score ->
                says.add(
                    "%s gets %s%s"
                        .formatted(
                            name,
                            FigureWords.score(score),
                            ResultBlocks.change(shown, question, score)
                                .map(change -> " (" + change + ")")
                                .orElse(""))));
  }
}
