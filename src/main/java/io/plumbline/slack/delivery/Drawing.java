package io.plumbline.slack.delivery;

import com.slack.api.util.json.GsonFactory;
import io.plumbline.slack.Rendered;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a claimed surface is about to show.
 *
 * @param hash of all that Slack gets
 */
record Drawing(Errand errand, Rendered rendered, String hash) {

  static Drawing of(Errand errand, Rendered rendered) {
    return new Drawing(errand, rendered, hash(rendered));
  }

  private static String hash(Rendered rendered) {
    var json =
        rendered instanceof Rendered.Files files
            ? files.key()
            : GsonFactory.createSnakeCase().toJson(rendered);
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(json.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
