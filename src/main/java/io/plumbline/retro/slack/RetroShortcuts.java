package io.plumbline.retro.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.context.builtin.GlobalShortcutContext;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.retro.Boards;
import io.plumbline.retro.CardText;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Conversations;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Modals;
import io.plumbline.team.Teams;
import io.plumbline.workspace.TypedText;
import java.io.IOException;

/** "Add a retro card" from anywhere, and "Add to next retro" on a message. */
final class RetroShortcuts {
  private final Teams teams;
  private final Boards boards;

  RetroShortcuts(Teams teams, Boards boards) {
    this.teams = teams;
    this.boards = boards;
  }

  void register(App app) {
    app.globalShortcut(Ids.ADD_CARD_SHORTCUT, this::addCard);
    app.messageShortcut(Ids.ADD_FROM_MESSAGE, this::addMessage);
  }

  private Response addCard(GlobalShortcutRequest request, GlobalShortcutContext context)
      throws IOException, SlackApiException {
    return open(Caller.of(request), CardModal.Start.BLANK, context);
  }

  private Response addMessage(MessageShortcutRequest request, MessageShortcutContext context)
      throws IOException, SlackApiException {
    var payload = request.getPayload();
    var text = payload.getMessage().getText();
    var quoted = Limits.cut(TypedText.clean(text == null ? "" : text), CardText.MAX_LENGTH);
    var channel = payload.getChannel();
    var link = Conversations.permalink(channel.getId(), payload.getMessageTs(), context);
    var hiddenIn = Conversations.isForSome(channel.getName()) ? channel.getId() : "";
    return open(Caller.of(request), new CardModal.Start(null, quoted, link, hiddenIn), context);
  }

  private Response open(Caller caller, CardModal.Start start, Context context)
      throws IOException, SlackApiException {
    var view =
        TeamChoice.of(teams, caller)
            .fold(
                choice -> CardModal.render(CardOffer.of(boards, choice), start), CardModal::nobody);
    return Modals.openForShortcut(context, caller, view);
  }
}
