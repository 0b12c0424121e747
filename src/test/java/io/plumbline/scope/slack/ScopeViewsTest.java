package io.plumbline.scope.slack;

import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static io.plumbline.testing.TestTeams.WORKSPACE;
import static io.plumbline.testing.TestTeams.checkout;

import io.plumbline.scope.Ask;
import io.plumbline.scope.Ask.Kind;
import io.plumbline.scope.Ask.Leaves;
import io.plumbline.scope.Deciders;
import io.plumbline.scope.Ground;
import io.plumbline.scope.LedgerLine;
import io.plumbline.scope.LedgerLine.Said;
import io.plumbline.scope.ScopeId;
import io.plumbline.scope.ScopeRequest;
import io.plumbline.scope.ScopeRequest.State;
import io.plumbline.scope.ScopeRequests.Version;
import io.plumbline.scope.Stability;
import io.plumbline.slack.command.CommandHelp;
import io.plumbline.sprint.CurrentSprint;
import io.plumbline.sprint.Item;
import io.plumbline.sprint.SprintId;
import io.plumbline.sprint.SprintPlan;
import io.plumbline.sprint.SprintRules;
import io.plumbline.sprint.SprintRules.Agreement;
import io.plumbline.team.Sprint;
import io.plumbline.team.Team;
import io.plumbline.testing.FakeAbsences;
import io.plumbline.testing.Golden;
import io.plumbline.testing.Hostile;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The views of the scope gate in their telling states, and with hostile text in each place. */
final class ScopeViewsTest {
  private static final Instant ASKED = Instant.parse("2026-11-26T09:42:00Z");
  private static final SprintId SPRINT_ID = new SprintId(WORKSPACE, 3);
  private static final Sprint SPRINT =
      new Sprint(24, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 6));
  private static final SprintPlan PLAN =
      new SprintPlan(
          SPRINT_ID,
          checkout().id(),
          SPRINT,
          new SprintPlan.Lock(Instant.parse("2026-11-23T10:30:00Z"), PRIYA, SprintRules.DEFAULT));
  private static final String WHY =
      "Partner launch moved to 2 December; without it 14 % of the campaign's traffic has no way to"
          + " pay.";

  private static Ask ask(String typed) {
    return new Ask(
        Kind.ADD,
        0,
        "",
        typed,
        WHY,
        Leaves.words("Address autocomplete moves to the next sprint"),
        "about 3 days",
        "https://metrics.example/campaign",
        LocalDate.of(2026, 11, 27));
  }

  private static ScopeRequest request(Ask ask, State state, @Nullable Ground ground) {
    boolean waits = state == State.OPEN || state == State.CONDITIONAL;
    return new ScopeRequest(
        new ScopeId(WORKSPACE, state == State.REJECTED ? 13 : 12),
        checkout().id(),
        SPRINT_ID,
        PRIYA,
        ASKED,
        1,
        ask,
        ASKED,
        state,
        ground,
        Agreement.ONE_LEAD,
        0,
        waits ? null : ASKED.plusSeconds(1380));
  }

  private static Shown shown(Team team, ScopeRequest request, Said... said) {
    var lines = new ArrayList<LedgerLine>();
    for (var each : said) {
      lines.add(LedgerLine.after("", team.id(), lines.size() + 1, each));
    }
    var deciders = Deciders.of(team, PRIYA, new FakeAbsences(), LocalDate.of(2026, 11, 26));
    return new Shown(request, team, PLAN, deciders, lines);
  }

  private static Said said(LedgerLine.Kind kind, @Nullable MemberId by, String words) {
    return new Said(SPRINT_ID, 12, 1, kind, by, null, ASKED.plusSeconds(1380), words);
  }

  private static Shown open(String typed) {
    return shown(
        named(typed),
        request(ask(typed), State.OPEN, null),
        said(LedgerLine.Kind.REQUESTED, PRIYA, typed));
  }

  private static Shown rejected(String typed) {
    return shown(
        named(typed),
        request(ask(typed), State.REJECTED, null),
        said(LedgerLine.Kind.REQUESTED, PRIYA, typed),
        said(LedgerLine.Kind.REJECTED, LUIS, typed));
  }

  private static Shown accepted(String typed) {
    return shown(
        named(typed),
        request(ask(typed), State.ACCEPTED, null),
        said(LedgerLine.Kind.CONDITION, LENA, typed),
        said(LedgerLine.Kind.ACCEPTED, PRIYA, ""));
  }

  private static Team named(String typed) {
    var name = Hostile.asName(typed);
    var team = checkout();
    return new Team(
        team.id(),
        name,
        team.channel(),
        team.roster(),
        team.calendar(),
        team.sprints(),
        team.rhythms(),
        1);
  }

  private static List<Item> items(String typed) {
    return List.of(
        item(1, typed, true, typed, Item.Touch.NONE),
        item(2, "Refunds by mail", true, "Refunds", Item.Touch.AGREED),
        item(3, "A banner", true, null, Item.Touch.NONE),
        item(4, "Address autocomplete", false, "Address autocomplete", Item.Touch.AGREED));
  }

  private static Item item(
      long id, String what, boolean in, @Nullable String atLock, Item.Touch touch) {
    return new Item(id, SPRINT_ID, 0, what, PRIYA, ASKED, in, atLock, touch);
  }

  private static ScopeModal.Contents contents(String typed) {
    return new ScopeModal.Contents(
        named(typed),
        SPRINT,
        new CurrentSprint.Found(PLAN, true),
        items(typed),
        List.of(open(typed), rejected(typed)),
        new Stability(
            new Stability.Parts(9, 1, 0, 0),
            new Stability.Requests(1, 1, 0, 0),
            Duration.ofMinutes(150)));
  }

  @Test
  void a_request_that_waits() {
    Golden.message("scope", "card_open_channel", ScopeCard.inChannel(open("Gift cards")));
    Golden.message("scope", "card_open_lead", ScopeCard.before(LENA, open("Gift cards")));
    var expedited =
        shown(checkout(), request(ask("Block leaked cards"), State.OPEN, Ground.SECURITY));
    Golden.message("scope", "card_expedited", ScopeCard.before(LENA, expedited));
  }

  @Test
  void a_request_that_was_answered() {
    Golden.message("scope", "card_rejected", ScopeCard.inChannel(rejected("the payment freeze")));
    Golden.message("scope", "card_accepted", ScopeCard.inChannel(accepted("it leaves first")));
    var conditional =
        shown(
            checkout(),
            request(ask("Gift cards"), State.CONDITIONAL, null),
            said(LedgerLine.Kind.CONDITION, LENA, "address autocomplete leaves first"));
    Golden.message("scope", "card_conditional_requester", ScopeCard.before(PRIYA, conditional));
  }

  @Test
  void screens_and_forms() {
    Golden.view("scope", "scope_locked", ScopeModal.render(contents("Gift cards"), ELI));
    var planning = new ScopeModal.Contents(checkout(), SPRINT, null, List.of(), List.of(), null);
    Golden.view("scope", "scope_planning", ScopeModal.render(planning, LENA));
    var start = new RequestModal.Start(checkout(), SPRINT, true, items("Gift cards"));
    Golden.view("scope", "request_blank", RequestModal.blank(start, "gift cards"));
    Golden.view("scope", "reject", WordsModal.render(Deed.REJECT, open("Gift cards")));
    var versions = List.of(new Version(1, ask("Gift cards"), ASKED));
    Golden.view("scope", "details", DetailsModal.render(rejected("no time"), versions, ELI));
    Golden.message("scope", "help", CommandHelp.of(ScopeVerb.ALL));
  }

  @Test
  void hostile_text_is_inert_wherever_it_stands() {
    Hostile.message(typed -> ScopeCard.inChannel(open(typed)));
    Hostile.message(typed -> ScopeCard.inChannel(rejected(typed)));
    Hostile.message(typed -> ScopeCard.before(PRIYA, accepted(typed)));
    Hostile.view(typed -> ScopeModal.render(contents(typed), ELI));
    Hostile.view(
        typed ->
            DetailsModal.render(
                rejected(typed),
                List.of(new Version(1, ask(typed), ASKED), new Version(2, ask(typed), ASKED)),
                ELI));
    Hostile.view(typed -> WordsModal.render(Deed.ASK, open(typed)));
    Hostile.view(typed -> WordsModal.flag(named(typed), items(typed)));
    Hostile.view(
        typed ->
            RequestModal.render(
                new RequestModal.Start(named(typed), SPRINT, true, items(typed)),
                RequestModal.About.newOne(checkout()),
                ask(typed)));
    Hostile.blocks(typed -> ScopeSection.blocks(open(typed)));
    Hostile.view(typed -> ListModal.requests(named(typed), SPRINT, List.of(open(typed))));
  }

  @Test
  void the_longest_text_fits() {
    var most = "*<!channel>* & ".repeat(200);
    var ask =
        new Ask(
            Kind.ADD,
            0,
            "",
            most.substring(0, 300),
            most.substring(0, 3000),
            Leaves.words(most.substring(0, 300)),
            most.substring(0, 100),
            "https://x.example/" + "a".repeat(400),
            null);
    var shown = shown(checkout(), request(ask, State.OPEN, null));
    Golden.message("scope", "card_longest", ScopeCard.before(LENA, shown));
    Golden.view(
        "scope",
        "details_longest",
        DetailsModal.render(shown, List.of(new Version(2, ask, ASKED)), TestTeams.ELI));
  }
}
