package io.plumbline.slack;

import com.slack.api.bolt.context.Context;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** What came of reading a file that somebody put into a form. */
public sealed interface FormFile {
  record Text(String text) implements FormFile {}

  /** It is not fetched then. */
  record TooLarge() implements FormFile {}

  /** Slack does not give it: it is slow, the file is gone, or the app may not read files. */
  record Unreadable() implements FormFile {}

  /**
   * Reads it as UTF-8, with the patience of a click.
   *
   * @param most bytes
   */
  static FormFile read(Context context, String id, int most) {
    var log = LoggerFactory.getLogger(FormFile.class);
    try {
      var answer = context.client().filesInfo(request -> request.file(id));
      if (answer.isOk()) {
        return read(context, answer.getFile(), most);
      }
      log.warn("a file of a form could not be read error={}", answer.getError());
    } catch (IOException | SlackApiException e) {
      log.warn("a file of a form could not be read error={}", e.getClass().getSimpleName());
    }
    return new Unreadable();
  }

  private static FormFile read(Context context, File file, int most) throws IOException {
    if (file.getSize() != null && file.getSize() > most) {
      return new TooLarge();
    }
    var http = context.getSlack().getHttpClient();
    try (var answer = http.get(file.getUrlPrivateDownload(), Map.of(), context.getBotToken())) {
      var body = answer.body();
      if (answer.code() != 200 || body == null) {
        throw new IOException("status " + answer.code());
      }
      var bytes = body.byteStream().readNBytes(most + 1);
      return bytes.length > most
          ? new TooLarge()
          : new Text(new String(bytes, StandardCharsets.UTF_8));
    }
  }
}
