package io.plumbline.app;

import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.LUIS;
import static io.plumbline.app.Journey.NOOR;
import static io.plumbline.app.Journey.OMAR;
import static io.plumbline.app.Journey.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.Journey.Mode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of a locked sprint, by the people who ask for them and those who decide. */
@SuppressWarnings("NullAway.Init") // set before each test
final class ScopeJourneyTest {
  private Journey journey;

  @BeforeEach
  void begin(@TempDir Path data) {
    journey = Journey.begin(Mode.SOCKET, data).withTeam();
    journey.as(PRIYA).types("/scope items");
    journey.as(PRIYA).fills("What else is in the sprint?", "Gift cards\nAddress autocomplete");
    journey.as(PRIYA).submits().sees("Gift cards", "Address autocomplete").closesForms();
  }

  @AfterEach
  void end() {
    journey.close();
  }

  private void lock() {
    journey.as(PRIYA).types("/scope lock").isTold("The scope of Sprint 1 of Checkout is locked");
  }

  private Somebody asks(String name, String what, String why) {
    return journey
        .as(name)
        .types("/scope request " + what)
        .fills("Why now?", why)
        .chooses("What leaves to make room?", "Nothing, and that is why I ask");
  }

  private Somebody inDirect(String name) {
    return journey.as(name).inMessagesOfTheBot();
  }

  @Test
  void a_change_is_asked_for_and_approved_and_every_card_says_so() {
    lock();
    asks(PRIYA, "a banner", "Partner launch moved").submits();
    journey.as(PRIYA).sees("Scope change · Checkout · Sprint 1", "Add: a banner");
    journey.as(ELI).sees("Waiting for @Lena or @Luis.", "Partner launch moved");

    inDirect(LENA).sees("Waiting for @Lena or @Luis.").presses("Approve");

    inDirect(LENA).sees("Approved by @Lena");
    inDirect(LUIS).sees("Approved by @Lena").noLongerSees("Waiting for");
    inDirect(PRIYA).sees("Approved by @Lena");
    journey.as(ELI).sees("Approved by @Lena").noLongerSees("Waiting for");
    journey.as(ELI).types("/scope").sees("_new:_ a banner", "2 of 2 sprint items unchanged");
    journey.as(ELI).sees("Changes: 1 agreed, 0 rejected").closesForms();
    assertThat(journey.as(ELI).fromBot()).as("welcome, kick-off, one card").hasSize(3);
  }

  @Test
  void a_rejected_change_is_asked_for_anew_and_takes_its_place_once_agreed() {
    lock();
    asks(PRIYA, "a banner", "Launch").submits();
    inDirect(LUIS).presses("Reject");
    assertThat(journey.as(LUIS).submitsInVain()).isNotEmpty();
    journey.as(LUIS).fills("Why not?", "the payment freeze *starts* on Monday").submits();
    inDirect(PRIYA).sees("Rejected by @Luis", "_the payment freeze", "starts");

    journey.as(LENA).inMessagesOfTheBot().sees("Rejected by @Luis");
    journey.as(PRIYA).choosesInMenu("Ask anew in its place");
    journey.as(PRIYA).fills("What changes?", "a small banner").submits();
    inDirect(LENA).sees("Add: a small banner").presses("Approve").sees("Approved by @Lena");

    journey.as(PRIYA).in(Journey.CHECKOUT).sees("A later request took its place");
    journey.as(ELI).types("/scope list").sees("superseded", "approved").closesForms();
    journey.as(ELI).types("/scope history").sees("Sprint 1", "1 agreed, 1 rejected").closesForms();
  }

  @Test
  void nobody_decides_about_their_own_and_each_refusal_is_private_and_says_who_can() {
    lock();
    asks(LENA, "a banner", "Launch").submits();
    journey.as(LENA).sees("Waiting for @Luis.");
    inDirect(LUIS).sees("Add: a banner");
    journey.as(LENA).opensHome().doesNotSee("a banner");
    journey.as(OMAR).types("/scope").isTold("Only people of Checkout can do this.");
    journey.as(LENA).in(Journey.CHECKOUT).choosesInMenu("Withdraw it").sees("Withdrawn by @Lena");
    inDirect(LUIS).sees("Withdrawn by @Lena");
    assertThat(journey.as(ELI).screen()).doesNotContain("Only people");
  }

  @Test
  void a_condition_is_accepted_or_the_request_withdrawn() {
    lock();
    asks(PRIYA, "a banner", "Launch").submits();
    inDirect(LENA).choosesInMenu("Approve with a condition");
    journey.as(LENA).fills("On which condition?", "address autocomplete leaves first").submits();

    inDirect(PRIYA).sees("with the condition: _address autocomplete leaves first_");
    journey.as(PRIYA).opensHome().sees("was approved with a condition").presses("Accept it");
    journey.as(ELI).sees("Accepted by @Priya");
    inDirect(LENA).sees("Accepted by @Priya");
  }

  @Test
  void a_question_stands_in_the_thread_and_a_change_makes_it_undecided_again() {
    lock();
    asks(PRIYA, "a banner", "Launch").submits();
    inDirect(LENA).presses("Ask");
    journey.as(LENA).fills("What do you want to know?", "Is Friday enough?").submits();
    journey.as(ELI).seesInThreads("@Lena asks @Priya: Is Friday enough?");

    journey.as(PRIYA).in(Journey.CHECKOUT).choosesInMenu("Change it");
    journey.as(PRIYA).fills("What changes?", "a banner, from Friday on").submits();
    inDirect(LUIS).sees("has changed this request, so it is undecided again");
    inDirect(LUIS).sees("Add: a banner, from Friday on", "version 2").presses("Approve");
    journey.as(ELI).sees("Approved by @Luis").choosesInMenu("Show all of it");
    journey.as(ELI).sees("Version 1", "Is Friday enough?").closesForms();
  }

  @Test
  void what_is_expedited_begins_at_once_and_asks_afterwards() {
    lock();
    asks(ELI, "block leaked cards", "Card numbers leak")
        .chooses("Does it have to begin at once?", "Yes, security")
        .submits();
    journey.as(NOOR).sees("Expedited scope change", "It began at once (security)");
    journey.as(NOOR).types("/scope").sees("_new:_ block leaked cards", "1 expedited").closesForms();
    inDirect(LUIS).presses("Reject");
    journey.as(LUIS).fills("Why not?", "it was a false alarm").submits();
    journey.as(NOOR).sees("Rejected by @Luis");
    journey.as(NOOR).types("/scope").doesNotSee("_new:_ block leaked cards").closesForms();

    journey.as(LENA).types("/retro start").submits().presses("Reveal the cards");
    journey
        .as(LENA)
        .sees("From the record")
        .sees("Scope change begun at once (security): block leaked cards")
        .sees("Scope change rejected: block leaked cards. Why: it was a false alarm");
  }

  @Test
  void before_the_lock_it_is_planning_and_says_so() {
    asks(ELI, "a banner", "Launch").submits();
    journey.as(ELI).sees("recorded as planning and applied").closesForms();
    journey.as(ELI).sees("Planning: the scope of Sprint 1 was not locked");
    journey.as(ELI).types("/scope").sees("• a banner").closesForms();
    assertThat(journey.as(LENA).hearsFromTheBot()).isFalse();
    journey.as(ELI).types("/scope lock").isTold("Only a product manager or lead of Checkout");
  }

  @Test
  void all_leads_have_to_agree_where_the_team_wants_it_and_a_locked_sprint_keeps_its_rules() {
    journey.as(PRIYA).types("/scope settings");
    journey.as(PRIYA).chooses("Who agrees to a change after that?", "Every lead").submits();
    journey.as(PRIYA).sees("every lead has to agree").closesForms();
    lock();
    journey.as(PRIYA).types("/scope settings");
    journey.as(PRIYA).chooses("Who agrees to a change after that?", "One lead").submits();
    journey.as(PRIYA).sees("Sprint 1 is locked and keeps its rules.").closesForms();

    asks(PRIYA, "a banner", "Launch").submits();
    inDirect(LENA).presses("Approve").sees("Waiting for @Luis. @Lena has agreed.");
    inDirect(LUIS).presses("Approve");
    journey.as(ELI).sees("Approved by @Lena and @Luis");
  }

  @Test
  void a_lead_who_is_away_is_stood_in_for_and_a_deactivated_one_moves_on() {
    lock();
    for (var what : new String[] {"one", "two", "three"}) {
      asks(PRIYA, what, "Launch").submits();
    }
    journey.as(LENA).types("/plumbline away until 2037-12-01 deputy @eli");
    journey.as(LENA).isTold("decides for you meanwhile");
    assertThat(journey.as(ELI).hearsFromTheBot()).as("it is four in New York").isFalse();
    journey.moveTo(journey.clock.instant().plus(Duration.ofHours(6)));
    inDirect(ELI).sees("Add: three", "Waiting for").presses("Approve");
    journey.as(NOOR).sees("Approved by @Eli for @Lena");

    journey.sandbox.admin().deactivate(journey.idOf(LUIS).orElseThrow());
    journey.as(NOOR).sees("@Luis is not there, so others decide");
    journey.as(LENA).types("/plumbline back").isTold("Welcome back.");
    inDirect(LENA).sees("Waiting for @Lena.").presses("Approve").sees("Approved by @Lena");
  }

  @Test
  void where_every_lead_is_away_it_waits_and_the_card_says_until_when() {
    lock();
    for (var lead : new String[] {LENA, LUIS}) {
      journey.as(lead).types("/plumbline away until 2037-11-26").isTold("away");
    }
    asks(PRIYA, "a banner", "Launch").submits();

    journey
        .as(ELI)
        .sees("Nobody can decide this now:", "@Lena is away until", "@Luis is away until")
        .sees("can add a lead: `/plumbline team`.");
    journey.as(LUIS).types("/plumbline back").isTold("Welcome back.");
    journey.as(ELI).sees("Waiting for @Luis.");
    inDirect(LUIS).sees("Add: a banner").presses("Approve");
    journey.as(ELI).sees("Approved by @Luis");
  }

  @Test
  void it_reminds_and_expires_and_never_agrees_by_silence() {
    lock();
    asks(PRIYA, "a banner", "Launch").submits();
    inDirect(LENA).sees("Waiting for @Lena or @Luis.");
    journey.moveTo(journey.clock.instant().plus(Duration.ofHours(30)));
    inDirect(LENA).sees("This has waited for you for eight working hours");

    journey.moveTo(journey.clock.instant().plus(Duration.ofDays(14)));

    journey.as(ELI).sees("Expired: nobody decided before Sprint 1 ended.");
    inDirect(PRIYA).sees("Expired: nobody decided");
    inDirect(LENA).sees("Expired: nobody decided").noLongerSees("Waiting for @Lena");
  }

  @Test
  void bad_input_is_answered_at_its_field_and_hostile_text_is_inert() {
    lock();
    journey.as(PRIYA).types("/scope request a banner");
    assertThat(journey.as(PRIYA).fills("Why now?", "\u200B").submitsInVain())
        .containsEntry("Why now?", "Say why now, in a sentence. Engineering decides on this.")
        .containsEntry(
            "What leaves to make room?",
            "Say what leaves to make room, or choose “Nothing, and that is why I ask”.");
    assertThat(journey.as(PRIYA).typed("What changes?")).isEqualTo("a banner");
    var hostile = "*<!channel>* <https://evil.example|your bank> ".repeat(70);
    journey.as(PRIYA).fills("Why now?", hostile.substring(0, 3000).strip());
    journey.as(PRIYA).fills("Evidence or metric", "<https://evil.example|dashboard>");
    journey.as(PRIYA).chooses("What leaves to make room?", "Nothing, and that is why I ask");
    assertThat(journey.as(PRIYA).submitsInVain()).containsKey("Evidence or metric");
    journey.as(PRIYA).fills("Evidence or metric", "").submits();
    journey.as(ELI).sees("<!channel>", "your bank>", "…");
    assertThat(journey.as(ELI).everythingSent()).doesNotContain("<!channel>");
    journey.as(ELI).choosesInMenu("Show all of it").sees("<!channel>").closesForms();
  }

  @Test
  void the_ledger_comes_as_files() {
    lock();
    asks(PRIYA, "a banner", "Launch").submits();
    journey.as(ELI).types("/scope export").isTold("direct message");
    assertThat(inDirect(ELI).files(2)).hasSize(2);
  }

  @Test
  void the_shortcut_asks_from_anywhere() {
    lock();
    journey
        .as(ELI)
        .usesShortcut("Request a scope change")
        .sees("The scope of Sprint 1 of Checkout");
    journey.as(ELI).fills("What changes?", "a banner").fills("Why now?", "Launch");
    journey.as(ELI).chooses("What leaves to make room?", "Address autocomplete").submits();
    journey.as(NOOR).sees("*What leaves*  Address autocomplete");
  }
}
