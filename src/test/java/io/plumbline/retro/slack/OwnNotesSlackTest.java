package io.plumbline.retro.slack;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.CHANNEL;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;
import static io.plumbline.retro.Checkout.TEAM;
import static io.plumbline.retro.Columns.FRICTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.retro.CardId;
import io.plumbline.retro.CardText;
import io.plumbline.retro.RetroDesk;
import io.plumbline.retro.RetroId;
import io.plumbline.testing.FacedApp;
import io.plumbline.testing.FakeSlack;
import io.plumbline.testing.FilledForm;
import io.plumbline.workspace.MemberId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person's own notes, until the retro ends. */
final class OwnNotesSlackTest {
  private FakeSlack slack;
  private RetroDesk desk;
  private FacedApp face;
  private RetroId id;
  private CardId topic;

  @BeforeEach
  void start() {
    slack = FakeSlack.start();
    desk = new RetroDesk(TEAM);
    face = new FacedApp(slack.app(), slack, CHANNEL);
    ClosingDesk.face(desk).register(face.app());
    topic = desk.written(CY, FRICTION, "builds");
    id = desk.opened();
    desk.revealed(id);
    desk.votingClosed(id);
    noted(CY, "quarantine");
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void one_is_changed_and_withdrawn_by_who_wrote_it_and_by_nobody_else() {
    noted(DI, "of Di");
    var list = ownNotes();
    assertThat(list.toString()).contains("quarantine").doesNotContain("of Di");

    var form = change(list);
    assertThat(form.toString()).contains("Change a note", "quarantine");
    assertThat(send(form, "quarantine the flaky ones")).isEmpty();
    assertThat(notes()).containsExactly("quarantine the flaky ones", "of Di");

    choose(list, 1, DI);
    assertThat(face.redrawn().toString()).contains("it is not yours");
    choose(list, 1, CY);
    assertThat(notes()).containsExactly("of Di");
    assertThat(face.redrawn().toString()).contains("You have noted nothing");
    assertThat(send(form, "too late")).contains("it was withdrawn");
  }

  @Test
  void they_are_fixed_once_the_retro_has_ended_and_the_form_stays_with_what_was_typed() {
    var list = ownNotes();
    var form = change(list);
    desk.acts.close().close(id, ANA, desk.next());

    assertThat(send(form, "other words")).contains("closed this retro");
    choose(list, 1, CY);
    assertThat(slack.last("views.push").toString()).contains("closed this retro");
    assertThat(notes()).containsExactly("quarantine");
  }

  @Test
  void a_new_one_needs_a_topic_that_is_on() {
    desk.acts.pace().parkTopic().park(id, topic, ANA, desk.next());

    assertThat(face.say("/retro note", CY)).contains("No topic is on now");
  }

  private void noted(MemberId by, String words) {
    desk.acts.notes().add(id, topic, by, new CardText(words), desk.next());
  }

  private JsonNode ownNotes() {
    face.say("/retro notes", CY);
    return face.opened();
  }

  private JsonNode change(JsonNode list) {
    choose(list, 0, CY);
    return face.redrawn();
  }

  private void choose(JsonNode list, int option, MemberId by) {
    var menu = list.at("/blocks/1/accessory");
    var value = menu.at("/options/%d/value".formatted(option)).asText();
    face.choose(list, menu.path("action_id").asText(), value, by);
  }

  private String send(JsonNode form, String words) {
    return face.submit(form, FilledForm.of(form).with("text", words), CY);
  }

  private List<String> notes() {
    return desk.boards.of(id).orElseThrow().notes().stream()
        .map(note -> note.text().value())
        .toList();
  }
}
