package io.plumbline.sandbox.page;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plumbline.sandbox.client.Act;
import io.plumbline.sandbox.client.Client;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the acting person does. Answers with what came of it; what it changed comes as parts. */
final class ActsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_UPLOADED = 1 << 20;

  private final transient Engine engine;
  private final transient @Nullable Upcoming upcoming;

  ActsServlet(Engine engine, @Nullable Upcoming upcoming) {
    this.engine = engine;
    this.upcoming = upcoming;
  }

  @Override
  protected void doPost(HttpServletRequest req, HttpServletResponse res) throws IOException {
    if (Refusal.ofForeign(req, res)) {
      return;
    }
    try {
      answer(res, act(req, engine.client(Visit.required(req, "as"))));
    } catch (IllegalArgumentException e) {
      Answer.json(
          res,
          HttpServletResponse.SC_NOT_FOUND,
          JSON.writeValueAsString(
              Map.of("ok", false, "outcome", "GONE", "detail", "That is no longer there.")));
    }
  }

  private static void answer(HttpServletResponse res, Act act) throws IOException {
    var body = Map.of("ok", act.isOk(), "outcome", act.outcome(), "detail", act.detail());
    Answer.json(res, HttpServletResponse.SC_OK, JSON.writeValueAsString(body));
  }

  private Act act(HttpServletRequest req, Client client) throws IOException {
    var name = Objects.requireNonNullElse(req.getPathInfo(), "");
    return switch (name) {
      case "/say" -> client.say(get(req, "in"), req.getParameter("thread"), get(req, "text"));
      case "/press" -> client.press(Spots.element(req));
      case "/choose" -> client.choose(Spots.element(req), values(req, client));
      case "/type" ->
          client.type(Spots.element(req), Objects.requireNonNullElse(req.getParameter("text"), ""));
      case "/enter" -> client.enter(Spots.element(req));
      case "/submit" -> client.submit(get(req, "view"));
      case "/back" -> client.back(get(req, "view"));
      case "/close" -> client.close(get(req, "view"));
      case "/global" -> client.globalShortcut(get(req, "callback"));
      case "/message" ->
          client.messageShortcut(get(req, "callback"), get(req, "in"), get(req, "ts"));
      case "/dismiss" -> client.dismiss(get(req, "in"), get(req, "ts"));
      case "/join" -> client.join(get(req, "in"));
      case "/direct" -> client.openDirect(Arrays.asList(req.getParameterValues("who")));
      case "/home" -> client.openHomeTab();
      case "/messages" -> client.openMessagesTab();
      case "/upload" -> upload(req, client);
      case "/run" -> run(req, client);
      default -> quietly(name, req, client);
    };
  }

  /** Acts that always succeed and of which nobody hears. */
  private Act quietly(String name, HttpServletRequest req, Client client) {
    switch (name) {
      case "/read" -> client.read(get(req, "in"));
      case "/reload" -> client.reload();
      default -> throw new IllegalArgumentException("no such act: " + name);
    }
    return DONE;
  }

  private Act run(HttpServletRequest req, Client client) {
    if (upcoming == null) {
      throw new IllegalArgumentException("nothing comes here");
    }
    return upcoming
        .runNow(get(req, "id"), client.person())
        .map(why -> new Act(Act.Outcome.REFUSED, why, Map.of()))
        .orElse(DONE);
  }

  private static Act upload(HttpServletRequest req, Client client) throws IOException {
    var content = req.getInputStream().readNBytes(MOST_UPLOADED + 1);
    if (content.length > MOST_UPLOADED) {
      return new Act(Act.Outcome.REFUSED, "The sandbox takes files of up to 1 MB.", Map.of());
    }
    return client.upload(get(req, "name"), content);
  }

  /** The values chosen; a moment of the page's own picker becomes epoch seconds. */
  private static List<String> values(HttpServletRequest req, Client client) {
    var given = req.getParameterValues("value");
    var values =
        given == null
            ? List.<String>of()
            : Arrays.stream(given).filter(value -> !value.isEmpty()).toList();
    return req.getParameter("moment") == null
        ? values
        : values.stream().map(value -> epochSecond(value, client)).toList();
  }

  private static String epochSecond(String local, Client client) {
    try {
      return String.valueOf(LocalDateTime.parse(local).atZone(client.me().zone()).toEpochSecond());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("not a moment: " + local, e);
    }
  }

  private static String get(HttpServletRequest req, String name) {
    return Visit.required(req, name);
  }

  private static final Act DONE = new Act(Act.Outcome.DONE, "", Map.of());
}
