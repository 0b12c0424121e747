package io.plumbline.retro.slack;

import com.slack.api.model.view.View;
import io.plumbline.retro.Board;
import io.plumbline.retro.Boards;
import io.plumbline.retro.Refusal;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.Topic;
import io.plumbline.slack.Answer;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The views in which one person groups cards, or why there is none for them. */
final class GroupViews {
  private final Boards boards;

  GroupViews(Boards boards) {
    this.boards = boards;
  }

  Answer groups(RetroId id, MemberId viewer) {
    return grouping(id, viewer)
        .fold(board -> Answer.open(GroupsModal.render(board, 0, "")), Answer::say);
  }

  /** The groups again, in the view in which something was pressed or sent. */
  View again(RetroId id, MemberId viewer, int page, String word) {
    return grouping(id, viewer)
        .fold(board -> GroupsModal.render(board, page, word), GroupsModal::over);
  }

  View pick(RetroId id, MemberId viewer, int page) {
    return grouping(id, viewer)
        .fold(
            board ->
                board.topics().size() < 2
                    ? GroupsModal.render(board, page, RuleWords.of(Refusal.Rule.TOO_FEW_TO_GROUP))
                    : PickModal.render(board, page),
            GroupsModal::over);
  }

  /** The form for what was chosen from a group's menu; the groups again where it is gone. */
  View form(GroupDeedChoice.Chosen chosen, WorkspaceId workspace, MemberId viewer) {
    return grouping(chosen.retroIn(workspace), viewer)
        .fold(
            board ->
                group(board, chosen)
                    .map(group -> form(group, chosen))
                    .orElseGet(
                        () ->
                            GroupsModal.render(
                                board, chosen.page(), RuleWords.of(Refusal.Rule.GROUPING_CHANGED))),
            GroupsModal::over);
  }

  private static View form(Topic group, GroupDeedChoice.Chosen chosen) {
    return chosen.deed() == GroupDeedChoice.NAME
        ? GroupNameModal.render(group, chosen)
        : TakeOutModal.render(group, chosen);
  }

  private static Optional<Topic> group(Board board, GroupDeedChoice.Chosen chosen) {
    return board.topics().stream()
        .filter(topic -> topic.isGroup() && topic.card().id().value() == chosen.lead())
        .filter(topic -> topic.cards().size() == chosen.cards())
        .findFirst();
  }

  /** The board of a retro whose cards this person may group now, or why not. */
  private Found grouping(RetroId id, MemberId viewer) {
    var board = boards.of(id).orElse(null);
    if (board == null) {
      return new Found(null, RetroWords.OLD);
    }
    if (!board.team().roster().includes(viewer)) {
      return new Found(null, RefusalWords.notInTeam(board.team()));
    }
    if (!(board.retro() instanceof Retro.Grouping)) {
      return new Found(null, RefusalWords.refusal(new Refusal.OtherPhase(board.retro()), viewer));
    }
    return GroupingCard.mayGroup(board, viewer)
        ? new Found(board, "")
        : new Found(null, RefusalWords.notFacilitator(board.team()));
  }

  private record Found(@Nullable Board board, String why) {
    <T> T fold(Function<Board, T> found, Function<String, T> not) {
      return board == null ? not.apply(why) : found.apply(board);
    }
  }
}
