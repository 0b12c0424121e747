package io.plumbline.oneonone.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.home.HomeSection;
import io.plumbline.oneonone.AgendaItem;
import io.plumbline.oneonone.AgendaSource;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What waits for the next 1:1, on the Home of those who hold it. */
public final class AgendaSection implements HomeSection {
  /** As long as from one 1:1 to the next. */
  private static final Duration WEEK = Duration.ofDays(7);

  private static final int MOST = 5;
  private static final int CUT = 120;

  private final List<AgendaSource> sources;

  public AgendaSection(List<AgendaSource> sources) {
    this.sources = List.copyOf(sources);
  }

  @Override
  public Part part() {
    return Part.COMING;
  }

  @Override
  public List<LayoutBlock> render(Team team, MemberId viewer, Instant now) {
    if (!team.roster().runsRituals(viewer)) {
      return List.of();
    }
    var items =
        sources.stream()
            .flatMap(source -> source.open(team.id(), now.minus(WEEK)).stream())
            .sorted(Comparator.comparing(AgendaItem::since))
            .toList();
    return render(team, items);
  }

  static List<LayoutBlock> render(Team team, List<AgendaItem> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    var lines =
        items.stream().limit(MOST).map(AgendaSection::line).collect(Collectors.joining("\n"));
    var more = items.size() > MOST ? "\nand %d more.".formatted(items.size() - MOST) : "";
    var intro = "*For the next 1:1 of %s*\n".formatted(Phrases.name(team));
    return List.of(Layout.section(intro + lines + more));
  }

  private static String line(AgendaItem item) {
    var what = Mrkdwn.escape(Limits.cut(item.what().replace('\n', ' '), CUT));
    return "• %s: %s".formatted(item.kind(), what);
  }
}
