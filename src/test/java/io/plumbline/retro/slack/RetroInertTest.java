package io.plumbline.retro.slack;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.CHANNEL;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;
import static io.plumbline.retro.Checkout.MONDAY_THREE;
import static io.plumbline.retro.Checkout.T1;
import static io.plumbline.retro.Columns.FRICTION;

import io.plumbline.action.Action;
import io.plumbline.action.ActionDraft;
import io.plumbline.action.Origin;
import io.plumbline.retro.Board;
import io.plumbline.retro.Card;
import io.plumbline.retro.CardDraft;
import io.plumbline.retro.CardId;
import io.plumbline.retro.CardText;
import io.plumbline.retro.ChangeRules;
import io.plumbline.retro.Checkout;
import io.plumbline.retro.Column;
import io.plumbline.retro.Columns;
import io.plumbline.retro.GroupDeed;
import io.plumbline.retro.GroupStep;
import io.plumbline.retro.GroupTitle;
import io.plumbline.retro.Note;
import io.plumbline.retro.NoteId;
import io.plumbline.retro.OpenRetro;
import io.plumbline.retro.Opening;
import io.plumbline.retro.Progress;
import io.plumbline.retro.Proposal;
import io.plumbline.retro.Refusal;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.RetroRules;
import io.plumbline.retro.Sorting;
import io.plumbline.retro.Topic;
import io.plumbline.retro.Turn;
import io.plumbline.retro.past.Found;
import io.plumbline.retro.past.PastRetro;
import io.plumbline.retro.past.PastRetro.Counts;
import io.plumbline.retro.past.PastRetro.Kept;
import io.plumbline.retro.past.Trend;
import io.plumbline.team.Team;
import io.plumbline.testing.Hostile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every view of a retro with hostile text in each place where people's text can stand. */
final class RetroInertTest {
  private static final String PLACE = "Its board is in <#C1>.";
  private static final RetroId ID = new RetroId(T1, 12);
  private static final Retro.Collecting COLLECTING =
      new Retro.Collecting(ID, new Opening(Checkout.ID, CHANNEL, MONDAY_THREE, ANA));
  private static final GroupDeedChoice.Chosen CHOSEN =
      new GroupDeedChoice.Chosen(12, 2, 2, 0, GroupDeedChoice.NAME);
  private static final Retro.Grouping GROUPING =
      COLLECTING.reveal(new Turn(ANA, MONDAY_THREE.plusSeconds(1260)));
  private static final Retro.Voting VOTING =
      COLLECTING
          .reveal(new Turn(ANA, MONDAY_THREE.plusSeconds(1260)))
          .openVoting(new Turn(ANA, MONDAY_THREE.plusSeconds(1380)));
  private static final Retro.Discussing DISCUSSING =
      VOTING.closeVoting(new Turn(BO, MONDAY_THREE.plusSeconds(1500)), new CardId(T1, 2));
  private static final Retro.Closed CLOSED =
      DISCUSSING.close(new Turn(BO, MONDAY_THREE.plusSeconds(3600)));
  private static final List<Retro> PHASES =
      List.of(COLLECTING, GROUPING, VOTING, DISCUSSING, CLOSED);

  @Test
  void boards_in_every_phase() {
    PHASES.forEach(phase -> Hostile.message(typed -> RetroBoard.render(board(phase, typed))));
  }

  @Test
  void the_summary() {
    Hostile.message(typed -> RetroSummary.render(board(CLOSED, typed)));
  }

  @Test
  void pointers_and_home_in_every_phase() {
    PHASES.forEach(
        phase -> {
          Hostile.message(typed -> RetroPointer.render(board(phase, typed), CY, 2, PLACE));
          Hostile.blocks(typed -> RetroSection.render(board(phase, typed), CY));
        });
    Hostile.message(typed -> RetroPointer.none(team(typed)));
  }

  @Test
  void forms_for_cards() {
    Hostile.view(
        typed ->
            CardModal.render(
                List.of(new CardOffer(team(typed), RetroRules.DEFAULT)),
                new CardModal.Start(FRICTION, typed)));
    Hostile.view(typed -> CardModal.change(card(typed), Columns.DEFAULT));
    Hostile.view(typed -> CardModal.kept(team(typed), VOTING, CY));
    Hostile.view(typed -> MyCardsModal.render(team(typed), List.of(card(typed))));
    Hostile.view(typed -> MyCardsModal.render(team(typed), List.of()));
  }

  @Test
  void forms_for_votes_topics_notes_and_actions() {
    Hostile.view(typed -> VoteModal.render(board(VOTING, typed), Map.of(), 0, ""));
    Hostile.view(typed -> TopicsModal.render(board(DISCUSSING, typed), ANA, 0));
    Hostile.view(typed -> TopicsModal.render(grouped(DISCUSSING, typed), ANA, 0));
    Hostile.view(typed -> VoteModal.render(grouped(VOTING, typed), Map.of(), 0, ""));
    Hostile.view(typed -> StartModal.render(team(typed), RetroRules.DEFAULT));
    Hostile.view(
        typed -> ActionModal.tooMany(12, new ActionDraft(typed, CY, LocalDate.of(2026, 12, 4)), 3));
  }

  @Test
  void groups_and_proposals_in_every_phase() {
    for (var phase : List.of(GROUPING, VOTING, DISCUSSING, CLOSED)) {
      Hostile.message(typed -> RetroBoard.render(grouped(phase, typed)));
      Hostile.message(typed -> RetroSummary.render(grouped(phase, typed)));
    }
    Hostile.view(typed -> GroupsModal.render(grouped(GROUPING, typed), 0, ""));
    Hostile.view(typed -> PickModal.render(grouped(GROUPING, typed), 0));
    Hostile.view(typed -> GroupNameModal.render(group(typed), CHOSEN));
    Hostile.view(typed -> TakeOutModal.render(group(typed), CHOSEN));
  }

  @Test
  void settings_with_columns_of_ones_own() {
    Hostile.view(typed -> SettingsModal.render(team(typed), rules(typed)));
    Hostile.sentence(
        typed ->
            SettingsWords.saved(team(typed), new ChangeRules.Changed(rules(typed), COLLECTING)));
  }

  @Test
  void sentences_that_name_a_team() {
    for (var obstacle : OpenRetro.Obstacle.values()) {
      Hostile.sentence(typed -> OpeningWords.obstacle(team(typed), obstacle));
    }
    Hostile.sentence(typed -> OpeningWords.alreadyOpen(team(typed), COLLECTING, BO));
    Hostile.sentence(typed -> RefusalWords.refusal(new Refusal.NotInTeam(team(typed)), BO));
    Hostile.sentence(typed -> RefusalWords.refusal(new Refusal.NotFacilitator(team(typed)), BO));
  }

  @Test
  void what_stays_of_a_retro() {
    var past = new PastRetro(ID, MONDAY_THREE, MONDAY_THREE, new Counts(1, 3), Kept.NONE, null);
    var trend = new Trend(List.of(past));
    Hostile.message(typed -> WorthCard.open(board(CLOSED, typed), MONDAY_THREE));
    Hostile.message(typed -> WorthCard.closed(board(CLOSED, typed), Optional.empty()));
    Hostile.message(typed -> TrendMessage.render(team(typed), trend, false));
    Hostile.message(typed -> TrendMessage.render(team(typed), new Trend(List.of()), false));
    Hostile.blocks(typed -> TrendSection.render(team(typed), trend));
    Hostile.view(
        typed ->
            HistoryModal.render(
                team(typed),
                List.of(new Found(past, List.of(typed))),
                1,
                new HistoryModal.Page(1, 0, typed)));
    Hostile.view(
        typed ->
            RecordModal.render(
                new RecordModal.Shown(
                    board(CLOSED, typed), CLOSED, Optional.empty(), action -> false, ""),
                0));
  }

  private static Board board(Retro retro, String typed) {
    return new Board(
        team(typed),
        retro,
        Map.of(FRICTION, 1),
        Set.of(BO),
        List.of(new Topic(card(typed), 3)),
        Set.of(DI),
        List.of(
            new Note(new NoteId(T1, 1), new CardId(T1, 2), CY, new CardText(typed), MONDAY_THREE)),
        List.of(action(typed)));
  }

  private static Board grouped(Retro retro, String typed) {
    var proposal = new Proposal(List.of(new Topic(card(typed), 0), group(typed)), List.of(typed));
    var named = new GroupDeed(GroupDeed.Kind.NAMED, List.of(new CardId(T1, 2)), title(typed));
    return new Board(
        team(typed),
        retro,
        Map.of(),
        Set.of(),
        List.of(group(typed), new Topic(card(typed), 1)),
        Set.of(),
        List.of(),
        List.of(),
        new Sorting(List.of(proposal), new GroupStep(1, named, new Turn(ANA, MONDAY_THREE))),
        Progress.NONE);
  }

  private static Topic group(String typed) {
    return new Topic(title(typed), List.of(card(typed), card(typed)), 2);
  }

  private static GroupTitle title(String typed) {
    return new GroupTitle(Hostile.asName(typed));
  }

  private static RetroRules rules(String typed) {
    var own = new Columns(List.of(new Column("own-1", Hostile.asName(typed)), FRICTION));
    var usual = RetroRules.DEFAULT;
    return new RetroRules(own, usual.authors(), usual.ballot(), false, usual.pace(), 3);
  }

  private static Team team(String name) {
    return Checkout.team(Checkout.ID, Hostile.asName(name), CHANNEL);
  }

  private static Card card(String typed) {
    return new Card(
        new CardId(T1, 2),
        Checkout.ID,
        DI,
        new CardDraft(FRICTION, new CardText(typed)),
        MONDAY_THREE);
  }

  private static Action action(String typed) {
    return new Action(
        1,
        Checkout.ID,
        new Origin("retro", 12),
        typed,
        CY,
        LocalDate.of(2026, 12, 4),
        BO,
        MONDAY_THREE);
  }
}
