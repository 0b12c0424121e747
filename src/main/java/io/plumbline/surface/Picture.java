package io.plumbline.surface;

import java.util.Arrays;

/** A picture (PNG) with the sentence that says the same to those who cannot see it. */
public final class Picture {
  private final byte[] png;
  private final String says;

  /**
   * @param says at most 1,000 characters
   */
  public Picture(byte[] png, String says) {
    this.png = png.clone();
    this.says = says;
  }

  public byte[] png() {
    return png.clone();
  }

  public String says() {
    return says;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Picture picture
        && says.equals(picture.says)
        && Arrays.equals(png, picture.png);
  }

  @Override
  public int hashCode() {
    return says.hashCode();
  }

  @Override
  public String toString() {
    return "picture: " + says;
  }
}
