package io.plumbline.slack.lookup;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.ErrorResponseMetadata;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes one call of Slack's Web API; whatever goes wrong comes out as a {@link SlackFailure}. */
public final class SlackCalls {
  private static final Pattern POINTER = Pattern.compile("json-pointer:([^\\]]+)");
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Duration UNSAID = Duration.ofSeconds(30);
  private static final Duration AT_LEAST = Duration.ofSeconds(1);
  private static final Duration AT_MOST = Duration.ofMinutes(15);

  private SlackCalls() {}

  /** A call through the SDK's blocking client. */
  @FunctionalInterface
  public interface Call<T> {
    T make() throws IOException, SlackApiException;
  }

  /** Slack's answer, which is always {@code ok}. Tries once. */
  public static <T extends SlackApiTextResponse> T call(String method, Call<T> call) {
    return call(method, call, answer -> null);
  }

  /**
   * @param metadata where the answer keeps what Slack did not like
   */
  public static <T extends SlackApiTextResponse> T call(
      String method, Call<T> call, Function<T, @Nullable ErrorResponseMetadata> metadata) {
    var answer = answer(method, call);
    if (answer.isOk()) {
      return answer;
    }
    var code = answer.getError();
    if (code == null) {
      throw SlackFailure.unanswered(method, "no_error_code", null);
    }
    throw SlackFailure.refused(method, code, pointers(metadata.apply(answer)));
  }

  private static <T> T answer(String method, Call<T> call) {
    try {
      return call.make();
    } catch (SlackApiException e) {
      throw byStatus(method, e);
    } catch (ConnectException | UnknownHostException e) {
      throw SlackFailure.unreachable(method, e);
    } catch (IOException e) {
      throw SlackFailure.unanswered(method, "no_answer", e);
    } catch (RuntimeException e) {
      // the SDK lets parse errors out, and a null pointer for an empty body
      throw SlackFailure.unanswered(method, "unreadable_answer", e);
    }
  }

  private static SlackFailure byStatus(String method, SlackApiException e) {
    int status = e.getResponse().code();
    return status == TOO_MANY_REQUESTS
        ? SlackFailure.limited(method, retryAfter(e.getResponse().header("Retry-After")))
        : SlackFailure.unanswered(method, "http_" + status, null);
  }

  static Duration retryAfter(@Nullable String header) {
    if (header == null) {
      return UNSAID;
    }
    try {
      var said = Duration.ofSeconds(Long.parseLong(header.strip()));
      if (said.compareTo(AT_LEAST) < 0) {
        return AT_LEAST;
      }
      return said.compareTo(AT_MOST) > 0 ? AT_MOST : said;
    } catch (NumberFormatException e) {
      return UNSAID;
    }
  }

  private static List<String> pointers(@Nullable ErrorResponseMetadata metadata) {
    if (metadata == null || metadata.getMessages() == null) {
      return List.of();
    }
    return metadata.getMessages().stream()
        .flatMap(message -> POINTER.matcher(message).results())
        .map((MatchResult found) -> found.group(1))
        .toList();
  }
}
