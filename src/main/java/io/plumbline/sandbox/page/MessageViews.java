package io.plumbline.sandbox.page;

import io.plumbline.sandbox.client.Client;
import io.plumbline.sandbox.client.Seen;
import io.plumbline.sandbox.client.Spot;
import io.plumbline.sandbox.page.blocks.Scene;
import io.plumbline.sandbox.page.text.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a list of messages ready to be shown: days, times, and who goes on talking. */
final class MessageViews {
  private static final Duration SAME_BREATH = Duration.ofMinutes(5);
  private static final DateTimeFormatter CLOCK = pattern("HH:mm");
  private static final DateTimeFormatter DAY = pattern("EEEE d MMMM");
  private static final DateTimeFormatter FULL = pattern("EEEE d MMMM yyyy 'at' HH:mm:ss");

  private final Client client;
  private final Reader reader;

  MessageViews(Client client, Reader reader) {
    this.client = client;
    this.reader = reader;
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** The messages of a channel's list; of a thread where {@code prefix} is "t-". */
  List<MessageView> of(List<Seen.Message> messages, String prefix) {
    var views = new ArrayList<MessageView>();
    Seen.Message above = null;
    for (var message : messages) {
      views.add(view(message, above, prefix));
      above = message;
    }
    return views;
  }

  private MessageView view(Seen.Message message, Seen.@Nullable Message above, String prefix) {
    var at = at(message.ts());
    boolean newDay = above == null || !at(above.ts()).toLocalDate().equals(at.toLocalDate());
    var day = newDay && prefix.equals("m-") ? day(at.toLocalDate()) : "";
    boolean continued = !newDay && above != null && goesOn(above, message);
    var id = prefix + message.ts();
    return new MessageView(
        message,
        scene(message, id),
        id,
        Face.of(message.author(), message.authorName()),
        CLOCK.format(at),
        FULL.format(at),
        day,
        continued,
        Integer.toHexString(Objects.hash(message.toString(), day, continued)),
        replies(message.replies()),
        message.lastReply().isEmpty() ? "" : told(at(message.lastReply())));
  }

  private Scene scene(Seen.Message message, String id) {
    var spot = Spot.message(message.conversation(), message.ts());
    return new Scene(
        reader, id, message.state(), Map.of(), message.marks(), new EngineChoices(client, spot));
  }

  private static boolean goesOn(Seen.Message above, Seen.Message message) {
    return above.author().equals(message.author())
        && above.ephemeral() == message.ephemeral()
        && above.replies() == 0
        && message.command().isEmpty()
        && Duration.between(instant(above.ts()), instant(message.ts())).compareTo(SAME_BREATH) < 0;
  }

  private static String replies(int count) {
    return switch (count) {
      case 0 -> "";
      case 1 -> "1 reply";
      default -> count + " replies";
    };
  }

  private String told(ZonedDateTime at) {
    var today = reader.now().atZone(reader.zone()).toLocalDate();
    var clock = CLOCK.format(at);
    return at.toLocalDate().equals(today) ? "today " + clock : DAY.format(at) + ", " + clock;
  }

  private String day(LocalDate day) {
    var today = reader.now().atZone(reader.zone()).toLocalDate();
    if (day.equals(today)) {
      return "Today";
    }
    return day.equals(today.minusDays(1)) ? "Yesterday" : DAY.format(day);
  }

  private ZonedDateTime at(String ts) {
    return instant(ts).atZone(reader.zone());
  }

  private static Instant instant(String ts) {
    int dot = ts.indexOf('.');
    return Instant.ofEpochSecond(Long.parseLong(dot < 0 ? ts : ts.substring(0, dot)));
  }
}
