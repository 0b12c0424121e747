package io.plumbline.audit;

import io.plumbline.action.ActionDraft;
import io.plumbline.team.Team;
import java.util.Set;

/** Why something about an audit was not done; nothing has changed then. */
public sealed interface Refusal {
  /** Only product managers and leads run audits and see their results first. */
  record NotRunner(Team team) implements Refusal {}

  /** One is running; there is one at a time. */
  record Running(Team team, Audit audit) implements Refusal {}

  /** Nobody of engineering is in the team. */
  record NobodyToAsk(Team team) implements Refusal {}

  /** The audit does not ask this person. */
  record NotAsked(Team team) implements Refusal {}

  /** It is closed. */
  record Over(Team team, Audit audit) implements Refusal {}

  /** It is not closed yet. */
  record StillRunning(Team team, Audit audit) implements Refusal {}

  /** Something is missing from the answers, or too long. */
  record Flawed(Answers.Flaws flaws) implements Refusal {}

  /** The action was written down wrong. */
  record FlawedAction(Set<ActionDraft.Flaw> flaws) implements Refusal {
    public FlawedAction {
      flaws = Set.copyOf(flaws);
    }
  }

  /** All of it was said by name, or nothing may be shown. */
  record NothingForTheChannel(Team team) implements Refusal {}

  /** Somebody posted it before. */
  record Posted(Audit audit) implements Refusal {}

  /** This very request did it before. */
  record Repeated() implements Refusal {}

  /** There is no such audit. */
  record Gone() implements Refusal {}
}
