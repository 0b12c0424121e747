package io.plumbline.decision.slack;

import io.plumbline.decision.AnswerDecision.Outcome;
import io.plumbline.decision.Decision;
import io.plumbline.decision.Effect;
import io.plumbline.decision.Knowledge;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.LinkedHashSet;

/** The sentences about decisions. */
final class DecisionWords {
  static final String OLD =
      "This decision is not there any more. `/decision list` shows what is. Nothing has changed.";

  /** So much of a text stands in a message; the whole of it where it is read. */
  static final int CUT = 600;

  private DecisionWords() {}

  static String name(Decision decision, Team team) {
    return "Decision %d of %s".formatted(decision.number(), Phrases.name(team));
  }

  static String title(Decision decision) {
    return "*%s*".formatted(Mrkdwn.escape(decision.text().title()));
  }

  /** {@code It changes less: gift cards wait a day.} */
  static String change(Decision decision) {
    if (!decision.effect().isChange()) {
      return "It changes nothing for the user or the feature.";
    }
    var words = Limits.cut(decision.text().change(), CUT).replace('\n', ' ');
    return "%s: %s".formatted(effect(decision.effect()), Mrkdwn.escape(words));
  }

  static String effect(Effect effect) {
    return switch (effect) {
      case NOTHING -> "It changes nothing for the user or the feature";
      case LESS -> "The feature can do less";
      case MORE -> "The feature can do more";
      case DIFFERENT -> "The feature does something differently";
    };
  }

  /** Where it stands, in a few words. */
  static String status(Shown shown) {
    var decision = shown.decision();
    if (!decision.isInForce()) {
      return "superseded by decision %d".formatted(decision.line().after());
    }
    return decision
        .knowledge()
        .fold(
            () -> "nothing for product to know",
            () -> waits(shown),
            talk ->
                "%s wants to talk about it, %s"
                    .formatted(Mrkdwn.member(talk.by()), Phrases.when(talk.at())),
            known ->
                "known to product: %s, %s"
                    .formatted(Mrkdwn.member(known.by()), Phrases.when(known.at())));
  }

  private static String waits(Shown shown) {
    return shown.there().isEmpty()
        ? "waits for product, and no product manager is there to know it"
        : "waits for product: " + Phrases.oneOf(shown.there());
  }

  /** Who wrote it, when, and what it has to do with others. */
  static String origin(Shown shown) {
    var decision = shown.decision();
    var says = new StringBuilder();
    says.append("Decided on ").append(Phrases.date(decision.day()));
    says.append(", written down by ").append(Mrkdwn.member(decision.author())).append('.');
    if (decision.isLate(shown.team())) {
      says.append(late(decision, shown.team()));
    }
    if (decision.line().before() != 0) {
      says.append(" Takes the place of decision ").append(decision.line().before()).append('.');
    }
    return says.toString();
  }

  private static String late(Decision decision, Team team) {
    var sprint = team.sprints().sprintAt(decision.day());
    var whatFollows = decision.effect().isChange() ? " Product can only hear of it now." : "";
    return " Sprint %d was over when it was written down.".formatted(sprint.number()) + whatFollows;
  }

  /** Who has left while it waited; empty where nobody has. */
  static String moved(Shown shown) {
    if (shown.left().isEmpty() || !shown.decision().waits()) {
      return "";
    }
    var left = Phrases.allOf(shown.left()) + (shown.left().size() == 1 ? " has" : " have");
    return shown.there().isEmpty()
        ? left + " left. A product manager or lead can add another: `/plumbline team`."
        : left + " left, so it waits for " + Phrases.oneOf(shown.there()) + " now.";
  }

  static String notAllowed(Outcome.NotAllowed refused) {
    var decision = refused.decision();
    var team = refused.team();
    var may = decision.mayAnswer(team);
    var who = may.isEmpty() ? "nobody at present; `/plumbline team` adds one" : Phrases.oneOf(may);
    return "Only a product manager of %s who did not write it can answer this: %s. Nothing has changed."
        .formatted(Phrases.name(team), who);
  }

  /** To whoever comes second, or twice: what the first did. */
  static String overtaken(Decision now, MemberId viewer) {
    if (!now.isInForce()) {
      return "Decision %d has taken its place, so this one waits for nobody. Nothing has changed."
          .formatted(now.line().after());
    }
    return now.knowledge()
        .fold(
            () -> "It changes nothing for product, so there is nothing to answer.",
            () -> "This was counted already. Nothing else has changed.",
            talk ->
                "%s asked to talk about it, %s. Its thread is under the card in the channel."
                    .formatted(Phrases.who(talk.by(), viewer), Phrases.when(talk.at())),
            known -> known(known, viewer));
  }

  private static String known(Knowledge.Known known, MemberId viewer) {
    return "%s said that product knows, %s. Nothing else has changed. Write in its thread if there is more to say."
        .formatted(Phrases.who(known.by(), viewer), Phrases.when(known.at()));
  }

  static String mayNotRecord(Team team) {
    var may = new LinkedHashSet<MemberId>(team.roster().leads());
    may.addAll(team.roster().engineers());
    may.addAll(team.roster().productManagers());
    return "Leads, engineers and product managers of %s write down decisions: %s. Nothing was saved."
        .formatted(Phrases.name(team), Phrases.oneOf(may));
  }

  static String none(Team team) {
    return "%s has written down no decision yet. `/decision` writes the first."
        .formatted(Phrases.name(team));
  }
}
