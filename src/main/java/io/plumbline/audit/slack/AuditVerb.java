package io.plumbline.audit.slack;

import io.plumbline.slack.command.Verb;
import io.plumbline.slack.command.Verbs;
import io.plumbline.slack.command.Wording;

/** What a person can say to {@code /audit}. */
enum AuditVerb implements Verb {
  START(say("start", "Opens an audit now, for ten working days.")),
  ANSWER(say("answer", "Opens your questions.")),
  RESULTS(say("results", "Shows the last result: scores, texts, what to do.").also("result")),
  TREND(say("trend", "Shows the scores over the quarters, with a chart.").also("chart")),
  EXPORT(
      say("export", "Sends the last result, or all, as files.")
          .taking("[markdown|csv|json] [all]", "csv all")),
  SETTINGS(
      say(
              "settings",
              "Changes who is asked, the mirror, and from how many people on scores are shown.")
          .also("rules")),
  HELP(say("help", "Shows this list.").also("?"));

  static final Verbs<AuditVerb> ALL = Verbs.of("/audit", AuditVerb.class);

  private final Wording wording;

  AuditVerb(Wording wording) {
    this.wording = wording;
  }

  private static Wording say(String word, String help) {
    return Wording.of("/audit", word, help);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
