package io.plumbline.retro.slack;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.CHANNEL;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;
import static io.plumbline.retro.Checkout.MONDAY_THREE;
import static io.plumbline.retro.Checkout.T1;
import static io.plumbline.retro.Checkout.TEAM;
import static io.plumbline.retro.Columns.FRICTION;
import static io.plumbline.retro.Columns.WENT_WELL;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import io.plumbline.retro.Ballot;
import io.plumbline.retro.Board;
import io.plumbline.retro.Card;
import io.plumbline.retro.CardId;
import io.plumbline.retro.ChangeRules;
import io.plumbline.retro.Checkout;
import io.plumbline.retro.Column;
import io.plumbline.retro.Course;
import io.plumbline.retro.GroupDeed;
import io.plumbline.retro.GroupStep;
import io.plumbline.retro.GroupTitle;
import io.plumbline.retro.Opening;
import io.plumbline.retro.OwnColumns;
import io.plumbline.retro.Pace;
import io.plumbline.retro.Pick;
import io.plumbline.retro.Progress;
import io.plumbline.retro.Proposal;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.RetroRules;
import io.plumbline.retro.Sorting;
import io.plumbline.retro.Topic;
import io.plumbline.retro.Turn;
import io.plumbline.slack.Rendered;
import io.plumbline.testing.BlockLimits;
import io.plumbline.testing.Golden;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class GroupViewsTest {
  private static final String PLACE = "Its board is in <#C1>.";
  private static final RetroId ID = new RetroId(T1, 12);
  private static final Opening OPENING = new Opening(Checkout.ID, CHANNEL, MONDAY_THREE, ANA);
  private static final Retro.Grouping GROUPING =
      new Retro.Collecting(ID, OPENING).reveal(new Turn(ANA, MONDAY_THREE.plusSeconds(1260)));
  private static final Retro.Voting VOTING =
      GROUPING.openVoting(new Turn(BO, MONDAY_THREE.plusSeconds(1500)));
  private static final Retro.Discussing DISCUSSING =
      VOTING.closeVoting(new Turn(BO, MONDAY_THREE.plusSeconds(1800)), new CardId(T1, 1));
  private static final Retro.Closed CLOSED =
      DISCUSSING.close(new Turn(BO, MONDAY_THREE.plusSeconds(3600)));

  private static final Card BUILDS = card(1, DI, FRICTION, "builds take <!channel> 40 minutes");
  private static final Card SLOW = card(2, CY, FRICTION, "slow builds\n& nobody looks");
  private static final Card TESTS = card(3, CY, FRICTION, "flaky tests");
  private static final Card GREEN = card(4, ANA, WENT_WELL, "tests are green & *fast*");
  private static final Card PAIRING = card(5, DI, WENT_WELL, "pairing");

  private static final Topic GROUP =
      new Topic(new GroupTitle("Slow <builds>"), List.of(BUILDS, SLOW), 0);
  private static final Proposal PROPOSAL =
      new Proposal(List.of(new Topic(TESTS, 0), new Topic(GREEN, 0)), List.of("tests", "<fast>"));
  private static final GroupStep STEP =
      new GroupStep(
          2,
          new GroupDeed(
              GroupDeed.Kind.NAMED, List.of(BUILDS.id()), new GroupTitle("Slow <builds>")),
          new Turn(BO, MONDAY_THREE));
  private static final List<Topic> TOPICS =
      List.of(GROUP, new Topic(TESTS, 0), new Topic(GREEN, 0), new Topic(PAIRING, 0));
  private static final List<Topic> COUNTED =
      List.of(
          new Topic(new GroupTitle("Slow <builds>"), List.of(BUILDS, SLOW), 4),
          new Topic(TESTS, 1),
          new Topic(PAIRING, 0));
  private static final GroupDeedChoice.Chosen CHOSEN =
      GroupDeedChoice.Chosen.of(ID, Pick.of(GROUP), 0, GroupDeedChoice.NAME);

  @Test
  void board_while_cards_are_grouped() {
    Golden.message("retro", "board_grouping", RetroBoard.render(grouping()));
    Golden.message("retro", "pointer_grouping", RetroPointer.render(grouping(), ANA, 0, PLACE));
    assertThat(RetroPointer.render(grouping(), CY, 0, PLACE).blocks().toString())
        .doesNotContain("Group cards");
    assertThat(RetroSection.render(grouping(), CY)).isEmpty();
  }

  @Test
  void the_fallback_text_says_what_the_board_says() {
    assertThat(RetroBoard.render(grouping()).text())
        .contains("5 cards in 4 topics", "Group those that say the same");
    assertThat(RetroBoard.render(board(VOTING, TOPICS)).text()).contains("5 cards in 4 topics");
    assertThat(RetroBoard.render(board(DISCUSSING, COUNTED)).text())
        .contains("Topic 1 of 3, 4 votes: Slow &lt;builds&gt;");
    assertThat(RetroSummary.render(board(CLOSED, COUNTED)).text())
        .contains("3 topics", "First topic: Slow &lt;builds&gt;");
  }

  @Test
  void forms_of_the_grouping() {
    Golden.view("retro", "groups", GroupsModal.render(grouping(), 0, ""));
    Golden.view(
        "retro", "groups_none", GroupsModal.render(board(GROUPING, List.of()), 0, "Look again."));
    Golden.view("retro", "group_pick", PickModal.render(grouping(), 0));
    Golden.view("retro", "group_name", GroupNameModal.render(GROUP, CHOSEN));
    Golden.view("retro", "group_take_out", TakeOutModal.render(GROUP, CHOSEN));
    Golden.view("retro", "close_grouping", CloseModal.render(grouping()));
  }

  @Test
  void every_place_that_shows_topics_shows_groups_with_their_cards() {
    Golden.message("retro", "board_voting_groups", RetroBoard.render(board(VOTING, TOPICS)));
    Golden.view("retro", "votes_groups", VoteModal.render(board(VOTING, TOPICS), Map.of(), 0, ""));
    Golden.message(
        "retro", "board_discussing_group", RetroBoard.render(board(DISCUSSING, COUNTED)));
    Golden.view("retro", "topics_groups", TopicsModal.render(board(DISCUSSING, COUNTED), ANA, 0));
    Golden.message("retro", "summary_groups", RetroSummary.render(board(CLOSED, COUNTED)));
  }

  @Test
  void settings_of_a_team_that_chose_nothing_and_of_one_with_columns_of_its_own() {
    var own =
        new RetroRules(
            OwnColumns.typed("Wind & sails\nAnchors").columns(),
            RetroRules.Authors.ANONYMOUS,
            new Ballot(7, 2),
            true,
            new Pace.Spread(3, 1, 2, 5),
            4);
    Golden.view("retro", "settings", SettingsModal.render(TEAM, RetroRules.DEFAULT));
    Golden.view("retro", "settings_own", SettingsModal.render(TEAM, own));
    assertThat(SettingsWords.saved(TEAM, new ChangeRules.Changed(own, null)))
        .isEqualTo(
            "Saved. These rules hold from the next retro of Checkout.\n"
                + "Wind &amp; sails · Anchors. Authors are anonymous. 7 votes each, at most 2 on"
                + " one topic. Everybody in the team can group cards. Spread over working days:"
                + " 3 to collect, 1 to group, 2 to vote, 5 to discuss. 4 actions usually.");
    assertThat(SettingsWords.saved(TEAM, new ChangeRules.Changed(RetroRules.DEFAULT, GROUPING)))
        .startsWith(
            "Saved. The retro of Checkout that is open goes on by its own rules; these hold from"
                + " the next one.");
  }

  @Test
  void a_board_of_300_cards_in_no_group_is_taken_by_slack_everywhere() {
    var single = LongStream.rangeClosed(1, 300).mapToObj(i -> new Topic(longCard(i), 0)).toList();
    var proposals =
        LongStream.range(0, 30)
            .mapToObj(i -> new Proposal(single.subList((int) i * 8, (int) i * 8 + 8), words()))
            .toList();

    takenEverywhere(single, proposals);
    assertThat(Golden.json(RetroBoard.render(grouping(single, proposals)).blocks()).toString())
        .contains("and 27 proposals more, under", "and 270 more", "Show all topics");
    assertThat(Golden.json(PickModal.render(grouping(single, proposals), 0)).toString())
        .contains("\"1x1\"", "\"300x1\"", ", from 201");
  }

  @Test
  void sixty_groups_of_five_are_taken_by_slack_everywhere() {
    var groups =
        LongStream.range(0, 60)
            .mapToObj(i -> group(LongStream.rangeClosed(i * 5 + 1, i * 5 + 5)))
            .toList();

    takenEverywhere(groups, List.of(new Proposal(groups.subList(0, 8), words())));
    var last = Golden.json(GroupsModal.render(grouping(groups, List.of()), 9, "")).toString();
    assertThat(last).contains("\"group_151\"", "\"group_296\"", "Page 1");
    var topics = Golden.json(TopicsModal.render(board(DISCUSSING, groups), ANA, 99)).toString();
    assertThat(topics).contains("card 300 ");
  }

  @Test
  void one_group_of_300_is_taken_by_slack_everywhere() {
    var all = List.of(group(LongStream.rangeClosed(1, 300)));

    takenEverywhere(all, List.of());
    taken(TakeOutModal.render(all.get(0), CHOSEN));
    taken(GroupNameModal.render(all.get(0), CHOSEN));
    assertThat(Golden.json(RetroBoard.render(board(DISCUSSING, all)).blocks()).toString())
        .contains("and 288 more");
  }

  private static void takenEverywhere(List<Topic> topics, List<Proposal> proposals) {
    var grouping = grouping(topics, proposals);
    taken(RetroBoard.render(grouping));
    for (int page = 0; page < 3; page++) {
      taken(GroupsModal.render(grouping, page, "x".repeat(300)));
      taken(VoteModal.render(board(VOTING, topics), Map.of(), page, "x"));
      taken(TopicsModal.render(board(DISCUSSING, topics), ANA, page));
    }
    taken(PickModal.render(grouping, 0));
    taken(RetroBoard.render(board(VOTING, topics)));
    taken(RetroBoard.render(board(DISCUSSING, topics)));
    taken(RetroSummary.render(board(CLOSED, topics)));
  }

  private static void taken(Rendered.Message message) {
    var json = Golden.json(Map.of("text", message.text(), "blocks", message.blocks()));
    assertThat(BlockLimits.problems(json, "message")).isEmpty();
    assertThat(message.blocks()).hasSizeLessThanOrEqualTo(50);
  }

  private static void taken(View view) {
    assertThat(BlockLimits.problems(Golden.json(view), "modal")).isEmpty();
    assertThat(view.getBlocks()).hasSizeLessThanOrEqualTo(100);
    assertThat(Golden.json(view).toString().length()).isLessThan(250_000);
  }

  private static Board grouping() {
    return grouping(TOPICS, List.of(PROPOSAL));
  }

  private static Board grouping(List<Topic> topics, List<Proposal> proposals) {
    return new Board(
        TEAM,
        GROUPING,
        Map.of(),
        Set.of(),
        topics,
        Set.of(),
        List.of(),
        List.of(),
        new Sorting(proposals, STEP),
        progress());
  }

  private static Progress progress() {
    var until = MONDAY_THREE.plusSeconds(1500);
    var end = MONDAY_THREE.plusSeconds(3600);
    var course = new Course(false, MONDAY_THREE, until, end, false, until);
    return new Progress(course, BO, List.of(), List.of(), Set.of(), Map.of());
  }

  private static Board board(Retro retro, List<Topic> topics) {
    return new Board(TEAM, retro, Map.of(), Set.of(), topics, Set.of(DI), List.of(), List.of());
  }

  private static Topic group(LongStream ids) {
    var cards = new ArrayList<Card>();
    ids.forEach(id -> cards.add(longCard(id)));
    return new Topic(null, cards, 0);
  }

  private static List<String> words() {
    return List.of("builds", "minutes", "&".repeat(400));
  }

  private static Card longCard(long id) {
    return card(id, CY, FRICTION, "card " + id + " " + "<&>".repeat(160));
  }

  private static Card card(long id, MemberId by, Column column, String text) {
    return new Card(new CardId(T1, id), Checkout.ID, by, Checkout.card(column, text), MONDAY_THREE);
  }
}
