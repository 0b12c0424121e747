package io.plumbline.slack.command;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.TextObject;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Rendered;
import java.util.ArrayList;
import java.util.List;

/** The table of what a person can say to a command, with one true example each. */
public final class CommandHelp {
  private static final int VERBS_A_SECTION = 5;
  private static final int TYPED_SHOWN = 40;

  private CommandHelp() {}

  public static Rendered.Message of(Verbs<?> verbs) {
    return table("What you can say:", verbs);
  }

  /** The answer to a word that is no verb: the one probably meant, and the table. */
  public static Rendered.Message unknown(Verbs<?> verbs, Asked.Unknown<?> asked) {
    var typed = Mrkdwn.escape(Limits.cut(asked.word(), TYPED_SHOWN));
    var sorry =
        asked.near().isEmpty()
            ? "`%s` does not know “%s”. What you can say:".formatted(verbs.command(), typed)
            : "Did you mean `%s %s`? `%s` does not know “%s”. What you can say:"
                .formatted(verbs.command(), asked.near(), verbs.command(), typed);
    return table(sorry, verbs);
  }

  private static Rendered.Message table(String intro, Verbs<?> verbs) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(intro));
    var all = verbs.all();
    for (int from = 0; from < all.size(); from += VERBS_A_SECTION) {
      var cells = new ArrayList<TextObject>();
      all.subList(from, Math.min(all.size(), from + VERBS_A_SECTION))
          .forEach(verb -> cells.addAll(row(verb)));
      blocks.add(Layout.fields(cells));
    }
    var plain = new StringBuilder(intro);
    all.forEach(verb -> plain.append("\n").append(line(verb)));
    return new Rendered.Message(Limits.cut(plain.toString(), Limits.MESSAGE_TEXT), blocks);
  }

  private static List<TextObject> row(Verb verb) {
    return List.of(
        Layout.mrkdwn(usage(verb)),
        Layout.mrkdwn(Mrkdwn.escape(verb.help()) + example(verb, "\n")));
  }

  private static String line(Verb verb) {
    return usage(verb) + " " + Mrkdwn.escape(verb.help()) + example(verb, " ");
  }

  private static String usage(Verb verb) {
    return Mrkdwn.code(verb.usage());
  }

  /** Nothing where the usage is its own example. */
  private static String example(Verb verb, String before) {
    return verb.example().equals(verb.usage())
        ? ""
        : before + "For example: " + Mrkdwn.code(verb.example());
  }
}
