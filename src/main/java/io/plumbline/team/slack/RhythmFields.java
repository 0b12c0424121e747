package io.plumbline.team.slack;

import static io.plumbline.slack.Layout.input;
import static io.plumbline.slack.Layout.option;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.StaticSelectElement;
import io.plumbline.slack.FormState;
import io.plumbline.team.DefaultRhythms;
import io.plumbline.team.RhythmChoice;
import io.plumbline.team.RhythmChoice.Often;
import io.plumbline.team.Ritual;
import io.plumbline.team.TeamForm;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of the team's form that say when each ritual takes place. */
final class RhythmFields {
  private static final String NO_WEEKDAY = "Not for “%s”.".formatted(Often.QUARTER_END.words());

  private RhythmFields() {}

  static List<LayoutBlock> blocks(TeamForm form) {
    return form.orderedRhythms().entrySet().stream()
        .flatMap(each -> fields(each.getKey(), each.getValue()).stream())
        .toList();
  }

  static Map<Ritual, RhythmChoice> read(FormState state, Map<Ritual, RhythmChoice> before) {
    var choices = new EnumMap<Ritual, RhythmChoice>(Ritual.class);
    before.forEach((ritual, was) -> choices.put(ritual, choice(state, ritual, was)));
    return choices;
  }

  /** The block of the first time that is missing. */
  static Optional<String> withoutTime(TeamForm form) {
    return form.orderedRhythms().entrySet().stream()
        .filter(each -> each.getValue().at() == null && each.getValue().often() != Often.NEVER)
        .findFirst()
        .map(each -> id(each.getKey(), "at"));
  }

  private static RhythmChoice choice(FormState state, Ritual ritual, RhythmChoice was) {
    return new RhythmChoice(
        state
            .option(id(ritual, "often"))
            .flatMap(value -> MoreSettings.one(Often.values(), value))
            .orElse(was.often()),
        state
            .option(id(ritual, "day"))
            .flatMap(value -> MoreSettings.one(DayOfWeek.values(), value))
            .orElse(was.day()),
        state.time(id(ritual, "at")).orElse(null));
  }

  private static List<LayoutBlock> fields(Ritual ritual, RhythmChoice choice) {
    var title = ritual.title();
    var at = id(ritual, "at");
    var fields = new ArrayList<LayoutBlock>();
    fields.add(input(id(ritual, "often"), title, "", often(ritual, choice.often())));
    if (!DefaultRhythms.boundToSprints(ritual)) {
      var hint = choice.often() == Often.QUARTER_END ? NO_WEEKDAY : "";
      fields.add(
          input(id(ritual, "day"), title + ": weekday", hint, weekday(ritual, choice.day())));
    }
    fields.add(input(at, title + ": time", "", MoreSettings.time(at, choice.at())));
    return List.copyOf(fields);
  }

  private static StaticSelectElement often(Ritual ritual, Often chosen) {
    var offered = new ArrayList<>(Often.offeredFor(ritual));
    if (!offered.contains(chosen)) {
      offered.add(chosen);
    }
    return MoreSettings.select(
        id(ritual, "often"),
        offered.stream().map(often -> option(often.words(), often.name())).toList(),
        option(chosen.words(), chosen.name()));
  }

  private static StaticSelectElement weekday(Ritual ritual, DayOfWeek chosen) {
    return MoreSettings.select(
        id(ritual, "day"),
        Arrays.stream(DayOfWeek.values()).map(MoreSettings::dayOption).toList(),
        MoreSettings.dayOption(chosen));
  }

  private static String id(Ritual ritual, String part) {
    return "team.rhythm." + ritual.key() + "." + part;
  }
}
