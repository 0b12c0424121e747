package io.plumbline.scope.slack;

import io.plumbline.scope.LedgerLine;
import io.plumbline.scope.LedgerLine.Kind;
import io.plumbline.scope.ScopeId;
import io.plumbline.scope.ScopeTrail;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Privately;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.surface.Place;
import io.plumbline.surface.Surface;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Optional;

/** Draws one of the places where a request is shown. */
final class CardRenderer implements SurfaceRenderer {
  /** How one place shows it. */
  private interface Drawing {
    Optional<Rendered> draw(Shown shown, Surface surface);
  }

  private final String view;
  private final ScopeDesk desk;
  private final Drawing drawing;

  private CardRenderer(String view, ScopeDesk desk, Drawing drawing) {
    this.view = view;
    this.desk = desk;
    this.drawing = drawing;
  }

  /** One for each view. */
  static List<SurfaceRenderer> all(ScopeDesk desk) {
    return List.of(
        new CardRenderer(
            ScopeTrail.CARD_VIEW, desk, (shown, at) -> Optional.of(ScopeCard.inChannel(shown))),
        new CardRenderer(
            ScopeTrail.LEAD_VIEW,
            desk,
            (shown, at) -> Optional.of(ScopeCard.before(member(at), shown))),
        new CardRenderer(
            ScopeTrail.MINE_VIEW,
            desk,
            (shown, at) -> Optional.of(ScopeCard.before(member(at), shown))),
        new CardRenderer(ScopeTrail.REMINDER_VIEW, desk, CardRenderer::reminder),
        new CardRenderer(ScopeTrail.QUESTION_VIEW, desk, CardRenderer::question),
        new CardRenderer(ScopeTrail.STUCK_VIEW, desk, CardRenderer::stuck));
  }

  @Override
  public String view() {
    return view;
  }

  /** Their own request is what somebody has just sent in. */
  @Override
  public boolean isAnswer() {
    return view.equals(ScopeTrail.MINE_VIEW);
  }

  @Override
  public Optional<Rendered> render(Surface surface) {
    var subject = surface.subject();
    return desk.look(new ScopeId(subject.workspace(), subject.id()))
        .flatMap(shown -> drawing.draw(shown, surface));
  }

  private static Optional<Rendered> reminder(Shown shown, Surface surface) {
    var viewer = member(surface);
    if (!shown.waitsFor(viewer)) {
      return Optional.of(ScopeCard.before(viewer, shown));
    }
    var because =
        surface.key().startsWith("changed")
            ? "%s has changed this request, so it is undecided again."
                .formatted(Mrkdwn.member(shown.request().requester()))
            : "This has waited for you for %s working hours. It expires undecided at the end of the sprint."
                .formatted(surface.key().startsWith("4h") ? "four" : "eight");
    return Optional.of(ScopeCard.before(viewer, shown, because));
  }

  private static Optional<Rendered> question(Shown shown, Surface surface) {
    return shown.lines().stream()
        .filter(line -> Long.toString(line.number()).equals(surface.key()))
        .map(LedgerLine::said)
        .filter(said -> said.kind() == Kind.ASKED)
        .findFirst()
        .map(
            said ->
                Privately.sentence(
                    "%s asks %s: %s"
                        .formatted(
                            said.by().map(Mrkdwn::member).orElse(""),
                            Mrkdwn.member(shown.request().requester()),
                            Mrkdwn.escape(said.words()))));
  }

  private static Optional<Rendered> stuck(Shown shown, Surface surface) {
    boolean isStuck = shown.request().isOpen() && shown.deciders().isEmpty();
    var because =
        isStuck
            ? "Nobody can decide about this scope change of %s now. It is never agreed to by silence."
                .formatted(Phrases.name(shown.team()))
            : "Somebody can decide about this again, or has.";
    return Optional.of(ScopeCard.before(member(surface), shown, because));
  }

  private static MemberId member(Surface surface) {
    if (surface.place() instanceof Place.ToMember to) {
      return to.member();
    }
    throw new IllegalStateException(surface.view() + " is drawn at " + surface.place());
  }
}
