package io.plumbline.action.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.UsersSelectElement;
import io.plumbline.action.Action;
import io.plumbline.action.ActionChange;
import io.plumbline.action.Departure;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Rendered;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Asks a product manager or lead who takes over what somebody promised who has left. */
final class OwnerWantedCard {
  private static final int MOST = 20;

  private OwnerWantedCard() {}

  /** An action for which another owner was wanted, and all that happened to it. */
  record Item(Action action, List<ActionChange> changes) {}

  static Rendered.Message render(
      Departure departure, Team team, List<Item> items, MemberId viewer, LocalDate today) {
    var gone = departure.member();
    long undecided = items.stream().filter(item -> isUndecided(item, gone)).count();
    var headline = items.isEmpty() ? back(gone, team) : headline(gone, team, undecided);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(headline));
    items.stream().limit(MOST).map(item -> block(item, gone, viewer, today)).forEach(blocks::add);
    if (items.size() > MOST) {
      blocks.add(
          Layout.context(
              "and %d more: `/retro actions` hands them over.".formatted(items.size() - MOST)));
    }
    return new Rendered.Message(headline, blocks);
  }

  private static boolean isUndecided(Item item, MemberId gone) {
    return item.action().isOpen() && item.action().owner().equals(gone);
  }

  /** What was asked is taken back action by action, as the owner is found again. */
  private static String back(MemberId gone, Team team) {
    return "%s is back in %s, and keeps what they promised. Nothing is to be decided."
        .formatted(Mrkdwn.member(gone), ActionWords.name(team));
  }

  private static String headline(MemberId gone, Team team, long undecided) {
    var name = ActionWords.name(team);
    if (undecided == 0) {
      return "%s left open actions in %s. All of them are decided."
          .formatted(Mrkdwn.member(gone), name);
    }
    return "%s has left %s. %s another owner; the first of you to choose decides."
        .formatted(
            Mrkdwn.member(gone),
            name,
            undecided == 1 ? "1 action needs" : undecided + " actions need");
  }

  private static LayoutBlock block(Item item, MemberId gone, MemberId viewer, LocalDate today) {
    var action = item.action();
    var line = ActionLines.line(action, today);
    if (isUndecided(item, gone)) {
      var people =
          UsersSelectElement.builder()
              .actionId(Ids.newOwner(action))
              .placeholder(
                  Layout.plain(
                      Limits.cut(
                          "Choose an owner: " + action.what().replace('\n', ' '),
                          Limits.PLACEHOLDER)))
              .build();
      return Layout.section("action.wanted_" + action.id(), line, people);
    }
    return Layout.section(line + decided(item, gone, viewer));
  }

  private static String decided(Item item, MemberId gone, MemberId viewer) {
    return item.changes().stream()
        .filter(change -> change.kind() == ActionChange.Kind.HANDED_OVER)
        .filter(change -> change.before().owner().equals(gone))
        .reduce((first, second) -> second)
        .map(change -> "\n" + ActionWords.happened(change, viewer))
        .orElse("");
  }
}
