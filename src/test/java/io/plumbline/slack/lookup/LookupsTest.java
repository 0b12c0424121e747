package io.plumbline.slack.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.team.Channel;
import io.plumbline.team.People.Standing;
import io.plumbline.team.Person;
import io.plumbline.testing.ScriptedSlack;
import io.plumbline.testing.ScriptedSlack.Answer;
import io.plumbline.testing.SettableClock;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who the bot is, and what it learns of people and channels, before a Slack that misbehaves. */
final class LookupsTest {
  private static final WorkspaceId ACME = new WorkspaceId(ScriptedSlack.WORKSPACE);
  private static final MemberId ANA = new MemberId("U1");
  private static final ChannelId TEAM = new ChannelId("C1");

  private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-23T09:00:00Z"));
  private final AtomicInteger known = new AtomicInteger();
  private ScriptedSlack slack;
  private SlackClients clients;
  private SingleInstallation installation;

  @BeforeEach
  void start() {
    slack = ScriptedSlack.start(clock);
    clients = new SlackClients(slack.apiUrl());
    installation = new SingleInstallation(clients, "xoxb-secret", known::incrementAndGet);
    slack.person(
        "U1",
        """
        {"id":"U1","name":"ana","tz":"Europe/Berlin","profile":{"display_name":"Ana"}}
        """);
  }

  @AfterEach
  void stop() {
    installation.close();
    clients.close();
    slack.close();
  }

  @Test
  void the_token_s_workspace_user_and_scopes_come_from_slack() {
    assertThat(installation.ask()).isTrue();

    assertThat(installation.find(new WorkspaceId("T9"))).isEmpty();
    assertThat(installation.find(ACME))
        .hasValueSatisfying(
            found -> {
              assertThat(found.botUser()).isEqualTo(new MemberId("UBOT"));
              assertThat(found.scopes()).containsExactlyInAnyOrder("chat:write", "commands");
              assertThat(found.toString()).doesNotContain("xoxb");
            });
  }

  @Test
  void slack_is_asked_again_until_it_answers() {
    slack.next("auth.test", Answer.page(503));

    installation.start();

    Awaitility.await().until(() -> known.get() == 1);
    assertThat(installation.known()).isPresent();
    assertThat(slack.calls("auth.test")).hasSize(2);
  }

  @Test
  void a_token_that_slack_refuses_is_a_problem_with_its_code() {
    slack.always("auth.test", Answer.refused("invalid_auth"));

    assertThat(installation.ask()).isFalse();

    assertThat(installation.problem()).contains("invalid_auth");
  }

  @Test
  void a_person_is_remembered_for_five_minutes() {
    var people = people();

    assertThat(people.find(ACME, ANA))
        .contains(new Person(ANA, "Ana", ZoneId.of("Europe/Berlin"), true, false, false));
    clock.advance(Duration.ofMinutes(4));
    people.find(ACME, ANA);
    assertThat(slack.calls("users.info")).hasSize(1);

    clock.advance(Duration.ofMinutes(1));
    people.find(ACME, ANA);
    assertThat(slack.calls("users.info")).hasSize(2);
  }

  @Test
  void whether_an_account_is_active_is_asked_anew_each_time() {
    var people = people();
    people.find(ACME, ANA);
    assertThat(people.standing(ACME, ANA)).isEqualTo(Standing.ACTIVE);

    slack.person("U1", "{\"id\":\"U1\",\"name\":\"ana\",\"deleted\":true}");
    assertThat(people.standing(ACME, ANA)).isEqualTo(Standing.GONE);
    assertThat(people.find(ACME, ANA)).as("remembered").get().returns(false, Person::active);
    assertThat(people.standing(ACME, new MemberId("U9"))).isEqualTo(Standing.GONE);

    slack.always("users.info", Answer.page(500));
    assertThat(people.standing(ACME, ANA)).isEqualTo(Standing.UNKNOWN);
  }

  @Test
  void an_unknown_person_is_nobody() {
    assertThat(people().find(ACME, new MemberId("U9"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"Mars/Olympus\"", "\"not a zone\""})
  void a_person_who_left_without_a_known_zone_is_shown_in_utc(String zone) {
    slack.person("U2", "{\"id\":\"U2\",\"name\":\"bo\",\"deleted\":true,\"tz\":" + zone + "}");

    assertThat(people().find(ACME, new MemberId("U2")))
        .contains(new Person(new MemberId("U2"), "bo", ZoneOffset.UTC, false, false, false));
  }

  @Test
  void bots_and_guests_are_told_apart() {
    slack.person("U3", "{\"id\":\"U3\",\"name\":\"helper\",\"is_bot\":true}");
    slack.person("U4", "{\"id\":\"U4\",\"name\":\"guest\",\"is_ultra_restricted\":true}");
    var people = people();

    assertThat(people.find(ACME, new MemberId("U3"))).get().returns(true, Person::bot);
    assertThat(people.find(ACME, new MemberId("U4"))).get().returns(true, Person::guest);
  }

  @Test
  void while_slack_is_out_what_was_last_known_counts() {
    var people = people();
    var before = people.find(ACME, ANA);
    slack.always("users.info", Answer.page(500));
    clock.advance(Duration.ofHours(2));

    assertThat(people.find(ACME, ANA)).isEqualTo(before).isPresent();
    assertThatThrownBy(() -> people.find(ACME, new MemberId("U9")))
        .isInstanceOf(SlackUnavailable.class);
  }

  @Test
  void a_channel_is_looked_up_afresh() {
    slack.channel("C1", "{\"id\":\"C1\",\"name\":\"checkout\",\"is_member\":true}");
    installation.ask();
    var channels = new SlackChannels(installation, clients);
    assertThat(channels.find(ACME, TEAM)).contains(new Channel(TEAM, "checkout", false, true));

    slack.channel("C1", "{\"id\":\"C1\",\"name\":\"checkout\",\"is_archived\":true}");
    assertThat(channels.find(ACME, TEAM)).contains(new Channel(TEAM, "checkout", true, false));
    assertThat(channels.find(ACME, new ChannelId("C9"))).isEmpty();

    slack.next("conversations.info", Answer.dropped());
    assertThatThrownBy(() -> channels.find(ACME, TEAM)).isInstanceOf(SlackUnavailable.class);
  }

  @Test
  void before_slack_has_told_the_workspace_people_are_unavailable() {
    assertThatThrownBy(() -> new SlackPeople(installation, clients, clock).find(ACME, ANA))
        .isInstanceOf(SlackUnavailable.class);
  }

  private SlackPeople people() {
    installation.ask();
    return new SlackPeople(installation, clients, clock);
  }
}
