package io.plumbline.slack.delivery;

import io.plumbline.slack.Rendered;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A file as it is uploaded: one of ours, or all of them in one zip. */
final class Parcel {
  /**
   * The earliest time a zip knows: the same files make the same bytes, whenever they are packed.
   */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final String name;
  private final byte[] bytes;
  private final String says;

  private Parcel(String name, byte[] bytes, String says) {
    this.name = name;
    this.bytes = bytes;
    this.says = says;
  }

  static List<Parcel> of(Rendered.Files files) {
    var all = files.files().get();
    return files.archive().isEmpty()
        ? all.stream().map(Parcel::of).toList()
        : List.of(new Parcel(files.archive(), zip(all), ""));
  }

  private static Parcel of(Rendered.File file) {
    var picture = file.picture();
    return new Parcel(file.name(), bytes(file), picture == null ? "" : picture.says());
  }

  String name() {
    return name;
  }

  /** What a picture shows, in words; empty for a text. */
  String says() {
    return says;
  }

  /** For reading only. */
  byte[] bytes() {
    return bytes;
  }

  private static byte[] zip(List<Rendered.File> files) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (var file : files) {
        var entry = new ZipEntry(file.name());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes(file));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail so
    }
    return out.toByteArray();
  }

  private static byte[] bytes(Rendered.File file) {
    var picture = file.picture();
    return picture == null ? file.content().getBytes(StandardCharsets.UTF_8) : picture.png();
  }
}
