package io.plumbline.sandbox.page;

import io.plumbline.sandbox.client.Client;
import io.plumbline.sandbox.client.Seen;
import io.plumbline.sandbox.page.text.Reader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The acting person as a reader: names as they see them, their zone, links that stay on the page.
 */
final class PageReader implements Reader {
  private static final Pattern ARCHIVE =
      Pattern.compile("https?://[^/]+/archives/([A-Z0-9]+)/p(\\d{10})(\\d{6})(?:\\?.*)?");
  private static final Pattern HOME = Pattern.compile("slack://app\\?.*\\btab=home\\b.*");
  private static final Pattern FILE = Pattern.compile("https?://[^/]+(/files/[^?#]+.*)");

  private final Seen.Person me;
  private final Instant now;
  private final Map<String, String> people;
  private final Map<String, String> channels;
  private final Function<String, String> fileUrl;

  PageReader(Client client, Instant now, Function<String, String> fileUrl) {
    this.me = client.me();
    this.now = now;
    this.fileUrl = fileUrl;
    this.people =
        client.people().stream()
            .collect(Collectors.toMap(Seen.Person::id, Seen.Person::displayName, (a, b) -> a));
    this.channels =
        Stream.concat(client.conversations().stream(), client.joinable().stream())
            .collect(Collectors.toMap(Seen.Conversation::id, Seen.Conversation::name, (a, b) -> a));
  }

  @Override
  public String userId() {
    return me.id();
  }

  @Override
  public ZoneId zone() {
    return me.zone();
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public Optional<String> personName(String id) {
    return Optional.ofNullable(people.get(id));
  }

  @Override
  public Optional<String> channelName(String id) {
    return Optional.ofNullable(channels.get(id));
  }

  @Override
  public String channelHref(String id) {
    return SandboxPage.PATH + me.id() + "/" + id;
  }

  @Override
  public Optional<String> ownHref(String url) {
    var archive = ARCHIVE.matcher(url);
    if (archive.matches()) {
      var ts = archive.group(2) + "." + archive.group(3);
      return Optional.of(channelHref(archive.group(1)) + "?at=" + ts);
    }
    if (HOME.matcher(url).matches()) {
      return Optional.of(channelHref(Visit.HOME));
    }
    var file = FILE.matcher(url);
    return file.matches() ? Optional.of(file.group(1)) : Optional.empty();
  }

  @Override
  public Optional<String> fileHref(String fileId) {
    return fileId.isEmpty() ? Optional.empty() : ownHref(fileUrl.apply(fileId));
  }
}
