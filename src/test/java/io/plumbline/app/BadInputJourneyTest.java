package io.plumbline.app;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static io.plumbline.app.Journey.ARCHIVED;
import static io.plumbline.app.Journey.CHECKOUT;
import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.GENERAL;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.LUIS;
import static io.plumbline.app.Journey.NOOR;
import static io.plumbline.app.Journey.OMAR;
import static io.plumbline.app.Journey.PRIVATE;
import static io.plumbline.app.Journey.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import io.plumbline.app.Journey.Mode;
import io.plumbline.sandbox.client.Act;
import io.plumbline.sandbox.wire.Misbehaviour.DeliveryFault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People get things wrong; each time they are told what to do, and nothing typed is lost. */
final class BadInputJourneyTest {
  private Journey journey;

  @BeforeEach
  void begin(@TempDir Path data) {
    journey = Journey.begin(Mode.SOCKET, data).withTeam();
  }

  @AfterEach
  void end() {
    journey.close();
  }

  @Test
  void an_unknown_word_gets_the_nearest_one_and_the_list_privately() {
    journey.as(ELI).types("/retro strat").isTold("Did you mean `/retro start`?", "/retro help");
    journey.as(ELI).types("/plumbline tema").isTold("Did you mean `/plumbline team`?");
    journey.as(ELI).types("/plumbline xyzzyplugh").isTold("does not know “xyzzyplugh”", "setup");
    assertThat(journey.as(PRIYA).fromBot()).hasSize(1);
  }

  private static final String TOO_LONG =
      "That has 501 characters, and at most 500 fit. Shorten it, or write it in two.";

  @Test
  void a_text_over_its_limit_opens_the_form_with_all_of_it() {
    var tooLong = "x".repeat(501);
    journey.as(ELI).types("/retro add friction: " + tooLong);
    journey.as(ELI).sees("Shorten it, or write it in two.", tooLong);
    journey.as(ELI).fills("What would you say?", tooLong);
    assertThat(journey.as(ELI).submitsInVain()).containsEntry("What would you say?", TOO_LONG);
    assertThat(journey.as(ELI).typed("What would you say?")).isEqualTo(tooLong);
    journey.as(ELI).fills("What would you say?", "x".repeat(500)).submits();
    journey.as(ELI).sees("Your card is kept");
  }

  @Test
  void a_name_over_its_limit_is_refused_at_the_field() {
    var name = "n".repeat(150);
    journey.as(PRIYA).in(Journey.PAYMENTS).types("/plumbline setup").fills("Name", name);
    journey.as(PRIYA).chooses("Engineering leads", LENA);
    assertThat(journey.as(PRIYA).submitsInVain().get("Name"))
        .contains("This name has 150 characters. Shorten it to");
    assertThat(journey.as(PRIYA).typed("Name")).isEqualTo(name);
  }

  @Test
  void an_action_due_in_the_past_is_refused_at_the_date() {
    discussing();
    var past = LocalDate.ofInstant(journey.clock.instant(), Journey.BERLIN).minusDays(2);
    journey.as(LENA).presses("Add an action").fills("What will be done?", "Cache the builds");
    journey.as(LENA).chooses("Who does it?", OMAR).chooses("By when?", past.toString());
    assertThat(journey.as(LENA).submitsInVain())
        .containsEntry("By when?", "That date is past. Choose today or later.")
        .containsEntry("Who does it?", "Choose somebody of the team.");
    assertThat(journey.as(LENA).typed("What will be done?")).isEqualTo("Cache the builds");
    journey.as(LENA).chooses("By when?", past.plusDays(2).toString());
    journey.as(LENA).chooses("Who does it?", ELI).submits().sees("Cache the builds · @Eli");
  }

  @Test
  void a_team_needs_people_who_are_here_and_are_people() {
    journey.sandbox.admin().deactivate(journey.idOf(NOOR).orElseThrow());
    journey.clock.advance(Duration.ofMinutes(6)); // so long the bot may take people at their word
    form().chooses("Engineers", NOOR).chooses("Engineering leads", LENA);
    assertThat(journey.as(PRIYA).submitsInVain().get("Engineers"))
        .startsWith("Noor has left this workspace.");
    journey.as(PRIYA).chooses("Engineers", journey.sandbox.admin().botUser());
    assertThat(journey.as(PRIYA).submitsInVain().get("Engineers"))
        .contains("is a bot. Choose people only.");
    journey.as(PRIYA).chooses("Engineers", ELI).chooses("Engineering leads", PRIYA);
    assertThat(journey.as(PRIYA).submitsInVain().get("Engineering leads"))
        .contains("nobody could decide", "Add a second lead");
    journey.as(PRIYA).chooses("Engineering leads", LENA).submits().sees("Payments is set up.");
  }

  @Test
  void a_channel_that_cannot_be_posted_in_is_refused_with_the_way_out() {
    form().chooses("Engineering leads", LENA).chooses("Channel", GENERAL);
    assertThat(journey.as(PRIYA).submitsInVain())
        .containsEntry(
            "Channel",
            "I am not in #general. Type /invite @Plumbline in #general, then save again.");
    journey.as(PRIYA).chooses("Channel", ARCHIVED);
    assertThat(journey.as(PRIYA).submitsInVain())
        .containsEntry("Channel", "#last-year is archived. Choose another channel.");
    journey.as(PRIYA).chooses("Channel", PRIVATE);
    assertThat(journey.as(PRIYA).submitsInVain().get("Channel"))
        .contains("I cannot see this channel", "/invite @Plumbline");

    journey.as(PRIYA).client().invite(journey.channel(PRIVATE), journey.sandbox.admin().botUser());
    journey.as(PRIYA).submits().sees("Payments is set up.");
    journey.as(LENA).in(PRIVATE).sees("Payments is set up.");
  }

  @Test
  void a_retro_does_not_begin_in_a_channel_that_the_bot_has_left_or_that_is_archived() {
    var admin = journey.sandbox.admin();
    admin.kick(journey.channel(CHECKOUT), admin.botUser());
    journey.as(LENA).types("/retro start").submits();
    journey.as(LENA).sees("I am not in #checkout", "/invite @Plumbline").closesForms();

    admin.invite(journey.channel(CHECKOUT), admin.botUser(), journey.idOf(LENA).orElseThrow());
    admin.archive(journey.channel(CHECKOUT), journey.idOf(PRIYA).orElseThrow());
    journey.as(LENA).in(GENERAL).types("/retro start").submits();
    journey.as(LENA).sees("#checkout is archived. Choose another channel").closesForms();

    admin.unarchive(journey.channel(CHECKOUT), journey.idOf(PRIYA).orElseThrow());
    admin.invite(journey.channel(CHECKOUT), admin.botUser(), journey.idOf(LENA).orElseThrow());
    journey.as(LENA).types("/retro start").submits().in(CHECKOUT).sees("Collecting until");
  }

  @Test
  void a_button_of_a_retired_card_says_that_it_is_old() throws Exception {
    discussing();
    var next = journey.as(LENA).button("Next topic").element().path("value").asText();
    journey.as(PRIYA).types("/retro close").submits().sees("Closed by @Priya").closesForms();
    botPosts("retro.gone_for_years", "A retired button", "{}");
    botPosts("retro.next_topic", "An old Next topic", next);
    botPosts("retro.reveal", "An old Reveal", "what is this");

    journey.as(LENA).presses("A retired button").isTold("This card is old");
    journey.as(LENA).presses("An old Next topic").isTold("@Priya closed this retro", "`/retro`");
    journey.as(LENA).presses("An old Reveal").isTold("This card is old", "`/retro`");
  }

  @Test
  void an_outsider_is_told_who_can_let_them_in() {
    journey.as(LENA).types("/retro start").submits();
    journey.as(OMAR).presses("I'm finished").isTold("Only people of Checkout", "@Priya");
    journey.as(OMAR).presses("Reveal the cards").isTold("Checkout", "Nothing has changed");
    journey.as(OMAR).types("/retro add well: hello").isTold("Only people of Checkout");
    journey.as(ELI).presses("Reveal the cards").isTold("Only a product manager or lead", "@Lena");
    journey.as(LENA).sees("Nobody has finished yet", "0 cards");
  }

  @Test
  void a_press_that_arrives_twice_counts_once() {
    journey.as(LENA).types("/retro start").submits();
    journey.sandbox.misbehaviour().nextDelivery(DeliveryFault.DUPLICATE);
    journey.as(ELI).types("/retro add well: Pairing");
    journey.as(LENA).sees("1 card").doesNotSee("2 cards");
    journey.sandbox.misbehaviour().nextDelivery(DeliveryFault.DUPLICATE);
    journey.as(ELI).presses("I'm finished");
    journey.as(LENA).sees("Finished: @Eli");
    journey.as(LENA).types("/retro reveal").presses("Vote").chooses("Pairing", "2 votes");
    journey.sandbox.misbehaviour().nextDelivery(DeliveryFault.DUPLICATE);
    journey.as(LENA).submits().sees("you have given 2 of your 5 votes").closesForms();
    journey.as(LENA).sees("Voted so far: 1 of 6").presses("Close the voting").sees("· 2 votes");
  }

  @Test
  void of_two_leads_who_reveal_at_once_one_wins_and_the_other_is_told_who() throws Exception {
    journey.as(LENA).types("/retro start").submits();
    journey.as(ELI).types("/retro add well: Pairing");
    journey.as(LENA).sees("1 card");
    var lena = journey.as(LENA).button("Reveal the cards");
    var luis = journey.as(LUIS).button("Reveal the cards");

    var acts =
        atOnce(
            () -> journey.as(LENA).client().press(lena.at()),
            () -> journey.as(LUIS).client().press(luis.at()));

    assertThat(acts).allMatch(Act::isOk);
    journey.as(ELI).sees("revealed the cards", "Pairing");
    boolean lenaWon = journey.as(ELI).screen().contains("@Lena revealed the cards");
    journey
        .as(lenaWon ? LUIS : LENA)
        .isTold("@" + (lenaWon ? LENA : LUIS) + " revealed the cards at", "Now people vote.");
    assertThat(journey.as(ELI).fromBot()).as("welcome and board").hasSize(2);
  }

  private void discussing() {
    journey.as(LENA).types("/retro start").submits();
    journey.as(ELI).types("/retro add well: Pairing");
    journey.as(NOOR).types("/retro add friction: Slow builds");
    journey.as(LENA).types("/retro reveal").types("/retro open voting");
    journey.as(LENA).types("/retro close voting").sees("Topic 1 of 2");
  }

  private Somebody form() {
    return journey
        .as(PRIYA)
        .in(Journey.PAYMENTS)
        .types("/plumbline setup")
        .fills("Name", "Payments");
  }

  private void botPosts(String actionId, String label, String value) throws Exception {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(journey.sandbox.apiUrl());
    config.setProxyUrl(null);
    var slack = Slack.getInstance(config);
    try {
      var posted =
          slack
              .methods(journey.botToken())
              .chatPostMessage(
                  message ->
                      message
                          .channel(journey.channel(CHECKOUT))
                          .text(label)
                          .blocks(
                              List.of(
                                  actions(
                                      row ->
                                          row.elements(
                                              asElements(
                                                  button(
                                                      b ->
                                                          b.actionId(actionId)
                                                              .text(plainText(label))
                                                              .value(value))))))));
      assertThat(posted.isOk()).as(posted.getError()).isTrue();
    } finally {
      slack.close();
    }
  }

  private static List<Act> atOnce(Callable<Act> one, Callable<Act> other) throws Exception {
    var start = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    try {
      var running = new ArrayList<Future<Act>>();
      for (var act : List.of(one, other)) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return act.call();
                }));
      }
      return List.of(running.get(0).get(), running.get(1).get());
    } finally {
      threads.shutdown();
    }
  }
}
