package io.plumbline.scope.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import io.plumbline.scope.Stability;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Phrases;
import io.plumbline.sprint.CurrentSprint;
import io.plumbline.sprint.Item;
import io.plumbline.sprint.SprintPlan;
import io.plumbline.sprint.SprintRules.Agreement;
import io.plumbline.sprint.slack.PlanIds;
import io.plumbline.team.Sprint;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is in this sprint, what is asked about it, and the buttons. */
final class ScopeModal {
  private static final int ITEMS_A_SECTION = 8;
  private static final int MOST_REQUESTS = 25;
  private static final String PLANNING =
      "Planning: the scope is not locked, so changes need no agreement yet.";

  private ScopeModal() {}

  /** The team that a view is about. */
  public record About(long team) {}

  /**
   * What the view shows.
   *
   * @param found the sprint; null where nothing is planned yet
   * @param stability null before the lock
   */
  record Contents(
      Team team,
      Sprint days,
      CurrentSprint.@Nullable Found found,
      List<Item> items,
      List<Shown> requests,
      @Nullable Stability stability) {
    static Contents of(ScopeDesk desk, Team team) {
      var found = desk.sprint(team).orElse(null);
      var plan = found == null ? null : found.plan();
      return new Contents(
          team,
          desk.days(team),
          found,
          desk.items(team),
          plan == null ? List.of() : desk.requests(plan.id()),
          plan == null || !plan.isLocked() ? null : desk.stability(team, plan));
    }

    Optional<SprintPlan.Lock> lock() {
      return found == null ? Optional.empty() : found.plan().lock();
    }
  }

  static View render(Contents contents, MemberId viewer) {
    var team = contents.team();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(
        Layout.section(
            "*%s · Sprint %d*\n%s"
                .formatted(Phrases.name(team), contents.days().number(), standing(contents))));
    blocks.add(actions(contents, viewer));
    items(contents, blocks);
    if (contents.stability() != null) {
      blocks.add(Layout.divider());
      var stability = contents.stability();
      blocks.add(
          Layout.section(
              StabilityWords.line(stability, null) + "\n" + StabilityWords.parts(stability)));
    }
    requests(contents, blocks);
    blocks.add(Layout.context("`/scope help` lists what else you can say."));
    return Forms.toRead(Ids.VIEW, "Scope", new About(team.id().value()), blocks);
  }

  private static String standing(Contents contents) {
    var found = contents.found();
    if (found == null || !found.running()) {
      return PLANNING;
    }
    return contents.lock().map(lock -> locked(contents.team(), lock)).orElse(PLANNING);
  }

  private static String locked(Team team, SprintPlan.Lock lock) {
    var by = lock.person().map(member -> " by " + Mrkdwn.member(member)).orElse(" by the clock");
    var who =
        lock.rules().agreement() == Agreement.ONE_LEAD
            ? "A change needs the word of one lead."
            : "A change needs the word of every lead.";
    return "Locked%s, %s. %s".formatted(by, Phrases.moment(lock.at(), team), who);
  }

  private static LayoutBlock actions(Contents contents, MemberId viewer) {
    var team = Payloads.write(new About(contents.team().id().value()));
    var buttons = new ArrayList<BlockElement>();
    buttons.add(Layout.primary(Ids.NEW, "Request a change", team));
    boolean locked = contents.lock().isPresent();
    if (!locked && contents.team().roster().runsRituals(viewer)) {
      buttons.add(Layout.button(PlanIds.ITEMS, "Edit the scope", team));
      if (contents.found() != null && contents.found().running()) {
        buttons.add(PlanIds.lockButton(contents.team()));
      }
    }
    if (locked && contents.items().stream().anyMatch(Item::isIn)) {
      buttons.add(Layout.button(Ids.FLAG, "Flag a silent change", team));
    }
    return Layout.actions("scope.view_buttons", buttons.toArray(BlockElement[]::new));
  }

  private static void items(Contents contents, List<LayoutBlock> blocks) {
    var lines =
        contents.items().stream()
            .filter(item -> item.isIn() || item.frozen().isPresent())
            .map(item -> line(item, contents.lock().isPresent()))
            .toList();
    if (lines.isEmpty()) {
      blocks.add(Layout.section("Nothing is in the scope yet."));
    }
    for (int from = 0; from < lines.size(); from += ITEMS_A_SECTION) {
      var some = lines.subList(from, Math.min(lines.size(), from + ITEMS_A_SECTION));
      blocks.add(Layout.section(String.join("\n", some)));
    }
  }

  private static String line(Item item, boolean locked) {
    var what = Mrkdwn.escape(item.what());
    if (!item.isIn()) {
      return "• _left:_ " + what;
    }
    if (!locked || item.isUnchanged()) {
      return "• " + what;
    }
    return item.frozen().isEmpty() ? "• _new:_ " + what : "• _changed:_ " + what;
  }

  private static void requests(Contents contents, List<LayoutBlock> blocks) {
    var requests = contents.requests();
    if (requests.isEmpty()) {
      return;
    }
    blocks.add(Layout.divider());
    requests.stream().limit(MOST_REQUESTS).map(RequestLine::of).forEach(blocks::add);
    if (requests.size() > MOST_REQUESTS) {
      blocks.add(Layout.context("`/scope list` shows all %d.".formatted(requests.size())));
    }
  }
}
