package io.plumbline.export;

import io.plumbline.surface.Picture;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text file, or a picture.
 *
 * @param name with its ending
 * @param content empty where it is a picture
 * @param picture null where it is a text
 */
public record ExportFile(String name, String content, @Nullable Picture picture) {
  /** A text. */
  public ExportFile(String name, String content) {
    this(name, content, null);
  }

  public static ExportFile of(String name, Picture picture) {
    return new ExportFile(name, "", picture);
  }

  public Optional<Picture> shown() {
    return Optional.ofNullable(picture);
  }
}
