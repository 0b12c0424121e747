package io.plumbline.sandbox.page.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** What stands between angle brackets in mrkdwn: a mention, a link, a date. */
final class AngleToken {
  private final String target;
  private final String label;
  private final Reader reader;

  private AngleToken(String target, String label, Reader reader) {
    this.target = target;
    this.label = label;
    this.reader = reader;
  }

  /** The HTML for the inside of one pair of brackets, which is escaped as Slack escapes. */
  static String html(String inside, Reader reader) {
    int bar = inside.indexOf('|');
    var target = bar < 0 ? inside : inside.substring(0, bar);
    var label = bar < 0 ? "" : inside.substring(bar + 1);
    return new AngleToken(Entities.decode(target), Entities.decode(label), reader).html();
  }

  private String html() {
    return switch (target.isEmpty() ? ' ' : target.charAt(0)) {
      case '@' -> person(target.substring(1), reader);
      case '#' -> channel(target.substring(1), reader);
      case '!' -> special(target.substring(1));
      default -> link();
    };
  }

  static String person(String id, Reader reader) {
    var name = reader.personName(id).orElse("unknown");
    var self = id.equals(reader.userId()) ? " self" : "";
    return "<span class=\"mention" + self + "\">@" + Markup.escape(name) + "</span>";
  }

  static String channel(String id, Reader reader) {
    return reader
        .channelName(id)
        .map(
            name ->
                "<a class=\"mention\" href=\"%s\">#%s</a>"
                    .formatted(Markup.escape(reader.channelHref(id)), Markup.escape(name)))
        .orElse("<span class=\"mention private\">private channel</span>");
  }

  static String broadcast(String range) {
    return "<span class=\"mention self\">@" + Markup.escape(range) + "</span>";
  }

  private String special(String word) {
    if (word.equals("here") || word.equals("channel") || word.equals("everyone")) {
      return broadcast(word);
    }
    if (word.startsWith("subteam^")) {
      var group = word.substring("subteam^".length());
      var shown = label.isEmpty() ? "@" + group : label;
      return "<span class=\"mention\">" + Markup.escape(shown) + "</span>";
    }
    if (word.startsWith("date^")) {
      return date(word.split("\\^", 4));
    }
    return Markup.escape(label.isEmpty() ? "<" + target + ">" : label);
  }

  private String date(String[] parts) {
    return moment(parts)
        .map(at -> shownDate(at, parts))
        .orElseGet(() -> Markup.escape(label.isEmpty() ? "<" + target + ">" : label));
  }

  private String shownDate(Instant at, String[] parts) {
    var shown =
        "<time datetime=\"%s\" title=\"%s\">%s</time>"
            .formatted(
                at,
                Markup.escape(new SlackDate(at, reader).format("{date_long} at {time_secs}")),
                Markup.escape(new SlackDate(at, reader).format(parts[2])));
    return parts.length == 4 ? Hrefs.link(parts[3], shown, reader) : shown;
  }

  private static Optional<Instant> moment(String[] parts) {
    if (parts.length < 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(parts[1])))
          .filter(at -> at.isBefore(Instant.parse("9999-01-01T00:00:00Z")))
          .filter(at -> at.isAfter(Instant.parse("0001-01-01T00:00:00Z")));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private String link() {
    var shown = label.isEmpty() ? target.replaceFirst("^mailto:", "") : label;
    return Hrefs.link(target, Markup.escape(shown), reader);
  }
}
