package io.plumbline.scope.slack;

import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Privately;
import io.plumbline.sprint.Item;
import io.plumbline.team.Team;
import java.util.List;

/** The forms in which something is said in words: a reason, a question, a condition, a change. */
final class WordsModal {
  static final String WORDS = "words";
  static final String ITEM = "item";

  private WordsModal() {}

  /** What is said about which version of a request. */
  public record About(Deed deed, long request, int version) {
    On on() {
      return new On(request, version);
    }
  }

  /** Whose item changed. */
  public record FlagAbout(long team) {}

  static View render(Deed deed, Shown shown) {
    var request = shown.request();
    var about = new About(deed, request.id().value(), request.version());
    return Forms.toSend(
        Ids.WORDS_FORM,
        deed.title(),
        "Send",
        about,
        Layout.blocks(
            Layout.section(
                "*%s*\n%s".formatted(ScopeCard.title(shown), ScopeWords.headline(request.ask()))),
            Layout.input(WORDS, deed.question(), deed.hint(), words())));
  }

  /** Which item changed although nobody had asked. */
  static View flag(Team team, List<Item> present) {
    var items =
        StaticSelectElement.builder()
            .actionId("scope.flag_item")
            .placeholder(Layout.plain("An item"))
            .options(
                present.stream()
                    .map(item -> Layout.option(item.what(), Long.toString(item.id())))
                    .toList())
            .build();
    return Forms.toSend(
        Ids.FLAG_FORM,
        "Changed unannounced",
        "Write it down",
        new FlagAbout(team.id().value()),
        Layout.blocks(
            Layout.context(
                "Counts in the scope stability of %s, by item and never by person."
                    .formatted(Phrases.name(team))),
            Layout.input(ITEM, "Which item changed?", "", items),
            Layout.input(WORDS, "What is different?", "", words())));
  }

  private static PlainTextInputElement words() {
    return PlainTextInputElement.builder().actionId("scope.words").multiline(true).build();
  }

  /** In the form's place: why nothing was done, with what was typed. */
  static View answer(String sentence, String typed) {
    var kept = typed.isEmpty() ? "" : "\n\nYou wrote, to copy: " + Mrkdwn.code(typed);
    return Privately.note(Privately.sentence(sentence + kept));
  }
}
