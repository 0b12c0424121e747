package io.plumbline.feed.slack;

import static io.plumbline.slack.Layout.actions;
import static io.plumbline.slack.Layout.button;
import static io.plumbline.slack.Layout.context;
import static io.plumbline.slack.Layout.section;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import io.plumbline.feed.CalendarFeed;
import io.plumbline.feed.OfferFeed;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Privately;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.TeamActions;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The address of a team's calendar, for one person of the team. */
final class FeedCard {
  /** Followed by a dot and the team's number. */
  static final String RENEW = "feed.renew";

  static final String OLD =
      "This button is no longer valid. `/plumbline calendar` shows the calendar's address.";
  static final String NO_ADDRESS =
      "There is no calendar to subscribe to yet: nobody has said under which address I can be"
          + " reached. Ask whoever runs Plumbline to set PLUMBLINE_PUBLIC_URL."
          + " `/plumbline next` lists what comes.";

  private FeedCard() {}

  static Rendered.Message render(
      OfferFeed.Outcome outcome, Team team, MemberId viewer, URI publicUrl) {
    return outcome instanceof OfferFeed.Outcome.Offered offered
        ? card(offered.feed(), team, viewer, publicUrl, "")
        : Privately.sentence(
            "The calendar of %s is for its people, and you are not in it. Ask one of them: %s."
                .formatted(Phrases.name(team), Phrases.planners(team)));
  }

  static Rendered.Message renewed(
      OfferFeed.Outcome outcome, Team team, MemberId viewer, URI publicUrl) {
    return outcome instanceof OfferFeed.Outcome.Offered offered
        ? card(
            offered.feed(),
            team,
            viewer,
            publicUrl,
            "The address is new. Whoever subscribed to the old one has to subscribe again. ")
        : Privately.sentence(
            "Only a product manager or lead of %s can renew it: %s. Nothing has changed."
                .formatted(Phrases.name(team), Phrases.planners(team)));
  }

  private static Rendered.Message card(
      CalendarFeed feed, Team team, MemberId viewer, URI publicUrl, String news) {
    var address = publicUrl.toString().replaceFirst("/+$", "") + feed.path();
    var says =
        "%sThe rituals of *%s* as a calendar. Add this address to yours as a subscription:"
            .formatted(news, Phrases.name(team));
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(says));
    blocks.add(section(Mrkdwn.code(address)));
    blocks.add(
        context(
            "Whoever knows the address can read when the rituals are, so keep it among the team."
                + " It names no person. Calendars look again every few hours."));
    if (team.roster().runsRituals(viewer)) {
      blocks.add(renew(team));
    }
    return new Rendered.Message(says + " " + address, List.copyOf(blocks));
  }

  private static LayoutBlock renew(Team team) {
    var id = team.id().value();
    var renew = button(TeamActions.of(RENEW, id), "Renew the address", Long.toString(id));
    renew.setConfirm(
        ConfirmationDialogObject.builder()
            .title(Layout.plain("Renew the address?"))
            .text(Layout.plain("Nobody reads the old one any more; all subscribe again."))
            .confirm(Layout.plain("Renew"))
            .deny(Layout.plain("Keep it"))
            .build());
    return actions("feed.renew." + id, renew);
  }
}
