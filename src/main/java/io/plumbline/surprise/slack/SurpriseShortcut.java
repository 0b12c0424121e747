package io.plumbline.surprise.slack;

import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.handler.builtin.MessageShortcutHandler;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Conversations;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Privately;
import io.plumbline.surprise.SurpriseDraft;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import io.plumbline.workspace.TypedText;
import java.io.IOException;
import java.util.List;

/** <i>Flag a surprise</i> on a message: takes the message with its link. */
final class SurpriseShortcut implements MessageShortcutHandler {
  static final String CALLBACK_ID = "surprise.flag_message";

  private static final View NOBODY =
      Privately.note(
          Privately.sentence(
              "You are in no team yet, so there is nobody to flag it to. `/plumbline setup` sets one up, or a product manager or lead of yours adds you."));

  private final Teams teams;

  SurpriseShortcut(Teams teams) {
    this.teams = teams;
  }

  @Override
  public Response apply(MessageShortcutRequest request, MessageShortcutContext context)
      throws IOException, SlackApiException {
    var caller = Caller.of(request);
    var own = own(caller);
    var view = own.isEmpty() ? NOBODY : SurpriseModal.render(own, start(request, own));
    return Modals.openForShortcut(context, caller, view);
  }

  /** The person's team of this channel where there is one, else all of theirs. */
  private List<Team> own(Caller caller) {
    var own = teams.of(caller.workspace(), caller.member());
    var here =
        caller.channel().map(channel -> teams.in(caller.workspace(), channel)).orElse(List.of());
    var both = here.stream().filter(own::contains).toList();
    return both.isEmpty() ? own : both;
  }

  private static SurpriseModal.Start start(MessageShortcutRequest request, List<Team> own)
      throws IOException, SlackApiException {
    var payload = request.getPayload();
    var text = payload.getMessage().getText();
    var quoted = Limits.cut(TypedText.clean(text == null ? "" : text), SurpriseDraft.MAX_LENGTH);
    var channel = payload.getChannel();
    boolean isTeams = own.stream().anyMatch(team -> team.channel().value().equals(channel.getId()));
    boolean hidden = !isTeams && Conversations.isForSome(channel.getName());
    var link =
        hidden
            ? ""
            : Conversations.permalink(
                channel.getId(), payload.getMessageTs(), request.getContext());
    return new SurpriseModal.Start(quoted, null, link, hidden);
  }
}
