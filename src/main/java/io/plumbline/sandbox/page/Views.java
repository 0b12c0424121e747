package io.plumbline.sandbox.page;

import io.plumbline.sandbox.client.Client;
import io.plumbline.sandbox.client.Seen;
import io.plumbline.sandbox.client.Spot;
import io.plumbline.sandbox.page.blocks.Scene;
import io.plumbline.sandbox.page.text.Reader;
import io.plumbline.sandbox.wire.Traffic;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at the workspace with the acting person's eyes and makes each part ready to be shown. */
final class Views {
  private final Engine engine;
  private final InstantSource clock;
  private final Cast cast;
  private final @Nullable Upcoming upcoming;

  Views(Engine engine, InstantSource clock, Cast cast, @Nullable Upcoming upcoming) {
    this.engine = engine;
    this.clock = clock;
    this.cast = cast;
    this.upcoming = upcoming;
  }

  /** Who one starts as. */
  Optional<Seen.Person> firstPerson() {
    return cast.of(engine.client(engine.somebody().get()).people()).stream().findFirst();
  }

  /** Where somebody starts: their first channel, or the app's Home where they are in none. */
  String firstPlace(String person) {
    return engine.client(person).conversations().stream()
        .filter(c -> c.kind() == Seen.Kind.PUBLIC_CHANNEL || c.kind() == Seen.Kind.PRIVATE_CHANNEL)
        .map(Seen.Conversation::id)
        .findFirst()
        .orElse(Visit.HOME);
  }

  /** The place that somebody else had open, where this person may see it, too; else their first. */
  String placeFor(String person, @Nullable String from) {
    if (Visit.HOME.equals(from)) {
      return Visit.HOME;
    }
    return engine.client(person).conversations().stream()
        .map(Seen.Conversation::id)
        .filter(id -> id.equals(from))
        .findFirst()
        .orElseGet(() -> firstPlace(person));
  }

  PageView page(Visit visit) {
    return new PageView(
        visit,
        sidebar(visit),
        visit.isHome() ? Optional.empty() : Optional.of(conversation(visit)),
        visit.isHome() ? Optional.of(home(visit)) : Optional.empty(),
        visit.thread() == null ? Optional.empty() : Optional.of(thread(visit)),
        modal(visit),
        coming(visit),
        traffic(visit.person(), ""));
  }

  SidebarView sidebar(Visit visit) {
    return new SidebarViews(engine.client(visit.person()), cast, clock.instant(), visit).build();
  }

  private ConversationView conversation(Visit visit) {
    var client = engine.client(visit.person());
    var conversation = client.conversation(visit.place());
    boolean channel =
        conversation.kind() == Seen.Kind.PUBLIC_CHANNEL
            || conversation.kind() == Seen.Kind.PRIVATE_CHANNEL;
    int people = conversation.people().size();
    return new ConversationView(
        conversation,
        channel ? "#" + conversation.name() : conversation.name(),
        channel ? people + (people == 1 ? " member" : " members") : "",
        messages(visit),
        client.commands("/"),
        client.globalShortcuts());
  }

  MessagesView messages(Visit visit) {
    var client = engine.client(visit.person());
    var found = client.messages(visit.place(), visit.before(), visit.limit() + 1);
    boolean more = found.size() > visit.limit();
    var shown = more ? found.subList(found.size() - visit.limit(), found.size()) : found;
    var views = new MessageViews(client, reader(client)).of(shown, "m-");
    return new MessagesView(visit, views, more, client.messageShortcuts());
  }

  /** The open thread; nothing in it where there is none. */
  MessagesView thread(Visit visit) {
    var client = engine.client(visit.person());
    var found =
        visit.thread() == null
            ? List.<Seen.Message>of()
            : client.thread(visit.place(), visit.thread());
    var views = new MessageViews(client, reader(client)).of(found, "t-");
    return new MessagesView(visit, views, false, client.messageShortcuts());
  }

  HomeView home(Visit visit) {
    var client = engine.client(visit.person());
    return client
        .home()
        .map(home -> published(home, client))
        .orElseGet(() -> new HomeView("", List.of(), Scene.plain(reader(client), "home")));
  }

  private HomeView published(Seen.Home home, Client client) {
    var choices = new EngineChoices(client, Spot.home());
    var scene = new Scene(reader(client), "home", home.state(), Map.of(), home.marks(), choices);
    return new HomeView(rev(home), home.view().path("blocks"), scene);
  }

  /** The modal on top, if one is open. */
  Optional<ModalView> modal(Visit visit) {
    var client = engine.client(visit.person());
    var open = client.modals();
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(modal(open.get(open.size() - 1), open.size(), client));
  }

  private ModalView modal(Seen.Modal top, int depth, Client client) {
    var scene =
        new Scene(
            reader(client),
            "v-" + top.viewId(),
            top.state(),
            top.errors(),
            top.marks(),
            new EngineChoices(client, Spot.modal(top.viewId())));
    return new ModalView(top, scene, depth, rev(top) + depth);
  }

  /** What comes, where somebody gave it. */
  Optional<ComingView> coming(Visit visit) {
    return Optional.ofNullable(upcoming)
        .map(
            u ->
                new Told(clock.instant(), engine.client(visit.person()).me().zone())
                    .coming(visit, u));
  }

  TrafficView traffic(String person, String filter) {
    var told = new Told(clock.instant(), engine.client(person).me().zone());
    return told.traffic(engine.traffic().entries(), filter);
  }

  /** One exchange by its number, as long as it is kept. */
  Optional<Traffic.Entry> exchange(long number) {
    return engine.traffic().after(number - 1).stream()
        .findFirst()
        .filter(entry -> entry.number() == number);
  }

  /** What a select that asks offers for what was typed. */
  List<Seen.Choice> choices(String person, Spot.Element element, String typed) {
    return engine.client(person).choices(element, typed);
  }

  private Reader reader(Client client) {
    return new PageReader(client, clock.instant(), engine.fileUrl());
  }

  private static String rev(Record seen) {
    return Integer.toHexString(seen.toString().hashCode());
  }
}
