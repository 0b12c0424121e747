package io.plumbline.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a request was signed by Slack (docs.slack.dev, "Verifying requests from Slack"):
 * HMAC-SHA256 over version, timestamp and the body's exact bytes, compared in constant time, and a
 * timestamp within five minutes of now, both ways.
 */
public final class SlackSignature {
  /** How far a request's timestamp may be from now. */
  static final Duration WINDOW = Duration.ofMinutes(5);

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  public SlackSignature(String signingSecret) {
    this.key = new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** Whether the headers' signature is Slack's for this body, and fresh. */
  public boolean accepts(
      @Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
    if (timestamp == null || signature == null || !isFresh(timestamp, now)) {
      return false;
    }
    var expected = sign(timestamp, body).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
  }

  /** The signature that Slack sends with this body: {@code v0=} and lower-case hexadecimal. */
  public String sign(String timestamp, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
    }
  }

  private static boolean isFresh(String timestamp, Instant now) {
    if (timestamp.length() > 12 || !timestamp.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    if (timestamp.isEmpty()) {
      return false;
    }
    var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return Duration.between(sent, now).abs().compareTo(WINDOW) <= 0;
  }
}
