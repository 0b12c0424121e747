package io.plumbline.scope.slack;

import io.plumbline.slack.command.Verb;
import io.plumbline.slack.command.Verbs;
import io.plumbline.slack.command.Wording;

/** What a person can say after {@code /scope}. */
enum ScopeVerb implements Verb {
  SHOW(say("show", "This sprint's scope, its changes, and the buttons.").also("status")),
  REQUEST(
      say("request", "Asks for a change of the scope.")
          .taking("<what changes>", "gift cards in the checkout")
          .also("change", "ask", "add", "new")),
  LIST(say("list", "The changes that were asked for in this sprint.")),
  HISTORY(say("history", "How the scope of the sprints before held.").also("log", "past")),
  ITEMS(say("items", "Writes what is in the sprint, until the lock.").also("edit")),
  LOCK(say("lock", "Ends planning: from then on a change needs a lead's word.")),
  FLAG(say("flag", "Says that an item changed although nobody had asked.")),
  EXPORT(
      say("export", "Sends you the ledger as files.").taking("[markdown|csv|json] [all]", "csv")),
  SETTINGS(
      say("settings", "How the team locks its sprints, and who agrees to changes.").also("rules")),
  HELP(say("help", "This table.").also("?"));

  static final Verbs<ScopeVerb> ALL = Verbs.of("/scope", ScopeVerb.class);

  private final Wording wording;

  ScopeVerb(Wording wording) {
    this.wording = wording;
  }

  private static Wording say(String word, String help) {
    return Wording.of("/scope", word, help);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
