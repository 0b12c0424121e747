package io.plumbline.oneonone.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import io.plumbline.oneonone.Words;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Conversations;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Privately;
import io.plumbline.team.Team;
import io.plumbline.team.TeamOf;
import io.plumbline.workspace.TypedText;
import java.io.IOException;
import java.util.Optional;

/** "Add to next 1:1" on a message: a topic with its words and its link, to be changed and sent. */
final class OneOnOneShortcut {
  static final String CALLBACK_ID = "oneonone.add_from_message";

  private static final String NOT_YOURS =
      "You hold no 1:1 in the team of this conversation. `/one-on-one settings` in a team's channel shows who does.";

  private final OneOnOneViews views;
  private final TeamOf teamOf;

  OneOnOneShortcut(OneOnOneViews views, TeamOf teamOf) {
    this.views = views;
    this.teamOf = teamOf;
  }

  void register(App app) {
    app.messageShortcut(CALLBACK_ID, this::add);
  }

  private Response add(MessageShortcutRequest request, MessageShortcutContext context)
      throws IOException, SlackApiException {
    var caller = Caller.of(request);
    var payload = request.getPayload();
    var text = payload.getMessage().getText();
    var typed = TypedText.clean(text == null ? "" : text);
    var link =
        Conversations.permalink(payload.getChannel().getId(), payload.getMessageTs(), context);
    var words = Limits.cut(typed, Words.MAX_LENGTH - link.length() - 1) + "\n" + link;
    var view = view(caller, words.strip());
    return Modals.openForShortcut(
        context, caller, view.orElseGet(() -> Privately.note(Privately.sentence(NOT_YOURS))));
  }

  /** The team of the conversation, or the only one of the person's in which they hold the 1:1. */
  private Optional<View> view(Caller caller, String words) {
    return teamOf
        .meant(caller.workspace(), caller.member(), caller.from())
        .fold(
            team -> form(team, caller, words),
            teams -> teams.stream().flatMap(team -> form(team, caller, words).stream()).findFirst(),
            Optional::empty);
  }

  private Optional<View> form(Team team, Caller caller, String words) {
    return team.roster().includes(caller.member())
        ? views.addTopic(team, caller.member(), words)
        : Optional.empty();
  }
}
