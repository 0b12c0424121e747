package io.plumbline.oneonone.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import io.plumbline.oneonone.Pair;
import io.plumbline.oneonone.Two;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Phrases;
import io.plumbline.team.DefaultRhythms;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.Optional;

/** Who holds the 1:1 of a team, when, and what exports may hold of it. */
final class SettingsModal {
  static final String MANAGER = "manager";
  static final String LEAD = "lead";

  private SettingsModal() {}

  /** What the form is about. */
  public record About(long team) {}

  /**
   * @param two who hold it now
   * @param own the pair, where the viewer is one of it
   */
  static View render(Team team, Optional<Two> two, Optional<Pair> own, MemberId viewer) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(when(team)));
    blocks.add(who(MANAGER, "Product manager", two.map(Two::manager)));
    blocks.add(who(LEAD, "Lead", two.map(Two::lead)));
    blocks.add(
        Layout.context(
            "What was said stays with the two who said it. Where somebody of these loses their role, the first of the others takes their place."));
    own.ifPresent(
        pair -> {
          blocks.add(Layout.divider());
          blocks.add(ConsentCard.inForm(team, pair, viewer));
        });
    return Forms.toSend(
        Ids.SETTINGS_FORM, "1:1 settings", "Save", new About(team.id().value()), blocks);
  }

  private static String when(Team team) {
    var rhythm = team.rhythms().get(Ritual.ONE_ON_ONE);
    var says =
        rhythm == null
            ? "%s holds no 1:1 at present."
            : "%s holds its 1:1 " + DefaultRhythms.say(Ritual.ONE_ON_ONE, rhythm) + ".";
    return says.formatted(Phrases.name(team)) + " `/plumbline team` changes that.";
  }

  private static LayoutBlock who(String block, String label, Optional<MemberId> now) {
    var select = UsersSelectElement.builder().actionId("oneonone." + block);
    now.ifPresent(member -> select.initialUser(member.value()));
    return Layout.input(block, label, "", select.build());
  }

  /** Empty where somebody is missing. */
  static Optional<Two> read(FormState state) {
    return state
        .member(MANAGER)
        .flatMap(manager -> state.member(LEAD).map(lead -> new Two(manager, lead)));
  }
}
