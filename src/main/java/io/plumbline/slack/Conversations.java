package io.plumbline.slack;

import com.slack.api.bolt.context.Context;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What can be told of the conversation in which a shortcut was used. */
public final class Conversations {
  private Conversations() {}

  /** Whether only some can see it: so Slack calls it in place of its name. */
  public static boolean isForSome(@Nullable String name) {
    return name == null
        || name.equals("directmessage")
        || name.equals("privategroup")
        || name.startsWith("mpdm-");
  }

  /** The message's link; empty where the bot cannot see the message. */
  public static String permalink(String channel, String ts, Context context)
      throws IOException, SlackApiException {
    var answer = context.client().chatGetPermalink(r -> r.channel(channel).messageTs(ts));
    return answer.isOk() && answer.getPermalink() != null ? answer.getPermalink() : "";
  }
}
