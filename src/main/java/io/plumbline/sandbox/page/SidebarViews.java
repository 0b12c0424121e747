package io.plumbline.sandbox.page;

import io.plumbline.sandbox.client.Client;
import io.plumbline.sandbox.client.Seen;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Builds the sidebar of one person at one moment. */
final class SidebarViews {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private final Client client;
  private final Cast cast;
  private final Instant now;
  private final Visit visit;

  SidebarViews(Client client, Cast cast, Instant now, Visit visit) {
    this.client = client;
    this.cast = cast;
    this.now = now;
    this.visit = visit;
  }

  SidebarView build() {
    var places = client.conversations();
    return new SidebarView(
        visit.place(),
        person(client.me()),
        cast.of(client.people()).stream().map(this::person).toList(),
        places.stream().filter(Seen.Conversation::withApp).findFirst().map(this::entry),
        entries(places, SidebarViews::isChannel),
        entries(places, c -> !isChannel(c) && !c.withApp()),
        entries(client.joinable(), c -> true));
  }

  private PersonView person(Seen.Person person) {
    return new PersonView(
        person.id(),
        person.displayName(),
        person.realName(),
        cast.title(person),
        CLOCK.format(now.atZone(person.zone())),
        person.zone().getId(),
        Face.of(person.id(), person.displayName()),
        person.id().equals(visit.person()));
  }

  private List<SidebarView.Entry> entries(
      List<Seen.Conversation> places, Predicate<Seen.Conversation> wanted) {
    return places.stream().filter(wanted).map(this::entry).toList();
  }

  private SidebarView.Entry entry(Seen.Conversation place) {
    return new SidebarView.Entry(
        place.id(),
        SandboxPage.PATH + visit.person() + "/" + place.id(),
        place.name(),
        sign(place.kind()),
        Face.of(place.people().isEmpty() ? place.id() : other(place), place.name()),
        place.id().equals(visit.place()) || (place.withApp() && visit.isHome()),
        place.unread(),
        place.mentions(),
        place.archived());
  }

  /** Somebody in a direct message other than the acting person, whose colour it takes. */
  private String other(Seen.Conversation place) {
    return place.people().stream()
        .filter(id -> !id.equals(visit.person()))
        .findFirst()
        .orElse(place.id());
  }

  private static boolean isChannel(Seen.Conversation place) {
    return place.kind() == Seen.Kind.PUBLIC_CHANNEL || place.kind() == Seen.Kind.PRIVATE_CHANNEL;
  }

  private static String sign(Seen.Kind kind) {
    return switch (kind) {
      case PUBLIC_CHANNEL -> "#";
      case PRIVATE_CHANNEL -> "private";
      case DIRECT_MESSAGE, GROUP_MESSAGE -> "";
    };
  }
}
