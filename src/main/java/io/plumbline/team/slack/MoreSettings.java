package io.plumbline.team.slack;

import static io.plumbline.slack.Layout.header;
import static io.plumbline.slack.Layout.input;
import static io.plumbline.slack.Layout.option;
import static io.plumbline.slack.Layout.plain;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.TimePickerElement;
import io.plumbline.slack.FormState;
import io.plumbline.team.Shift;
import io.plumbline.team.TeamForm;
import io.plumbline.team.TeamForm.Field;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The second part of the team's form: zone, working time and sprints, and the rhythms below. */
final class MoreSettings {
  private MoreSettings() {}

  static List<LayoutBlock> blocks(TeamForm form) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header("Working time"));
    blocks.add(input("team.zone", "Time zone", "Area and city.", text("team.zone", form.zone())));
    blocks.add(input("team.days", "Working days", "", days(form.days())));
    blocks.add(input("team.from", "The day begins", "", time("team.from", form.from())));
    blocks.add(input("team.to", "The day ends", "", time("team.to", form.to())));
    blocks.addAll(HolidayFields.blocks(form));
    blocks.add(input("team.shift", "When a ritual falls on a day off", "", shift(form.shift())));
    blocks.add(header("Sprints"));
    blocks.add(input("team.sprint_weeks", "A sprint lasts", "", weeks(form.sprintWeeks())));
    blocks.add(
        input(
            "team.sprint_day",
            "First day of a sprint",
            "Any sprint: this one counts as number 1.",
            sprintDay(form)));
    if (!form.rhythms().isEmpty()) {
      blocks.add(header("Rhythms"));
      blocks.addAll(RhythmFields.blocks(form));
    }
    return blocks;
  }

  static TeamForm read(FormState state, TeamForm first) {
    return new TeamForm(
        first.name(),
        first.channel(),
        first.roster(),
        state.text("team.zone").orElse(""),
        state.options("team.days").stream()
            .flatMap(day -> one(DayOfWeek.values(), day).stream())
            .collect(Collectors.toSet()),
        state.time("team.from").orElse(null),
        state.time("team.to").orElse(null),
        HolidayFields.typed(state, first),
        state
            .option("team.shift")
            .flatMap(value -> one(Shift.values(), value))
            .orElse(first.shift()),
        state.option("team.sprint_weeks").map(MoreSettings::number).orElse(0),
        state.date("team.sprint_day").orElse(null),
        RhythmFields.read(state, first.rhythms()));
  }

  /** The block at which a sentence about the field is shown. */
  static String block(Field field, TeamForm form) {
    return switch (field) {
      case DAYS -> "team.days";
      case HOURS_FROM -> "team.from";
      case HOURS_TO -> "team.to";
      case HOLIDAYS -> HolidayFields.DAYS;
      case SHIFT -> "team.shift";
      case SPRINT_WEEKS -> "team.sprint_weeks";
      case SPRINT_DAY -> "team.sprint_day";
      case RHYTHMS -> RhythmFields.withoutTime(form).orElse("team.zone");
      case ZONE, NAME, CHANNEL, PRODUCT_MANAGERS, LEADS, ENGINEERS, OBSERVERS -> "team.zone";
    };
  }

  /** The value of that name; a form may bring any text. */
  static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
    return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
  }

  private static int number(String text) {
    return text.matches("[1-9]") ? Integer.parseInt(text) : 0;
  }

  private static StaticSelectElement weeks(int chosen) {
    var options = IntStream.rangeClosed(1, 6).mapToObj(MoreSettings::weekOption).toList();
    return chosen < 1 || chosen > 6
        ? StaticSelectElement.builder().actionId("team.sprint_weeks").options(options).build()
        : select("team.sprint_weeks", options, weekOption(chosen));
  }

  private static OptionObject weekOption(int weeks) {
    return option(weeks == 1 ? "1 week" : weeks + " weeks", Integer.toString(weeks));
  }

  private static StaticSelectElement shift(Shift chosen) {
    return select(
        "team.shift",
        Arrays.stream(Shift.values()).map(MoreSettings::shiftOption).toList(),
        shiftOption(chosen));
  }

  private static OptionObject shiftOption(Shift shift) {
    var words = shift.words();
    return option(Character.toUpperCase(words.charAt(0)) + words.substring(1), shift.name());
  }

  static OptionObject dayOption(DayOfWeek day) {
    return option(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH), day.name());
  }

  static StaticSelectElement select(
      String actionId, List<OptionObject> options, OptionObject chosen) {
    return StaticSelectElement.builder()
        .actionId(actionId)
        .options(options)
        .initialOption(chosen)
        .build();
  }

  private static CheckboxesElement days(Set<DayOfWeek> chosen) {
    var boxes =
        CheckboxesElement.builder()
            .actionId("team.days")
            .options(Arrays.stream(DayOfWeek.values()).map(MoreSettings::dayOption).toList());
    return chosen.isEmpty()
        ? boxes.build()
        : boxes
            .initialOptions(chosen.stream().sorted().map(MoreSettings::dayOption).toList())
            .build();
  }

  static TimePickerElement time(String actionId, @Nullable LocalTime at) {
    var picker = TimePickerElement.builder().actionId(actionId);
    return at == null ? picker.build() : picker.initialTime(at.toString()).build();
  }

  private static DatePickerElement sprintDay(TeamForm form) {
    var picker = DatePickerElement.builder().actionId("team.sprint_day");
    return form.sprintDay() == null
        ? picker.build()
        : picker.initialDate(form.sprintDay().toString()).build();
  }

  private static PlainTextInputElement text(String actionId, String value) {
    var input =
        PlainTextInputElement.builder().actionId(actionId).placeholder(plain("Europe/Berlin"));
    return value.isEmpty() ? input.build() : input.initialValue(value).build();
  }
}
