package io.plumbline.retro.store;

import io.plumbline.retro.CardId;
import io.plumbline.workspace.MemberId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is stored of an anonymous card's author. With the key it tells whether a given member wrote
 * the card. Each card has another: that two are of one person shows nowhere.
 */
final class AuthorDigest {
  private static final String ALGORITHM = "HmacSHA256";

  private AuthorDigest() {}

  static String of(byte[] key, CardId card, MemberId author) {
    // ids of Slack have no line break, so no two of these are the same text
    var message = card.workspace().value() + "\n" + card.value() + "\n" + author.value();
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  static boolean matches(String digest, byte[] key, CardId card, MemberId author) {
    return MessageDigest.isEqual(
        digest.getBytes(StandardCharsets.UTF_8),
        of(key, card, author).getBytes(StandardCharsets.UTF_8));
  }
}
