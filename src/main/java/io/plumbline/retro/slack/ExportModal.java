package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import io.plumbline.export.Export;
import io.plumbline.export.Format;
import io.plumbline.retro.past.PastRetro;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.team.Team;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** The form that asks which retro is wanted, and as which files. */
final class ExportModal {
  static final String WHICH = "which";
  static final String FORMATS = "formats";

  /** A select takes 100 options; one is for all of them. */
  static final int MOST = 99;

  private static final List<OptionObject> ALL_FORMATS =
      Arrays.stream(Format.values()).map(ExportModal::option).toList();

  private ExportModal() {}

  /** Whose retros the form offers. */
  public record About(long team) {}

  /**
   * @param retros newest first, at least one
   * @param chosen the one that stands in the form at first
   */
  static View render(Team team, List<PastRetro> retros, PastRetro chosen) {
    var options = new ArrayList<OptionObject>();
    retros.forEach(retro -> options.add(option(team, retro)));
    options.add(Layout.option("All of them", Long.toString(Export.ALL)));
    var which =
        StaticSelectElement.builder()
            .actionId("retro.export_which")
            .options(options)
            .initialOption(option(team, chosen))
            .build();
    var formats =
        CheckboxesElement.builder()
            .actionId("retro.export_formats")
            .options(ALL_FORMATS)
            .initialOptions(ALL_FORMATS)
            .build();
    List<LayoutBlock> blocks =
        Layout.blocks(
            Layout.input(WHICH, "Which retro?", "", which),
            Layout.input(
                FORMATS,
                "As which files?",
                "Markdown to read, CSV and JSON to work with.",
                formats),
            Layout.context("I send them to you alone, by a direct message."));
    return Forms.toSend(
        Ids.EXPORT_FORM, "Export a retro", "Send them", new About(team.id().value()), blocks);
  }

  /** The form's place taken by what comes of it. */
  static View answer(String sentence) {
    return Forms.toRead(
        Ids.EXPORT_FORM, "Export a retro", On.NONE, Layout.blocks(Layout.section(sentence)));
  }

  /** The retro that was chosen, or {@link Export#ALL}. */
  static OptionalLong which(FormState state) {
    return state
        .option(WHICH)
        .filter(value -> value.matches("\\d{1,18}"))
        .map(value -> OptionalLong.of(Long.parseLong(value)))
        .orElseGet(OptionalLong::empty);
  }

  static Set<Format> formats(FormState state) {
    var formats = EnumSet.noneOf(Format.class);
    state.options(FORMATS).forEach(value -> Format.named(value).ifPresent(formats::add));
    return formats;
  }

  private static OptionObject option(Format format) {
    return Layout.option(format.title(), format.extension());
  }

  private static OptionObject option(Team team, PastRetro retro) {
    return Layout.option(
        HistoryModal.day(retro.openedAt(), team), Long.toString(retro.id().value()));
  }
}
