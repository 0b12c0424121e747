package io.plumbline.retro.slack;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.CHANNEL;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;
import static io.plumbline.retro.Checkout.MONDAY_THREE;
import static io.plumbline.retro.Checkout.T1;
import static io.plumbline.retro.Checkout.TEAM;
import static io.plumbline.retro.Columns.CHANGE;
import static io.plumbline.retro.Columns.FRICTION;
import static io.plumbline.retro.Columns.WENT_WELL;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.action.Action;
import io.plumbline.action.Origin;
import io.plumbline.retro.Author;
import io.plumbline.retro.Ballot;
import io.plumbline.retro.Board;
import io.plumbline.retro.Card;
import io.plumbline.retro.CardDraft;
import io.plumbline.retro.CardId;
import io.plumbline.retro.CardText;
import io.plumbline.retro.Checkout;
import io.plumbline.retro.Column;
import io.plumbline.retro.Columns;
import io.plumbline.retro.Course;
import io.plumbline.retro.Note;
import io.plumbline.retro.NoteId;
import io.plumbline.retro.Opening;
import io.plumbline.retro.Pace;
import io.plumbline.retro.Progress;
import io.plumbline.retro.RecordEntry;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.RetroRules;
import io.plumbline.retro.Sorting;
import io.plumbline.retro.Topic;
import io.plumbline.retro.Turn;
import io.plumbline.slack.Rendered;
import io.plumbline.team.TeamId;
import io.plumbline.testing.Golden;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RetroViewsTest {
  private static final String PLACE = "Its board is in <#C1>.";
  private static final RetroId ID = new RetroId(T1, 12);
  private static final Opening OPENING = new Opening(Checkout.ID, CHANNEL, MONDAY_THREE, ANA);
  private static final Retro.Collecting COLLECTING = new Retro.Collecting(ID, OPENING);
  private static final Retro.Voting VOTING =
      COLLECTING
          .reveal(new Turn(ANA, MONDAY_THREE.plusSeconds(1260)))
          .openVoting(new Turn(ANA, MONDAY_THREE.plusSeconds(1380)));
  private static final Retro.Discussing DISCUSSING =
      VOTING.closeVoting(new Turn(BO, MONDAY_THREE.plusSeconds(1500)), new CardId(T1, 2));
  private static final Retro.Closed CLOSED =
      DISCUSSING.close(new Turn(BO, MONDAY_THREE.plusSeconds(3600)));

  private static final CardOffer OFFER = new CardOffer(TEAM, RetroRules.DEFAULT);

  private static final Card WELL = card(1, CY, WENT_WELL, "pairing on the *payment* form");
  private static final Card BUILDS =
      card(2, DI, FRICTION, "builds take <!channel> 40 minutes\n& nobody looks");
  private static final Card LINKED =
      new Card(
          new CardId(T1, 3),
          Checkout.ID,
          ANA,
          new CardDraft(
              CHANGE,
              new CardText("review specs on Monday"),
              "https://fernhill.slack.com/archives/C1/p1718000015000200"),
          MONDAY_THREE);
  private static final RetroRules NAMELESS =
      new RetroRules(
          Columns.DEFAULT, RetroRules.Authors.ANONYMOUS, Ballot.DEFAULT, false, new Pace.Live(), 3);
  private static final Card UNNAMED =
      new Card(
          new CardId(T1, 1L << 41),
          Checkout.ID,
          new Author.Anonymous(),
          Checkout.card(FRICTION, "nobody reads the specs"),
          MONDAY_THREE);
  private static final Card RECORDED =
      new Card(
          new CardId(T1, 5),
          Checkout.ID,
          new Author.FromRecord(RecordEntry.Kind.REJECTED_CHANGE),
          new CardDraft(
              RecordEntry.COLUMN,
              new CardText("Export as PDF was not taken in"),
              "https://fernhill.slack.com/archives/C1/p1718000015000200"),
          MONDAY_THREE);
  private static final List<Topic> TOPICS =
      List.of(new Topic(BUILDS, 4), new Topic(WELL, 1), new Topic(LINKED, 0));
  private static final List<Note> NOTES =
      List.of(
          new Note(
              new NoteId(T1, 1),
              BUILDS.id(),
              CY,
              new CardText("cache the <@UBO> image"),
              MONDAY_THREE));
  private static final List<Action> ACTIONS =
      List.of(
          new Action(
              1,
              Checkout.ID,
              new Origin("retro", 12),
              "Cache the images",
              CY,
              LocalDate.of(2026, 12, 4),
              BO,
              MONDAY_THREE));

  @Test
  void board_while_cards_are_hidden() {
    Golden.message("retro", "board_collecting", RetroBoard.render(collecting(COLLECTING)));
  }

  @Test
  void board_while_people_vote() {
    Golden.message("retro", "board_voting", RetroBoard.render(voting()));
  }

  @Test
  void board_while_topics_are_talked_about() {
    Golden.message("retro", "board_discussing", RetroBoard.render(discussing(DISCUSSING)));
    Golden.message(
        "retro",
        "board_last_topic",
        RetroBoard.render(discussing(DISCUSSING.turnTo(new CardId(T1, 3)))));
  }

  @Test
  void board_and_summary_of_a_closed_retro() {
    Golden.message("retro", "board_closed", RetroBoard.render(discussing(CLOSED)));
    Golden.message(
        "retro",
        "board_closed_before_the_reveal",
        RetroBoard.render(collecting(COLLECTING.close(new Turn(ANA, MONDAY_THREE)))));
    Golden.message("retro", "summary", RetroSummary.render(discussing(CLOSED)));
  }

  @Test
  void a_board_of_many_long_cards_is_cut_visibly_and_offers_the_rest() {
    var many =
        IntStream.rangeClosed(1, 300)
            .mapToObj(i -> new Topic(card(i, CY, FRICTION, "<&>".repeat(160) + i), i % 7))
            .toList();
    var voting = board(VOTING, many);

    Golden.message("retro", "board_of_300", RetroBoard.render(voting));

    var json = Golden.json(RetroBoard.render(voting).blocks()).toString();
    assertThat(json).contains("and 260 more", "Show all topics");
    assertTaken(RetroBoard.render(board(DISCUSSING, many)));
    assertTaken(RetroSummary.render(board(CLOSED, many)));
    Golden.view("retro", "topics_last_page", TopicsModal.render(board(CLOSED, many), CY, 99));
    assertThat(VoteModal.render(voting, Map.of(), 1, "").getBlocks()).hasSizeLessThan(100);
    assertThat(TopicsModal.render(voting, CY, 1).getBlocks()).hasSizeLessThan(100);
  }

  @Test
  void what_people_typed_mentions_and_marks_nothing() {
    var evil = "<!channel> <@UBO> *bold* https://x.example `code` &lt;";
    var topics = List.of(new Topic(card(2, CY, FRICTION, evil), 1));
    var notes =
        List.of(
            new Note(new NoteId(T1, 1), new CardId(T1, 2), CY, new CardText(evil), MONDAY_THREE));
    for (Retro retro : List.of(VOTING, DISCUSSING, CLOSED)) {
      var board = new Board(TEAM, retro, Map.of(), Set.of(), topics, Set.of(), notes, List.of());
      for (var drawn : List.of(RetroBoard.render(board), RetroSummary.render(board))) {
        assertThat(drawn.text()).doesNotContain("<!", "<@");
        // in the blocks it stands in plain rich text only
        for (var block : Golden.json(drawn.blocks())) {
          if (!block.path("type").asText().equals("rich_text")) {
            assertThat(block.toString()).doesNotContain("bold", "<!channel");
          }
        }
      }
    }
  }

  @Test
  void pointers_say_where_it_is_and_what_one_can_do() {
    Golden.message(
        "retro", "pointer_collecting", RetroPointer.render(collecting(COLLECTING), CY, 2, PLACE));
    Golden.message("retro", "pointer_voting", RetroPointer.render(voting(), CY, 0, PLACE));
    Golden.message(
        "retro", "pointer_discussing", RetroPointer.render(discussing(DISCUSSING), CY, 0, PLACE));
    Golden.message("retro", "pointer_none", RetroPointer.none(TEAM));
  }

  @Test
  void card_forms() {
    var search = Checkout.team(new TeamId(T1, 2), "Search", new ChannelId("C2"));
    Golden.view("retro", "card_new", CardModal.render(List.of(OFFER), CardModal.Start.BLANK));
    Golden.view(
        "retro",
        "card_from_message",
        CardModal.render(
            List.of(OFFER, new CardOffer(search, RetroRules.DEFAULT)),
            new CardModal.Start(FRICTION, "We dropped the export", "https://x.example/p1", "")));
    Golden.view(
        "retro",
        "card_too_long",
        CardModal.render(List.of(OFFER), new CardModal.Start(FRICTION, "x".repeat(501))));
    Golden.view("retro", "card_change", CardModal.change(BUILDS, Columns.DEFAULT));
    Golden.view("retro", "card_change_anonymous", CardModal.change(UNNAMED, Columns.DEFAULT));
    Golden.view("retro", "card_kept", CardModal.kept(TEAM, null, CY));
    Golden.view("retro", "card_too_late", CardModal.kept(TEAM, VOTING, CY));
    Golden.view("retro", "my_cards", MyCardsModal.render(TEAM, List.of(WELL, BUILDS), 0));
    Golden.view(
        "retro", "my_cards_anonymous", MyCardsModal.render(TEAM, List.of(WELL, UNNAMED), 0));
    Golden.view("retro", "my_cards_none", MyCardsModal.render(TEAM, List.of(), 0));
  }

  @Test
  void card_forms_of_teams_that_differ() {
    var search = Checkout.team(new TeamId(T1, 2), "Search", new ChannelId("C2"));
    var offers = List.of(OFFER, new CardOffer(search, NAMELESS));
    var start = new CardModal.Start(FRICTION, "We dropped it", "https://x.example/p1", "D1");
    Golden.view("retro", "card_team_to_choose", CardModal.render(offers, start));
    Golden.view(
        "retro",
        "card_team_chosen",
        CardModal.render(offers, offers.get(1), start.from(), start.text(), AuthorWords.CHANGED));
  }

  @Test
  void boards_without_names() {
    var opening = new Opening(Checkout.ID, CHANNEL, MONDAY_THREE, ANA, NAMELESS);
    var collecting = new Retro.Collecting(ID, opening);
    Golden.message(
        "retro", "board_collecting_anonymous", RetroBoard.render(collecting(collecting)));
    var topics = List.of(new Topic(WELL, 0), new Topic(UNNAMED, 0), new Topic(RECORDED, 0));
    Golden.message("retro", "board_voting_mixed", RetroBoard.render(board(VOTING, topics)));
    Golden.view("retro", "topics_mixed", TopicsModal.render(board(DISCUSSING, topics), CY, 0));
  }

  @Test
  void vote_form_shows_own_votes_and_the_budget() {
    var spent = Map.of(BUILDS.id(), 3, WELL.id(), 2);
    Golden.view("retro", "votes_new", VoteModal.render(voting(), Map.of(), 0, ""));
    Golden.view("retro", "votes_spent", VoteModal.render(voting(), spent, 0, ""));
    Golden.view("retro", "votes_saved", VoteModal.saved(voting(), spent));
    Golden.view("retro", "votes_none", VoteModal.saved(voting(), Map.of()));
    Golden.view("retro", "votes_over", VoteModal.over("Luis closed the voting at 15:40."));
  }

  @Test
  void a_vote_form_of_several_pages_says_what_the_others_hold() {
    var many =
        IntStream.rangeClosed(1, 42)
            .mapToObj(i -> new Topic(card(i, CY, FRICTION, "builds " + i), 0))
            .toList();
    var mine = Map.of(many.get(0).card().id(), 1, many.get(41).card().id(), 2);
    Golden.view(
        "retro", "votes_last_page", VoteModal.render(board(VOTING, many), mine, 1, "Saved. "));
  }

  @Test
  void other_forms() {
    Golden.view("retro", "topics", TopicsModal.render(discussing(DISCUSSING), ANA, 0));
    Golden.view("retro", "start", StartModal.render(TEAM, RetroRules.DEFAULT));
    Golden.view("retro", "close_collecting", CloseModal.render(collecting(COLLECTING)));
    Golden.view("retro", "close_discussing", CloseModal.render(discussing(DISCUSSING)));
    Golden.view("retro", "note", NoteModal.render(ID, BUILDS.id()));
  }

  @Test
  void the_list_of_own_notes() {
    Golden.view("retro", "my_notes", MyNotesModal.render(discussing(DISCUSSING), CY, ""));
    Golden.view("retro", "action", ActionModal.render(12, LocalDate.of(2026, 11, 23), ""));
    Golden.view(
        "retro", "action_fourth", ActionModal.tooMany(12, Checkout.action("Cache the images"), 3));
  }

  @Test
  void home_waits_for_cards_and_votes_until_they_are_there() {
    assertThat(RetroSection.render(collecting(COLLECTING), CY)).hasSize(2);
    assertThat(RetroSection.render(collecting(COLLECTING), BO)).isEmpty();
    assertThat(RetroSection.render(voting(), CY)).hasSize(1);
    assertThat(RetroSection.render(voting(), DI)).isEmpty();
    assertThat(RetroSection.render(discussing(DISCUSSING), CY)).isEmpty();
  }

  private static void assertTaken(Rendered.Message message) {
    assertThat(message.blocks()).hasSizeLessThanOrEqualTo(50);
    assertThat(message.text()).hasSizeLessThan(4000);
  }

  private static Board collecting(Retro retro) {
    return new Board(
        TEAM,
        retro,
        Map.of(WENT_WELL, 6, FRICTION, 1),
        Set.of(BO),
        List.of(),
        Set.of(),
        List.of(),
        List.of(),
        Sorting.NONE,
        retro.isOpen() ? until(1200) : Progress.NONE);
  }

  private static Progress until(int seconds) {
    var at = MONDAY_THREE.plusSeconds(seconds);
    var course = new Course(false, MONDAY_THREE, at, MONDAY_THREE.plusSeconds(3600), false, at);
    return new Progress(course, BO, List.of(), List.of(), Set.of(), Map.of());
  }

  private static Board voting() {
    var hidden = List.of(new Topic(WELL, 0), new Topic(BUILDS, 0), new Topic(LINKED, 0));
    return new Board(
        TEAM,
        VOTING,
        Map.of(),
        Set.of(),
        hidden,
        Set.of(DI),
        List.of(),
        List.of(),
        Sorting.NONE,
        until(1500));
  }

  /** The topics up to the one that is on have been on. */
  private static Board discussing(Retro retro) {
    var ids = TOPICS.stream().map(topic -> topic.card().id()).toList();
    var on = retro instanceof Retro.Discussing now ? now.topic() : null;
    var been = new HashSet<>(ids.subList(0, ids.indexOf(on) + 1));
    var time = until(2000);
    var progress = new Progress(time.course(), BO, List.of(), List.of(), been, Map.of());
    return new Board(
        TEAM,
        retro,
        Map.of(),
        Set.of(BO),
        TOPICS,
        Set.of(DI),
        NOTES,
        ACTIONS,
        Sorting.NONE,
        progress);
  }

  private static Board board(Retro retro, List<Topic> topics) {
    return new Board(TEAM, retro, Map.of(), Set.of(), topics, Set.of(), List.of(), List.of());
  }

  private static Card card(long id, MemberId by, Column column, String text) {
    return new Card(new CardId(T1, id), Checkout.ID, by, Checkout.card(column, text), MONDAY_THREE);
  }
}
