package io.plumbline.sandbox.page.text;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Lena in Oslo, on a Thursday noon, who knows Eli and #checkout. */
public final class FixedReader implements Reader {
  public static final Instant NOON = Instant.parse("2026-11-26T11:00:00Z");

  @Override
  public String userId() {
    return "U0LENA001";
  }

  @Override
  public ZoneId zone() {
    return ZoneId.of("Europe/Oslo");
  }

  @Override
  public Instant now() {
    return NOON;
  }

  @Override
  public Optional<String> personName(String id) {
    return Optional.ofNullable(Map.of("U0LENA001", "Lena", "U0ELI0001", "Eli <b>").get(id));
  }

  @Override
  public Optional<String> channelName(String id) {
    return id.equals("C0CHECK01") ? Optional.of("checkout") : Optional.empty();
  }

  @Override
  public String channelHref(String id) {
    return "/sandbox/U0LENA001/" + id;
  }

  @Override
  public Optional<String> ownHref(String url) {
    return url.startsWith("slack://app")
        ? Optional.of("/sandbox/U0LENA001/home")
        : Optional.empty();
  }

  @Override
  public Optional<String> fileHref(String fileId) {
    return fileId.equals("F0CHART01") ? Optional.of("/files/F0CHART01") : Optional.empty();
  }
}
