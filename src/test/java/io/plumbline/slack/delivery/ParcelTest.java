package io.plumbline.slack.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.slack.Rendered;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

final class ParcelTest {
  private static final List<Rendered.File> FILES =
      List.of(new Rendered.File("0001-ä.md", "# über"), new Rendered.File("0002.md", ""));

  @Test
  void files_without_an_archive_go_one_by_one() {
    var parcels = Parcel.of(new Rendered.Files("t", "k", () -> FILES));

    assertThat(parcels).extracting(Parcel::name).containsExactly("0001-ä.md", "0002.md");
    assertThat(parcels.get(0).bytes()).isEqualTo("# über".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void files_in_an_archive_are_one_zip_that_is_the_same_each_time() throws IOException {
    var files = new Rendered.Files("t", "k", () -> FILES, "decisions.zip");
    var parcels = Parcel.of(files);

    assertThat(parcels).extracting(Parcel::name).containsExactly("decisions.zip");
    assertThat(unzipped(parcels.get(0).bytes()))
        .isEqualTo(Map.of("0001-ä.md", "# über", "0002.md", ""));
    assertThat(Parcel.of(files).get(0).bytes()).isEqualTo(parcels.get(0).bytes());
  }

  private static Map<String, String> unzipped(byte[] bytes) throws IOException {
    var files = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
