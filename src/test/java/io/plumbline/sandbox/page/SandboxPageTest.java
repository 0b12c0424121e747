package io.plumbline.sandbox.page;

import static io.plumbline.sandbox.page.FakeSlack.CHECKOUT;
import static io.plumbline.sandbox.page.FakeSlack.LENA;
import static io.plumbline.sandbox.page.FakeSlack.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SandboxPageTest {
  private final FakeSlack slack = SampleContent.slack();
  private final PageServer server = new PageServer(slack, 0);
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(server.address().resolve(path)).build());
  }

  private HttpResponse<String> post(String path, String form) {
    return send(form(path, form).build());
  }

  private HttpRequest.Builder form(String path, String form) {
    return HttpRequest.newBuilder(server.address().resolve(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form));
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void the_bare_address_leads_to_the_first_persons_first_channel() {
    var first = get("/");
    var second = get(first.headers().firstValue("Location").orElseThrow());

    assertThat(URI.create(first.headers().firstValue("Location").orElseThrow()).getPath())
        .isEqualTo("/sandbox/" + PRIYA + "/" + CHECKOUT);
    assertThat(second.statusCode()).isEqualTo(200);
  }

  @Test
  void a_page_may_load_nothing_from_elsewhere() {
    var page = get("/sandbox/" + LENA + "/" + CHECKOUT);

    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'");
    assertThat(page.body()).doesNotContainPattern("(src|href)=\"https?://[^\"]*\\.(js|css|png)");
  }

  @Test
  void times_are_told_where_the_acting_person_is() {
    assertThat(get("/sandbox/" + LENA + "/" + CHECKOUT).body()).contains("Today at 12:00");
    assertThat(get("/sandbox/U0MIKA001/" + CHECKOUT).body()).contains("Today at 22:00");
  }

  @Test
  void a_person_or_place_that_does_not_exist_is_not_found() {
    assertThat(get("/sandbox/U0NOBODY1/" + CHECKOUT).statusCode()).isEqualTo(404);
    assertThat(get("/sandbox/" + LENA + "/C0NOWHERE").statusCode()).isEqualTo(404);
    assertThat(get("/sandbox/parts/nonsense?as=" + LENA + "&in=" + CHECKOUT).statusCode())
        .isEqualTo(404);
    assertThat(get("/sandbox/assets/../../secret").statusCode()).isIn(400, 404);
  }

  @Test
  void a_list_never_holds_more_than_a_page_of_ten_thousand_messages() {
    Stream.iterate(0, i -> i + 1)
        .limit(10_000)
        .forEach(i -> slack.post("C0PAY0001", LENA, "message " + i, FakeSlack.json("[]")));

    var newest = get("/sandbox/" + LENA + "/C0PAY0001").body();
    var many = get("/sandbox/parts/messages?as=" + LENA + "&in=C0PAY0001&limit=9999").body();

    assertThat(newest.split("<li class=\"message", -1)).hasSize(51);
    assertThat(newest).contains("message 9999").doesNotContain("message 9949<");
    assertThat(many.split("<li class=\"message", -1)).hasSize(201);
  }

  @Test
  void a_press_reaches_the_element_by_both_its_ids() {
    var done =
        post(
            "/sandbox/acts/press",
            "as=" + LENA + "&spot=message:C0CHECK01:1.000100&block=scope_7&action=scope.approve");

    assertThat(done.body()).contains("\"ok\":true");
    assertThat(slack.acts())
        .anyMatch(
            act -> act.startsWith(LENA + " presses") && act.endsWith("scope_7/scope.approve"));
  }

  @Test
  void a_picked_moment_is_taken_in_the_acting_persons_zone() {
    var element = "&spot=home&block=b&action=a&moment=local&value=2026-11-26T12:00";
    post("/sandbox/acts/choose", "as=" + LENA + element);
    post("/sandbox/acts/choose", "as=U0MIKA001" + element);

    assertThat(slack.acts()).anyMatch(act -> act.startsWith(LENA) && act.endsWith("[1795690800]"));
    assertThat(slack.acts())
        .anyMatch(act -> act.startsWith("U0MIKA001") && act.endsWith("[1795654800]"));
  }

  @Test
  void acts_from_other_sites_are_refused() {
    var foreign =
        form("/sandbox/acts/say", "as=" + LENA + "&in=" + CHECKOUT + "&text=hi")
            .header("Origin", "https://evil.example")
            .build();

    assertThat(send(foreign).statusCode()).isEqualTo(403);
    assertThat(slack.acts()).isEmpty();
  }

  @Test
  void an_act_that_lacks_what_it_needs_is_answered_in_words() {
    var done = post("/sandbox/acts/press", "as=" + LENA + "&spot=nowhere&block=b&action=a");

    assertThat(done.statusCode()).isEqualTo(404);
    assertThat(done.body()).contains("no longer there").doesNotContain("Exception");
  }

  @Test
  void traffic_is_filtered_and_opened_one_by_one() {
    var filtered =
        get("/sandbox/parts/traffic?as=" + LENA + "&in=" + CHECKOUT + "&q=ratelim").body();
    var opened = get("/sandbox/parts/exchange?number=1").body();

    assertThat(filtered).contains("chat.update").doesNotContain("chat.postMessage");
    assertThat(opened).contains("&lt;b&gt;hi&lt;/b&gt;").doesNotContain("<b>hi");
  }

  @Test
  void run_now_runs_what_comes() {
    post("/sandbox/acts/run", "as=" + LENA + "&id=retro/1");

    assertThat(slack.acts()).containsExactly(LENA + " runs retro/1");
  }

  @Test
  void run_now_that_is_refused_says_why() {
    var told = post("/sandbox/acts/run", "as=" + LENA + "&id=check/1").body();

    assertThat(told).contains("REFUSED", "Only a product manager or a lead of the team can run it");
  }

  @Test
  void misbehaviour_is_arranged_and_told() {
    var told = post("/sandbox/misbehave", "what=429&method=chat.update&calls=2&seconds=3").body();

    assertThat(told).isEqualTo("The next 2 calls of chat.update will go wrong.");
    assertThat(slack.engine().misbehaviour().take("chat.update")).isPresent();
  }

  private static BufferedReader reader(InputStream feed) {
    return new BufferedReader(new InputStreamReader(feed, StandardCharsets.UTF_8));
  }

  @Test
  void the_feed_tells_which_conversation_changed() throws Exception {
    var request = HttpRequest.newBuilder(server.address().resolve("/sandbox/live?as=" + LENA));
    var feed = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    try (var lines = reader(feed.body())) {
      assertThat(lines.readLine()).isEqualTo("retry: 1000");
      assertThat(lines.readLine()).isEqualTo("event: hello");
      lines.readLine();
      lines.readLine();
      slack.post(CHECKOUT, LENA, "news", FakeSlack.json("[]"));

      assertThat(lines.readLine()).isEqualTo("event: MESSAGES");
      assertThat(lines.readLine()).isEqualTo("data: " + CHECKOUT);
    }
  }
}
