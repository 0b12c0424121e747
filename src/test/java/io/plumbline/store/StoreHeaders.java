package io.plumbline.store;

import java.nio.charset.StandardCharsets;
import org.h2.mvstore.DataUtils;

/** The two headers with which an H2 file begins. */
final class StoreHeaders {
  private static final int BLOCK = 4096;
  private static final String CHECKSUM = ",fletcher:";

  private StoreHeaders() {}

  /** Makes the file one of another format, with correct checksums. */
  static void setFormat(byte[] file, int format) {
    for (int header : new int[] {0, BLOCK}) {
      var text = new String(file, header, BLOCK, StandardCharsets.ISO_8859_1);
      var body =
          text.substring(0, text.indexOf(CHECKSUM)).replaceFirst("format:\\d+", "format:" + format);
      var bytes = body.getBytes(StandardCharsets.ISO_8859_1);
      int checksum = DataUtils.getFletcher32(bytes, 0, bytes.length);
      var whole = (body + CHECKSUM + Integer.toHexString(checksum) + "\n");
      System.arraycopy(
          whole.getBytes(StandardCharsets.ISO_8859_1), 0, file, header, whole.length());
    }
  }
}
