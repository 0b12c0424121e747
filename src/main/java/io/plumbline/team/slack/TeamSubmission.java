package io.plumbline.team.slack;

import static io.plumbline.slack.Layout.context;
import static io.plumbline.slack.Layout.section;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.team.ChangeTeam;
import io.plumbline.team.HolidayFile;
import io.plumbline.team.SetUpTeam;
import io.plumbline.team.Team;
import io.plumbline.team.TeamForm;
import io.plumbline.team.TeamForm.Field;
import io.plumbline.team.TeamId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Saves the team's form. */
final class TeamSubmission implements ViewSubmissionHandler {
  private static final String GONE =
      "This team is not set up any more, so nothing was saved. `/plumbline setup` sets up a new one.";

  private final TeamForms forms;
  private final OwnHours ownHours;
  private final SetUpTeam setUpTeam;
  private final ChangeTeam changeTeam;

  TeamSubmission(TeamForms forms, OwnHours ownHours, SetUpTeam setUpTeam, ChangeTeam changeTeam) {
    this.forms = forms;
    this.ownHours = ownHours;
    this.setUpTeam = setUpTeam;
    this.changeTeam = changeTeam;
  }

  @Override
  public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var view = request.getPayload().getView();
    var by = Caller.of(request);
    var read = TeamModal.Metadata.read(view);
    if (read.isEmpty()) {
      return context.ackWithErrors(Map.of(TeamModal.NAME, Modals.EXPIRED));
    }
    var metadata = read.get();
    var form = forms.read(view, metadata, by);
    if (form.isEmpty()) {
      return context.ackWithUpdate(note("Not saved", section(GONE)));
    }
    var file = forms.file(view, context).orElse(null);
    if (file instanceof HolidayFile.Outcome.Refused refused) {
      return context.ackWithErrors(Map.of(HolidayFields.FILE, refused.sentence()));
    }
    return file instanceof HolidayFile.Outcome.Holidays holidays
        ? save(context, form.get().withHolidays(holidays.days()), metadata, by)
        : save(context, form.get(), metadata, by);
  }

  private Response save(
      ViewSubmissionContext context, TeamForm form, TeamModal.Metadata metadata, Caller by) {
    return metadata.team() == 0
        ? setUp(context, form, metadata, by)
        : change(context, form, metadata, by);
  }

  private Response setUp(
      ViewSubmissionContext context, TeamForm form, TeamModal.Metadata metadata, Caller by) {
    var outcome = setUpTeam.setUp(by.workspace(), form, by.member(), by.key());
    return outcome instanceof SetUpTeam.Outcome.SetUp done
        ? context.ackWithUpdate(nextSteps(done.team(), ownHours.lines(done.team())))
        : errors(context, ((SetUpTeam.Outcome.Invalid) outcome).sentences(), form, metadata);
  }

  private Response change(
      ViewSubmissionContext context, TeamForm form, TeamModal.Metadata metadata, Caller by) {
    var id = new TeamId(by.workspace(), metadata.team());
    var outcome = changeTeam.change(id, metadata.version(), form, by.member(), by.key());
    if (outcome instanceof ChangeTeam.Outcome.Invalid invalid) {
      return errors(context, invalid.sentences(), form, metadata);
    }
    if (outcome instanceof ChangeTeam.Outcome.SavedMeanwhile first) {
      return context.ackWithUpdate(overtaken(first, form, metadata));
    }
    if (outcome instanceof ChangeTeam.Outcome.NotAllowed refused) {
      return context.ackWithUpdate(note("Not saved", section(notAllowed(refused.team()))));
    }
    return outcome instanceof ChangeTeam.Outcome.Changed changed
        ? saved(context, changed)
        : context.ackWithUpdate(note("Not saved", section(GONE)));
  }

  /** It closes, unless the change has put a ritual outside of somebody's hours. */
  private Response saved(ViewSubmissionContext context, ChangeTeam.Outcome.Changed changed) {
    var team = changed.team();
    var outside = ownHours.news(changed.before(), team);
    return outside.isEmpty()
        ? context.ack()
        : context.ackWithUpdate(
            note(
                "Team changed",
                section("*" + TeamWords.name(team) + " is changed.*"),
                section(outside),
                context("`/plumbline team` shows this again, and changes it.")));
  }

  static String notAllowed(Team team) {
    return "Only a product manager or lead of %s can change it: %s. Nothing has changed."
        .formatted(TeamWords.name(team), TeamWords.mentions(TeamWords.whoRuns(team)));
  }

  private static Response errors(
      ViewSubmissionContext context,
      Map<Field, String> sentences,
      TeamForm form,
      TeamModal.Metadata metadata) {
    boolean hidden = !metadata.more() && sentences.keySet().stream().anyMatch(TeamModal::isFurther);
    return hidden
        ? context.ackWithUpdate(TeamModal.renderWrong(form, metadata, sentences))
        : context.ackWithErrors(TeamModal.errors(sentences, form));
  }

  /** The form again with all that was typed, on top of what was saved meanwhile. */
  private static View overtaken(
      ChangeTeam.Outcome.SavedMeanwhile first, TeamForm form, TeamModal.Metadata metadata) {
    var now = first.now();
    var differs = first.differs().stream().map(Field::words).collect(Collectors.joining(", "));
    var who = Mrkdwn.member(first.last().by());
    var note =
        "%s changed %s while you had this form open, %s. %s"
            .formatted(
                who,
                TeamWords.name(now),
                TeamWords.moment(now, first.last().at()),
                differs.isEmpty()
                    ? "It now says the same as your form."
                    : "It differs from your form in: "
                        + differs
                        + ". Your form is kept as you filled it in: save again to put it in place,"
                        + " or cancel to leave the team as "
                        + who
                        + " saved it.");
    return TeamModal.render(
        form, new TeamModal.Metadata(metadata.team(), now.version(), metadata.more()), note);
  }

  private static View nextSteps(Team team, String outside) {
    return note(
        "Team set up",
        section("*" + TeamWords.name(team) + " is set up.*"),
        section(
            "I say so in "
                + Mrkdwn.channel(team.channel())
                + ", so that everybody knows.\n\n*Rhythms*\n"
                + TeamWords.rhythms(team)
                + (outside.isEmpty() ? "" : "\n\n" + outside)),
        context(
            "`/plumbline next` lists what comes. `/plumbline team` shows and changes all this."));
  }

  private static View note(String title, LayoutBlock... blocks) {
    return View.builder()
        .type("modal")
        .callbackId("team.note")
        .title(ViewTitle.builder().type("plain_text").text(title).emoji(true).build())
        .close(ViewClose.builder().type("plain_text").text("Close").emoji(true).build())
        .blocks(List.of(blocks))
        .build();
  }
}
