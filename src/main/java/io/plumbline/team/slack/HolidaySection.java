package io.plumbline.team.slack;

import static io.plumbline.slack.Layout.button;
import static io.plumbline.slack.Layout.section;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.home.HomeSection;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.TeamActions;
import io.plumbline.team.HolidaySource;
import io.plumbline.team.HolidaySources;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;

/** Says on the Homes of those who can change it that the holidays could not be read. */
public final class HolidaySection implements HomeSection {
  private final HolidaySources sources;

  public HolidaySection(HolidaySources sources) {
    this.sources = sources;
  }

  /** Beside what is planned by them: among what waits, five others would hide it. */
  @Override
  public Part part() {
    return Part.COMING;
  }

  @Override
  public List<LayoutBlock> render(Team team, MemberId viewer, Instant now) {
    if (!team.roster().runsRituals(viewer)) {
      return List.of();
    }
    return sources
        .of(team.id())
        .filter(source -> source.failure().isPresent())
        .map(source -> block(team, source))
        .map(List::of)
        .orElse(List.of());
  }

  private static LayoutBlock block(Team team, HolidaySource source) {
    var says =
        "The holidays of %s could not be read from %s since %s: %s The days that I know stay, and I try again each day."
            .formatted(
                TeamWords.name(team),
                Mrkdwn.code(source.address().host()),
                source.failingSince().map(since -> TeamWords.moment(team, since)).orElse("now"),
                source.failure().map(HolidaySection::why).orElse(""));
    return section(
        "team.holidays." + team.id().value(),
        says,
        button(TeamActions.of(TeamActions.EDIT, team.id().value()), "Change", TeamCard.id(team)));
  }

  private static String why(HolidaySource.Failure failure) {
    return switch (failure) {
      case NOT_PUBLIC -> "that host is not known, or not on the public network.";
      case NO_ANSWER -> "nobody answered there in time.";
      case NOT_THERE -> "there is no calendar at that address.";
      case TOO_LARGE -> "what is there is larger than 1 MB.";
      case NO_CALENDAR -> "what is there is no calendar with holidays.";
    };
  }
}
