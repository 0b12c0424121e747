package io.plumbline.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is stored in the place of a name under a key that will be destroyed: with the key it tells
 * whether it was made of a given name, and never without.
 */
public final class KeyedDigest {
  private static final String ALGORITHM = "HmacSHA256";

  private KeyedDigest() {}

  /**
   * In hexadecimal digits.
   *
   * @param parts none has a line break, so that no two lists of them are the same text
   */
  public static String of(byte[] key, String... parts) {
    return HexFormat.of().formatHex(bytes(key, parts));
  }

  /** 32 bytes; a key for another purpose can be made so too. */
  public static byte[] bytes(byte[] key, String... parts) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  public static boolean matches(String digest, byte[] key, String... parts) {
    return MessageDigest.isEqual(
        digest.getBytes(StandardCharsets.UTF_8), of(key, parts).getBytes(StandardCharsets.UTF_8));
  }
}
