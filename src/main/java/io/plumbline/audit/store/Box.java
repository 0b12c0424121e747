package io.plumbline.audit.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plumbline.audit.SealedAnswers.Sealed;
import io.plumbline.store.KeyedDigest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What one person has written, encrypted (AES-256-GCM) and filled up, so that its size says little.
 * It opens under the digest alone for which it was made.
 */
final class Box {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  /** In bytes; a box holds a multiple of it. */
  private static final int STEP = 2048;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final SecretKeySpec key;
  private final SecureRandom random;

  /**
   * @param audits the key of the audit, of which one for this purpose is made
   */
  Box(byte[] audits, SecureRandom random) {
    this.key = new SecretKeySpec(KeyedDigest.bytes(audits, "what"), "AES");
    this.random = random;
  }

  String close(Sealed sealed, String digest) {
    try {
      var nonce = new byte[NONCE];
      random.nextBytes(nonce);
      var closed = cipher(Cipher.ENCRYPT_MODE, nonce, digest).doFinal(filled(sealed));
      var both = Arrays.copyOf(nonce, NONCE + closed.length);
      System.arraycopy(closed, 0, both, NONCE, closed.length);
      return Base64.getEncoder().encodeToString(both);
    } catch (GeneralSecurityException | JsonProcessingException e) {
      throw new IllegalStateException("an answer could not be sealed", withoutText(e));
    }
  }

  Sealed open(String box, String digest) {
    try {
      var both = Base64.getDecoder().decode(box);
      var nonce = Arrays.copyOf(both, NONCE);
      var opened =
          cipher(Cipher.DECRYPT_MODE, nonce, digest).doFinal(both, NONCE, both.length - NONCE);
      return MAPPER.readValue(new String(opened, StandardCharsets.UTF_8), Sealed.class);
    } catch (GeneralSecurityException | JsonProcessingException e) {
      throw new IllegalStateException("an answer could not be opened", withoutText(e));
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String digest) throws GeneralSecurityException {
    var cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(digest.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /** Spaces after JSON say nothing. */
  private static byte[] filled(Sealed sealed) throws JsonProcessingException {
    var json = MAPPER.writeValueAsBytes(sealed);
    int steps = (json.length + STEP - 1) / STEP;
    var filled = Arrays.copyOf(json, steps * STEP);
    Arrays.fill(filled, json.length, filled.length, (byte) ' ');
    return filled;
  }

  /** An exception goes to the log, and those of JSON quote what they read. */
  private static Exception withoutText(Exception e) {
    return e instanceof JsonProcessingException json
        ? new IllegalStateException(json.getClass().getSimpleName())
        : e;
  }
}
