package io.plumbline.scope.slack;

import io.plumbline.slack.command.Asked;
import io.plumbline.slack.command.Verb;
import io.plumbline.slack.command.Verbs;
import java.util.Locale;
import java.util.Map;

/** What a person can say after {@code /scope}. */
enum ScopeVerb implements Verb {
  SHOW("show", "", "This sprint's scope, its changes, and the buttons."),
  REQUEST("request", " <what changes>", "Asks for a change of the scope.") {
    @Override
    public String example() {
      return "/scope request gift cards in the checkout";
    }
  },
  LIST("list", "", "The changes that were asked for in this sprint."),
  HISTORY("history", "", "How the scope of the sprints before held."),
  ITEMS("items", "", "Writes what is in the sprint, until the lock."),
  LOCK("lock", "", "Ends planning: from then on a change needs a lead's word."),
  FLAG("flag", "", "Says that an item changed although nobody had asked."),
  EXPORT("export", " [markdown|csv|json] [all]", "Sends you the ledger as files.") {
    @Override
    public String example() {
      return "/scope export csv";
    }
  },
  SETTINGS("settings", "", "How the team locks its sprints, and who agrees to changes."),
  HELP("help", "", "This table.");

  private static final String COMMAND = "/scope";
  static final Verbs<ScopeVerb> ALL = Verbs.of(COMMAND, ScopeVerb.class);

  private static final Map<String, String> SYNONYMS =
      Map.of(
          "status",
          "show",
          "change",
          "request",
          "ask",
          "request",
          "add",
          "request",
          "new",
          "request",
          "edit",
          "items",
          "log",
          "history",
          "past",
          "history",
          "rules",
          "settings",
          "?",
          "help");

  private final String word;
  private final String arguments;
  private final String help;

  ScopeVerb(String word, String arguments, String help) {
    this.word = word;
    this.arguments = arguments;
    this.help = help;
  }

  /** What the text after the command asks for, also in other words. */
  static Asked<ScopeVerb> read(String text) {
    var line = text.strip();
    var first = line.split("\\s", 2)[0];
    var known = SYNONYMS.get(first.toLowerCase(Locale.ROOT));
    var typed = ALL.read(line);
    return typed instanceof Asked.Known || known == null
        ? typed
        : ALL.read(known + line.substring(first.length()));
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public String usage() {
    return COMMAND + " " + word + arguments;
  }

  @Override
  public String help() {
    return help;
  }

  @Override
  public String example() {
    return COMMAND + " " + word;
  }
}
