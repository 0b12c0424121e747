package io.plumbline.sandbox.page;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The page on a free port of the loopback interface; as a program, to look at it. */
final class PageServer implements AutoCloseable {
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  PageServer(FakeSlack slack, int port) {
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    var context = new ServletContextHandler();
    page(slack).install(context);
    server.setHandler(context);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("the server does not start", e);
    }
  }

  private static SandboxPage page(FakeSlack slack) {
    Map<String, String> titles = new LinkedHashMap<>();
    titles.put("priya", "Product manager");
    titles.put("lena", "Engineering lead");
    titles.put("luis", "Second lead");
    titles.put("eli", "Engineer");
    titles.put("noor", "Engineer");
    titles.put("mika", "Engineer");
    return SandboxPage.of(slack.engine(), InstantSource.fixed(FakeSlack.NOW))
        .withTitles(titles)
        .withUpcoming(new TwoRituals(slack));
  }

  private record TwoRituals(FakeSlack slack) implements Upcoming {
    @Override
    public List<Item> items() {
      return List.of(
          new Item("retro/1", "Retro", "Checkout", Instant.parse("2026-11-26T14:00:00Z")),
          new Item(
              "check/1", "Sprint check-in", "Payments", Instant.parse("2026-11-30T09:00:00Z")));
    }

    @Override
    public Optional<String> runNow(String id, String userId) {
      slack.acts().add(userId + " runs " + id);
      return id.startsWith("check/")
          ? Optional.of("Only a product manager or a lead of the team can run it: act as one.")
          : Optional.empty();
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server does not stop", e);
    }
  }

  public static void main(String[] args) throws Exception {
    var server =
        new PageServer(SampleContent.slack(), args.length > 0 ? Integer.parseInt(args[0]) : 0);
    System.out.println(server.address() + SandboxPage.PATH);
    server.server.join();
  }
}
