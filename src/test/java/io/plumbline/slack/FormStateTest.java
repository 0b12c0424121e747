package io.plumbline.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.slack.api.model.view.ViewState;
import com.slack.api.util.json.GsonFactory;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

final class FormStateTest {
  private static FormState state(String values) {
    return FormState.of(
        GsonFactory.createSnakeCase()
            .fromJson(JsonParser.parseString("{\"values\":" + values + "}"), ViewState.class));
  }

  @Test
  void each_kind_of_field_is_read_by_its_block() {
    var form =
        state(
            """
            {"a":{"x":{"type":"plain_text_input","value":"  Deploy\\r\\ntook 3 h "}},
             "b":{"x":{"type":"static_select","selected_option":{"value":"well"}}},
             "c":{"x":{"type":"multi_users_select","selected_users":["U1","U2"]}},
             "d":{"x":{"type":"conversations_select","selected_conversation":"C1"}},
             "e":{"x":{"type":"datepicker","selected_date":"2026-10-19"}},
             "f":{"x":{"type":"timepicker","selected_time":"09:30"}},
             "g":{"x":{"type":"checkboxes","selected_options":[{"value":"1"},{"value":"2"}]}},
             "h":{"x":{"type":"users_select","selected_user":"U3"}},
             "i":{"x":{"type":"datetimepicker","selected_date_time":1792400000}}}
            """);

    assertThat(form.text("a")).contains("Deploy\ntook 3 h");
    assertThat(form.option("b")).contains("well");
    assertThat(form.members("c")).containsExactly(new MemberId("U1"), new MemberId("U2"));
    assertThat(form.channel("d")).contains(new ChannelId("C1"));
    assertThat(form.date("e")).contains(LocalDate.of(2026, 10, 19));
    assertThat(form.time("f")).contains(LocalTime.of(9, 30));
    assertThat(form.options("g")).containsExactly("1", "2");
    assertThat(form.member("h")).contains(new MemberId("U3"));
    assertThat(form.moment("i")).contains(Instant.ofEpochSecond(1792400000));
  }

  @Test
  void what_is_missing_empty_or_unreadable_is_an_empty_answer() {
    var form =
        state(
            """
            {"a":{"x":{"type":"plain_text_input"}},
             "b":{"x":{"type":"static_select"}},
             "e":{"x":{"type":"datepicker","selected_date":"2026-02-30"}},
             "f":{"x":{"type":"timepicker","selected_time":"25:00"}}}
            """);

    assertThat(form.text("a")).isEmpty();
    assertThat(form.option("b")).isEmpty();
    assertThat(form.members("c")).isEmpty();
    assertThat(form.date("e")).isEmpty();
    assertThat(form.time("f")).isEmpty();
    assertThat(form.has("a")).isTrue();
    assertThat(form.has("z")).isFalse();
  }
}
