package io.plumbline.team.slack;

import com.slack.api.bolt.context.Context;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.FileInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import io.plumbline.slack.FormFile;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Layout;
import io.plumbline.team.HolidayFile;
import io.plumbline.team.TeamForm;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where the team's form takes holidays: typed, or as a file that is read once, when it is sent. */
final class HolidayFields {
  static final String DAYS = "team.holidays";
  static final String FILE = "team.holiday_file";

  private static final int LONGEST_TEXT = 3000;

  private static final HolidayFile.Outcome.Refused UNREADABLE =
      new HolidayFile.Outcome.Refused(
          "Slack does not give me that file. Save again, or paste its days above.");

  private HolidayFields() {}

  static List<LayoutBlock> blocks(TeamForm form) {
    boolean shown = form.holidays().length() <= LONGEST_TEXT;
    var hint =
        shown
            ? "The address of an iCalendar file, read again each week; its text; or a line each,"
                + " like 2026-12-25 Christmas Day."
            : "There are more days than fit in here, and they stay. What you type takes their place.";
    return List.of(
        Layout.optional(DAYS, "Holidays", hint, days(shown ? form.holidays() : "")), file());
  }

  private static PlainTextInputElement days(String value) {
    var input =
        PlainTextInputElement.builder()
            .actionId(DAYS)
            .multiline(true)
            .maxLength(LONGEST_TEXT)
            .placeholder(Layout.plain("2026-12-25 Christmas Day"));
    return value.isEmpty() ? input.build() : input.initialValue(value).build();
  }

  /** As typed; what could not be shown for its length stays where nothing is typed instead. */
  static String typed(FormState state, TeamForm first) {
    boolean shown = state.has(DAYS) && first.holidays().length() <= LONGEST_TEXT;
    return state.text(DAYS).orElse(shown ? "" : first.holidays());
  }

  private static LayoutBlock file() {
    var file =
        FileInputElement.builder().actionId(FILE).filetypes(List.of("ics")).maxFiles(1).build();
    return Layout.optional(
        FILE,
        "Holidays from a file",
        "An iCalendar file (.ics), up to 1 MB. Its days take the place of those above.",
        file);
  }

  /** What is in the file; empty where none was put in. */
  static Optional<HolidayFile.Outcome> read(View view, Context context, LocalDate today) {
    return FormState.of(view).files(FILE).stream()
        .findFirst()
        .map(id -> read(FormFile.read(context, id, HolidayFile.LARGEST), today));
  }

  private static HolidayFile.Outcome read(FormFile file, LocalDate today) {
    if (file instanceof FormFile.Text text) {
      return HolidayFile.parse(text.text().getBytes(StandardCharsets.UTF_8), today);
    }
    return file instanceof FormFile.TooLarge ? HolidayFile.TOO_LARGE : UNREADABLE;
  }
}
