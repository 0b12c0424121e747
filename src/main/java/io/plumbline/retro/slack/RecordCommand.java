package io.plumbline.retro.slack;

import com.slack.api.model.view.View;
import io.plumbline.export.Export;
import io.plumbline.export.Format;
import io.plumbline.retro.record.RetroExporter;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.team.Team;
import io.plumbline.workspace.TypedText;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The verbs of {@code /retro} about retros that are over. */
final class RecordCommand {
  private final Closing closing;

  RecordCommand(Closing closing) {
    this.closing = closing;
  }

  /** The answer; empty where the verb is about something else. */
  Optional<Answer> answer(RetroVerb verb, String rest, Team team, Caller caller) {
    if (verb == RetroVerb.HISTORY) {
      return Optional.of(history(team, rest));
    }
    if (verb == RetroVerb.TREND) {
      return Optional.of(TrendMessage.answer(team, closing.past().trend(team)));
    }
    return verb == RetroVerb.EXPORT ? Optional.of(export(rest, team, caller)) : Optional.empty();
  }

  private Answer history(Team team, String typed) {
    var words = TypedText.oneLine(typed);
    return TypedText.length(words) > HistoryModal.Page.MOST_WORDS
        ? Answer.say(
            "Look for at most %d characters: a word or two are enough."
                .formatted(HistoryModal.Page.MOST_WORDS))
        : Answer.open(history(team, new HistoryModal.Page(team.id().value(), 0, words)));
  }

  /** A page of the team's past retros, or of those in which the words were said. */
  View history(Team team, HistoryModal.Page page) {
    var past = closing.past();
    var shown = past.find(team, page.words(), page.skip(), HistoryModal.A_PAGE);
    return HistoryModal.render(team, shown, past.count(team, page.words()), page);
  }

  private Answer export(String rest, Team team, Caller caller) {
    var words = ExportWords.read(rest);
    if (words.unknownWord().isPresent()) {
      return Answer.say(unknown(words.unknownWord().get()));
    }
    var retros = closing.past().of(team, 0, ExportModal.MOST);
    if (retros.isEmpty()) {
      return Answer.say(nothing(team));
    }
    if (words.saysNothing() && rest.isBlank()) {
      return Answer.open(ExportModal.render(team, retros, retros.get(0)));
    }
    long which = words.all() ? Export.ALL : retros.get(0).id().value();
    return Answer.say(ask(team, which, words.wanted(), caller));
  }

  /** Has the files sent, and says so. */
  String ask(Team team, long which, Set<Format> formats, Caller caller) {
    var ask = new Export.Ask(team.id(), caller.member(), RetroExporter.RITUAL, which, formats);
    closing.export().ask(ask, caller.key());
    var as = formats.stream().sorted().map(Format::title).collect(Collectors.joining(", "));
    return "I send you %s of %s by direct message: %s."
        .formatted(which == Export.ALL ? "all retros" : "the retro", RetroWords.name(team), as);
  }

  private static String nothing(Team team) {
    return "%s has closed no retro yet, so there is nothing to export."
        .formatted(RetroWords.name(team));
  }

  private static String unknown(String word) {
    return "I cannot export as “%s”. Say `/retro export` with markdown, csv or json, and `all` for"
            .formatted(Mrkdwn.escape(word))
        + " every retro. With nothing after it I ask.";
  }
}
