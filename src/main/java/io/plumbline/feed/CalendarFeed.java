package io.plumbline.feed;

import io.plumbline.team.TeamId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The feed of a team.
 *
 * @param token the secret of its address: 256 random bits
 * @param seed part of the identity of its events; stays when the address is renewed
 */
public record CalendarFeed(TeamId team, String token, String seed) {
  /** The path of the feed on our server. */
  public String path() {
    return "/calendar/" + token + ".ics";
  }

  public String digest() {
    return digest(token);
  }

  /** What a token is looked up by, so that how long that takes says nothing about the token. */
  public static String digest(String token) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The masked form: a token is shown to people of the team alone. */
  @Override
  public String toString() {
    return "CalendarFeed[team=" + team + "]";
  }
}
