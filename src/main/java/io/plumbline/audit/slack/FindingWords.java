package io.plumbline.audit.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import io.plumbline.audit.Finding;
import io.plumbline.audit.Result;
import io.plumbline.audit.record.FigureWords;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.TeamActions;
import io.plumbline.sprint.slack.PlanIds;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;

/** What is out of line, by its name, and the ritual that mends it with the button to it. */
final class FindingWords {
  private FindingWords() {}

  /** For product managers and leads, with the button. */
  static LayoutBlock block(Result shown, Finding finding, int number) {
    return Layout.section(
        "audit.finding_" + number, sentence(shown, finding), button(shown, finding, number));
  }

  static String sentence(Result shown, Finding finding) {
    return "*%s* %s %s".formatted(name(finding), measure(shown, finding), mend(finding));
  }

  private static String name(Finding finding) {
    return switch (finding.kind()) {
      case WHY_UNCLEAR -> "The why is missing from the what.";
      case NOT_HEARD -> "Engineers find out after the decision.";
      case SEEN_BETTER -> "Product sees it better than engineering does.";
      case SEEN_WORSE -> "Product sees it worse than engineering does.";
      case WORSE_THAN_BEFORE -> "It was better last time.";
      case CHANGE_DID_NOT_HELP -> "A change has not helped.";
    };
  }

  private static String measure(Result shown, Finding finding) {
    var score = FigureWords.score(finding.score());
    var before = finding.before();
    return switch (finding.kind()) {
      case WHY_UNCLEAR -> "Understanding why the sprint is as it is gets %s.".formatted(score);
      case NOT_HEARD -> "Being heard gets %s.".formatted(score);
      case SEEN_BETTER, SEEN_WORSE ->
          "“%s” Product thought %s, engineering says %s."
              .formatted(
                  finding.question().words(),
                  before == null ? "" : FigureWords.brief(before),
                  FigureWords.brief(finding.score()));
      case WORSE_THAN_BEFORE ->
          "“%s” %s, %s."
              .formatted(
                  finding.question().words(),
                  score,
                  before == null ? "" : FigureWords.change(before, finding.score(), since(shown)));
      case CHANGE_DID_NOT_HELP ->
          "%s Engineering says %s.".formatted(Mrkdwn.escape(finding.question().words()), score);
    };
  }

  private static String since(Result shown) {
    return shown.last().map(last -> FigureWords.quarter(last.audit())).orElse("last time");
  }

  private static String mend(Finding finding) {
    return switch (finding.kind()) {
      case WHY_UNCLEAR -> "What mends it: a why for every goal at the sprint's kick-off.";
      case NOT_HEARD ->
          "What mends it: specs that both sides write, and engineers invited to discovery.";
      case SEEN_BETTER -> "What mends it: go through it together in the next 1:1.";
      case SEEN_WORSE -> "What mends it: say in the next retro what goes better than thought.";
      case WORSE_THAN_BEFORE -> "What mends it: ask in the next retro what has changed.";
      case CHANGE_DID_NOT_HELP -> "What mends it: agree on another change, or drop it.";
    };
  }

  /** What the form of a topic starts with: plain, for people go on writing it. */
  static String topic(Result shown, Finding finding) {
    return "The audit of %s: %s"
        .formatted(FigureWords.quarter(shown.audit()), measure(shown, finding));
  }

  /** What the form of the action starts with. */
  static String action(Finding.Kind kind) {
    return switch (kind) {
      case WHY_UNCLEAR -> "Write a why for every goal before the next kick-off";
      case NOT_HEARD -> "Write the next spec together, and invite a lead to the next interview";
      case SEEN_BETTER -> "Go through the gap of the audit in the next 1:1";
      case SEEN_WORSE -> "Say in the next retro what goes better than product thought";
      case WORSE_THAN_BEFORE -> "Ask in the next retro what has become worse";
      case CHANGE_DID_NOT_HELP -> "Agree on another change in the place of the last one";
    };
  }

  /** Leads to the ritual, or sets it up where the team holds none; else files an action. */
  private static ButtonElement button(Result shown, Finding finding, int number) {
    var team = shown.team();
    return switch (finding.kind()) {
      case WHY_UNCLEAR ->
          holds(team, Ritual.KICK_OFF) ? whys(team) : setUp(team, "Set up the kick-off", number);
      case SEEN_BETTER ->
          holds(team, Ritual.ONE_ON_ONE)
              ? topic(shown, finding, number)
              : setUp(team, "Set up the 1:1", number);
      case SEEN_WORSE, WORSE_THAN_BEFORE ->
          holds(team, Ritual.RETRO)
              ? fileAction(shown, finding, number)
              : setUp(team, "Set up the retro", number);
      case NOT_HEARD, CHANGE_DID_NOT_HELP -> fileAction(shown, finding, number);
    };
  }

  private static boolean holds(Team team, Ritual ritual) {
    return team.rhythms().containsKey(ritual);
  }

  private static ButtonElement whys(Team team) {
    var about = Payloads.write(new PlanIds.About(team.id().value()));
    return Layout.button(PlanIds.SHOW, "Open the goals' whys", about);
  }

  private static ButtonElement setUp(Team team, String label, int number) {
    var id = Long.toString(team.id().value());
    return Layout.button(TeamActions.of(TeamActions.EDIT, number), label, id);
  }

  private static ButtonElement topic(Result shown, Finding finding, int number) {
    var id = Ids.of(Ids.TOPIC, shown.audit().id(), number);
    var on = OnFinding.written(shown.audit(), finding);
    var button = Layout.button(id, "Bring it to the 1:1", on);
    button.setAccessibilityLabel(
        Limits.cut("Bring it to the 1:1: " + finding.question().words(), Limits.BUTTON_LABEL));
    return button;
  }

  private static ButtonElement fileAction(Result shown, Finding finding, int number) {
    var start = Payloads.write(ChangeModal.Start.of(shown.audit(), finding.kind()));
    var button =
        Layout.button(Ids.of(Ids.CHANGE, shown.audit().id(), number), "File an action", start);
    button.setAccessibilityLabel("File an action: " + name(finding));
    return button;
  }
}
