package io.plumbline.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;

/**
 * A command as somebody typed it, to be run once they have said more.
 *
 * @param command with its slash
 * @param text what followed it, as Slack wrote it; may be empty
 */
public record TypedLine(String command, String text) {
  public static TypedLine of(SlashCommandRequest request) {
    var payload = request.getPayload();
    var text = payload.getText();
    return new TypedLine(payload.getCommand(), text == null ? "" : text);
  }

  /** The word of the command, without its slash. */
  public String word() {
    return command.replaceFirst("^/", "");
  }

  /** The request that it is once whoever pressed there sends it. */
  public SlashCommandRequest sentBy(BlockActionRequest press) {
    var request = new SlashCommandRequest("", payload(press), press.getHeaders());
    var from = press.getContext();
    var context = request.getContext();
    context.setSlack(from.getSlack());
    context.setBotToken(from.getBotToken());
    context.setBotUserId(from.getBotUserId());
    context.setEnterpriseInstall(from.isEnterpriseInstall());
    context.setEnterpriseId(from.getEnterpriseId());
    context.setTeamId(from.getTeamId());
    return request;
  }

  private SlashCommandPayload payload(BlockActionRequest press) {
    var pressed = press.getPayload();
    var payload = new SlashCommandPayload();
    payload.setCommand(command);
    payload.setText(text);
    payload.setUserId(pressed.getUser().getId());
    payload.setChannelId(pressed.getChannel().getId());
    payload.setChannelName(pressed.getChannel().getName());
    payload.setTriggerId(pressed.getTriggerId());
    payload.setResponseUrl(pressed.getResponseUrl());
    return payload;
  }
}
