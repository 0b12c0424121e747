package io.plumbline.slack;

import com.slack.api.model.File;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.TypedText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a person filled into a form, by block id; each block holds one element. What is empty,
 * missing or unreadable is an empty answer: the rules say whether that will do.
 */
public final class FormState {
  private final Map<String, Map<String, ViewState.Value>> values;

  private FormState(Map<String, Map<String, ViewState.Value>> values) {
    this.values = values;
  }

  public static FormState of(View view) {
    return of(view.getState());
  }

  public static FormState of(@Nullable ViewState state) {
    return new FormState(state == null || state.getValues() == null ? Map.of() : state.getValues());
  }

  /** The blocks of all fields that the form showed. */
  public Set<String> blocks() {
    return values.keySet();
  }

  /** Whether the form showed this field at all. */
  public boolean has(String block) {
    return value(block).isPresent();
  }

  /** The text as typed, safe to store, without white space at its ends; empty where it is blank. */
  public Optional<String> text(String block) {
    return get(block, ViewState.Value::getValue)
        .map(TypedText::clean)
        .filter(text -> !TypedText.saysNothing(text));
  }

  /** The value of the chosen option of a select or of radio buttons. */
  public Optional<String> option(String block) {
    return get(block, ViewState.Value::getSelectedOption)
        .map(ViewState.SelectedOption::getValue)
        .filter(value -> !value.isBlank());
  }

  /** The values of the chosen options of check boxes or of a multi-select. */
  public List<String> options(String block) {
    return get(block, ViewState.Value::getSelectedOptions).orElse(List.of()).stream()
        .map(ViewState.SelectedOption::getValue)
        .toList();
  }

  public Optional<MemberId> member(String block) {
    return get(block, ViewState.Value::getSelectedUser).map(MemberId::new);
  }

  public List<MemberId> members(String block) {
    return get(block, ViewState.Value::getSelectedUsers).orElse(List.of()).stream()
        .map(MemberId::new)
        .toList();
  }

  /** The channel of a channel select or of a conversation select. */
  public Optional<ChannelId> channel(String block) {
    return get(block, ViewState.Value::getSelectedConversation)
        .or(() -> get(block, ViewState.Value::getSelectedChannel))
        .map(ChannelId::new);
  }

  /** The ids of the files that were put in. */
  public List<String> files(String block) {
    return get(block, ViewState.Value::getFiles).orElse(List.of()).stream()
        .map(File::getId)
        .filter(Objects::nonNull)
        .toList();
  }

  public Optional<LocalDate> date(String block) {
    return get(block, ViewState.Value::getSelectedDate).flatMap(d -> parsed(d, LocalDate::parse));
  }

  public Optional<LocalTime> time(String block) {
    return get(block, ViewState.Value::getSelectedTime).flatMap(t -> parsed(t, LocalTime::parse));
  }

  public Optional<Instant> moment(String block) {
    return get(block, ViewState.Value::getSelectedDateTime).map(Instant::ofEpochSecond);
  }

  private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private <T> Optional<T> get(String block, Function<ViewState.Value, @Nullable T> field) {
    var value = value(block);
    return value.isPresent() ? Optional.ofNullable(field.apply(value.get())) : Optional.empty();
  }

  private Optional<ViewState.Value> value(String block) {
    return values.getOrDefault(block, Map.of()).values().stream().findFirst();
  }
}
