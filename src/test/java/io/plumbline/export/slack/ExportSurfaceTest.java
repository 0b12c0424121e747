package io.plumbline.export.slack;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.MONDAY_THREE;
import static io.plumbline.retro.Checkout.STRANGER;
import static io.plumbline.retro.Checkout.T1;
import static io.plumbline.retro.Checkout.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.AskExport;
import io.plumbline.export.Export;
import io.plumbline.export.ExportFile;
import io.plumbline.export.Exporter;
import io.plumbline.export.FakeExports;
import io.plumbline.export.Format;
import io.plumbline.retro.Checkout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Rendered;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.team.People;
import io.plumbline.team.Person;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ExportSurfaceTest {
  private static final long EMPTY = 99;

  private final FakeExports exports = new FakeExports();
  private final People people =
      (workspace, member) -> {
        if (member.equals(ANA)) {
          throw new IllegalStateException("Slack does not answer");
        }
        return Optional.of(new Person(member, "Cy", ZoneOffset.UTC, true, false, false));
      };
  private final ExportSurface surface =
      new ExportSurface(exports, Checkout.teams(TEAM), people, List.of(new Names()));

  @Test
  void files_are_written_with_the_names_of_people_when_they_are_sent() {
    var files = (Rendered.Files) drawn(CY, 1);

    assertThat(files.text()).isEqualTo(Mrkdwn.escape("The *record*"));
    assertThat(files.files().get()).containsExactly(new Rendered.File("a.csv", "Cy and UANA"));
  }

  @Test
  void who_left_the_team_meanwhile_gets_a_sentence_and_no_record() {
    assertThat(drawn(STRANGER, 1))
        .isInstanceOfSatisfying(
            Rendered.Message.class,
            message -> assertThat(message.text()).contains("not in Checkout any more"));
  }

  @Test
  void a_record_that_is_not_there_is_said() {
    assertThat(drawn(CY, EMPTY))
        .isInstanceOfSatisfying(
            Rendered.Message.class,
            message -> assertThat(message.text()).contains("no such record"));
  }

  @Test
  void nothing_is_drawn_for_an_export_that_nobody_asked_for() {
    assertThat(surface.render(place(7, CY))).isEmpty();
  }

  private Rendered drawn(MemberId by, long subject) {
    var ask = new Export.Ask(TEAM.id(), by, "retro", subject, Set.of(Format.CSV));
    return surface.render(place(exports.add(ask, MONDAY_THREE).id().value(), by)).orElseThrow();
  }

  private static Surface place(long id, MemberId to) {
    return new Surface(AskExport.VIEW, new Subject(T1, AskExport.KIND, id), new Place.ToMember(to));
  }

  /** A ritual whose record is the names of two people. */
  private static final class Names implements Exporter {
    @Override
    public String ritual() {
      return "retro";
    }

    @Override
    public Optional<Content> export(Team team, Export.Ask ask) {
      return ask.subject() == EMPTY
          ? Optional.empty()
          : Optional.of(
              new Content(
                  "The *record*",
                  names ->
                      List.of(
                          new ExportFile("a.csv", names.apply(CY) + " and " + names.apply(ANA)))));
    }
  }
}
