package io.plumbline.slack.delivery;

import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.view.View;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.slack.lookup.Installation;
import io.plumbline.slack.lookup.Installations;
import io.plumbline.slack.lookup.SlackClients;
import io.plumbline.store.Database;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.surface.Surfaces;
import io.plumbline.surface.store.JdbcDeliveries;
import io.plumbline.surface.store.JdbcParkedSurfaces;
import io.plumbline.surface.store.JdbcSurfaces;
import io.plumbline.testing.ScriptedSlack;
import io.plumbline.testing.SettableClock;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A dispatcher on a real database before a scripted Slack, with a clock that the test moves. */
final class DeliveryBed implements AutoCloseable {
  static final Instant MONDAY_NINE = Instant.parse("2026-11-23T09:00:00Z");
  static final WorkspaceId ACME = new WorkspaceId(ScriptedSlack.WORKSPACE);
  static final WorkspaceId OTHER = new WorkspaceId("T2");
  static final ChannelId TEAM = new ChannelId("C1");
  static final MemberId ANA = new MemberId("U1");

  final SettableClock clock = SettableClock.at(MONDAY_NINE);
  final ScriptedSlack slack = ScriptedSlack.start(clock);
  final SlackClients clients = new SlackClients(slack.apiUrl());
  final ResponseUrls responseUrls = new ResponseUrls();
  final Doorbell doorbell = new Doorbell();
  final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  final Map<Long, String> truth = new ConcurrentHashMap<>();
  final List<String> toldParked = new CopyOnWriteArrayList<>();
  final Surfaces surfaces;
  final JdbcParkedSurfaces parked;
  final Dispatcher dispatcher;

  private final Database database;

  volatile Reach reach = Reach.ALWAYS;

  DeliveryBed(Database database) {
    this.database = database;
    this.surfaces =
        new JdbcSurfaces(database.jdbi(), database.transactions(), clock, doorbell::ring);
    this.parked =
        new JdbcParkedSurfaces(database.jdbi(), database.transactions(), clock, doorbell::ring);
    this.dispatcher = dispatcher(clock, doorbell);
  }

  /** Another instance on the same database. */
  Dispatcher dispatcher(InstantSource itsClock, Doorbell itsDoorbell) {
    return new Dispatcher(
        new DeliveryStore(
            new JdbcDeliveries(database.jdbi()), database.transactions(), Supplier::get),
        new SlackSide(installations(), clients, responseUrls),
        List.of(view("retro.board"), view("retro.result"), home(), files()),
        (surface, now) -> reach.heldUntil(surface, now),
        itsDoorbell,
        itsClock,
        registry);
  }

  private static Installations installations() {
    return workspace ->
        Optional.of(
            new Installation(workspace, "xoxb-" + workspace, new MemberId("UBOT"), Set.of()));
  }

  private SurfaceRenderer view(String view) {
    return renderer(
        view,
        surface ->
            Optional.ofNullable(truth.get(surface.subject().id()))
                .map(text -> message(text + surface.key())));
  }

  private SurfaceRenderer home() {
    return renderer(
        "home",
        surface ->
            Optional.of(
                new Rendered.Home(
                    View.builder()
                        .type("home")
                        .blocks(asBlocks(section(s -> s.text(plainText(truth.get(0L))))))
                        .build())));
  }

  /** Two files that say what is true of the subject. */
  private SurfaceRenderer files() {
    return renderer(
        "export.files",
        surface -> {
          var text = String.valueOf(truth.get(surface.subject().id()));
          return Optional.of(
              new Rendered.Files(
                  text,
                  "export " + surface.subject().id(),
                  () ->
                      List.of(
                          new Rendered.File("a.csv", text + " as \u00FC table"),
                          new Rendered.File("a.json", "{}"))));
        });
  }

  private static Rendered message(String text) {
    if (text.equals("broken")) {
      throw new IllegalStateException("this view cannot be drawn");
    }
    return new Rendered.Message(text, asBlocks(section(s -> s.text(plainText(text)))));
  }

  private SurfaceRenderer renderer(
      String view, java.util.function.Function<Surface, Optional<Rendered>> drawing) {
    return new SurfaceRenderer() {
      @Override
      public String view() {
        return view;
      }

      @Override
      public Optional<Rendered> render(Surface surface) {
        return drawing.apply(surface);
      }

      @Override
      public void parked(Surface surface, String reason) {
        toldParked.add(reason);
        if (surface.place() instanceof Place.ToGroup group) {
          group
              .members()
              .forEach(
                  one ->
                      surfaces.show(
                          new Surface(view, surface.subject(), new Place.ToMember(one), reason)));
        }
      }
    };
  }

  static Subject retro(long id) {
    return new Subject(ACME, "retro", id);
  }

  static Surface board(long id, Place place) {
    return new Surface("retro.board", retro(id), place);
  }

  static Surface board(long id) {
    return board(id, new Place.InChannel(TEAM));
  }

  /** Shows the surface with this text, as an act does. */
  void show(Surface surface, String text) {
    database
        .transactions()
        .run(
            () -> {
              truth.put(surface.subject().id(), text);
              surfaces.show(surface);
            });
  }

  void change(long id, String text) {
    truth.put(id, text);
    surfaces.stale(retro(id));
  }

  /** Delivers what may go at this moment. */
  void settle() {
    while (dispatcher.deliverDue(clock.instant()) > 0) {
      // as often as something moves
    }
  }

  /** Lets the time pass, a second at a time; long times in steps of ten seconds. */
  void pass(Duration time) {
    var step = Duration.ofSeconds(time.compareTo(Duration.ofMinutes(3)) < 0 ? 1 : 10);
    for (var left = time; !left.isNegative() && !left.isZero(); left = left.minus(step)) {
      clock.advance(step);
      settle();
    }
  }

  double outcomes(String outcome) {
    return registry.find("plumbline.deliveries").tag("outcome", outcome).counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  String state(long subject) {
    return database
        .jdbi()
        .withHandle(
            db ->
                db.createQuery("select state from surface where subject_id = :id")
                    .bind("id", subject)
                    .mapTo(String.class)
                    .one());
  }

  @Override
  public void close() {
    dispatcher.close(Duration.ofSeconds(5));
    slack.close();
    clients.close();
  }
}
