package io.plumbline.surprise.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import io.plumbline.commitment.Side;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.surprise.SurpriseDraft;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form that flags a surprise. */
final class SurpriseModal {
  static final String FORM = "surprise.form";
  static final String TEAM = "team";
  static final String WHAT = "what";
  static final String SIDE = "side";
  static final String LINK = "link";
  static final String NAME = "name";

  private static final String SHOWN = "shown";
  private static final int MOST_TEAMS = 100;

  private SurpriseModal() {}

  /**
   * Whose surprise it is.
   *
   * @param team 0 where the form asks for it
   */
  public record About(long team) {}

  /**
   * What the form starts with.
   *
   * @param side null where none was named
   * @param fromHidden whether it comes from a message that not everybody can see
   */
  record Start(String what, @Nullable Side side, String link, boolean fromHidden) {
    static Start words(String what, @Nullable Side side) {
      return new Start(what, side, "", false);
    }
  }

  /**
   * @param teams at least one; where there are several, the form asks
   */
  static View render(List<Team> teams, Start start) {
    boolean asks = teams.size() > 1;
    var blocks = new ArrayList<LayoutBlock>();
    if (asks) {
      blocks.add(teamInput(teams));
    }
    blocks.add(Layout.input(WHAT, "What happened?", "", what(start)));
    blocks.add(Layout.input(SIDE, "Which side did it?", "", side(start)));
    blocks.add(Layout.optional(LINK, "Link", "Where it can be seen.", link(start)));
    if (start.fromHidden()) {
      blocks.add(
          Layout.context(
              "Not everybody can see the message, so its link could tell who flagged it: paste it only if you want to."));
    }
    blocks.add(Layout.optional(NAME, "Your name", "", name()));
    blocks.add(
        Layout.context(
            "Product managers and leads read it. The next retro finds it on its board; it counts per team and side, never per person. Without the tick your name is kept nowhere."));
    long team = asks ? 0 : teams.get(0).id().value();
    return Forms.toSend(FORM, "Flag a surprise", "Flag it", new About(team), blocks);
  }

  private static InputBlock teamInput(List<Team> teams) {
    var select =
        StaticSelectElement.builder()
            .actionId("surprise.team")
            .options(
                teams.stream()
                    .limit(MOST_TEAMS)
                    .map(team -> Layout.option(team.name(), Long.toString(team.id().value())))
                    .toList())
            .build();
    return Layout.input(TEAM, "Team", "", select);
  }

  private static PlainTextInputElement what(Start start) {
    var field = PlainTextInputElement.builder().actionId("surprise.what").multiline(true);
    return start.what().isEmpty()
        ? field.build()
        : field.initialValue(Limits.cut(start.what(), SurpriseDraft.MAX_LENGTH)).build();
  }

  private static PlainTextInputElement link(Start start) {
    var field = PlainTextInputElement.builder().actionId("surprise.link");
    return start.link().isEmpty() ? field.build() : field.initialValue(start.link()).build();
  }

  private static RadioButtonsElement side(Start start) {
    var field =
        RadioButtonsElement.builder()
            .actionId("surprise.side")
            .options(Arrays.stream(Side.values()).map(SurpriseModal::option).toList());
    var named = start.side();
    return named == null ? field.build() : field.initialOption(option(named)).build();
  }

  private static OptionObject option(Side side) {
    return switch (side) {
      case PRODUCT ->
          Layout.option("Product: a change that engineering did not agree to", side.name());
      case ENGINEERING ->
          Layout.option("Engineering: a change that product did not know of", side.name());
    };
  }

  private static CheckboxesElement name() {
    return CheckboxesElement.builder()
        .actionId("surprise.name")
        .options(List.of(Layout.option("Show that I flagged it", SHOWN)))
        .build();
  }

  static SurpriseDraft read(FormState state) {
    return new SurpriseDraft(
        state.text(WHAT).orElse(""),
        state
            .option(SIDE)
            .flatMap(
                name -> Arrays.stream(Side.values()).filter(s -> s.name().equals(name)).findFirst())
            .orElse(null),
        state.text(LINK).orElse(""),
        state.options(NAME).contains(SHOWN));
  }

  /** The team that the form is for or that was chosen in it. */
  static Optional<TeamId> team(About about, FormState state, WorkspaceId workspace) {
    return about.team() != 0
        ? Optional.of(new TeamId(workspace, about.team()))
        : state
            .option(TEAM)
            .filter(id -> id.matches("\\d{1,18}"))
            .map(id -> new TeamId(workspace, Long.parseLong(id)));
  }
}
