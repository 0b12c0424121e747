package io.plumbline.oneonone.slack;

import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import io.plumbline.oneonone.Pair;
import io.plumbline.oneonone.Topic;
import io.plumbline.oneonone.Words;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.List;

/** The form of a topic, a new one or one to change. */
final class TopicModal {
  static final String WORDS = "words";

  private TopicModal() {}

  /**
   * What the form is about.
   *
   * @param topic the one to change; 0 for a new one
   */
  public record About(long team, long topic) {}

  /**
   * @param words what stands in the field; may be empty
   */
  static View add(Team team, MemberId other, String words) {
    return render(new About(team.id().value(), 0), "Add a topic", "Add", other, words);
  }

  static View change(Team team, Pair pair, Topic topic) {
    var about = new About(team.id().value(), topic.id().value());
    return render(about, "Change a topic", "Change", pair.other(topic.author()), topic.words());
  }

  private static View render(
      About about, String title, String submit, MemberId other, String words) {
    var input =
        PlainTextInputElement.builder()
            .actionId("oneonone.words")
            .multiline(true)
            .focusOnLoad(true)
            .maxLength(Words.MAX_LENGTH);
    if (!words.isEmpty()) {
      input.initialValue(Limits.cut(words, Words.MAX_LENGTH));
    }
    return Forms.toSend(
        Ids.TOPIC_FORM,
        title,
        submit,
        about,
        List.of(
            Layout.input(WORDS, "What do you want to talk about?", "", input.build()),
            Layout.context(
                "%s sees it when the 1:1 begins; nobody else does."
                    .formatted(Mrkdwn.member(other)))));
  }
}
