package io.plumbline.sandbox.page.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The common emoji by Slack's names. */
public final class Emoji {
  static final Pattern NAME = Pattern.compile(":([a-z0-9_+'-]{1,60})(?:::skin-tone-([2-6]))?:");
  private static final Properties NAMES = load();
  private static final int LIGHTEST_TONE = 0x1F3FB;

  private Emoji() {}

  /** The emoji of a name without colons, or empty where it is none of the common set. */
  public static Optional<String> named(String name) {
    return Optional.ofNullable(NAMES.getProperty(name));
  }

  static Optional<String> of(Matcher match) {
    return named(match.group(1)).map(sign -> sign + tone(match.group(2)));
  }

  /** The HTML of an emoji that has this name: read out by it, and shown by it on hover. */
  static String html(String sign, String name) {
    var label = Markup.escape(name.replace('_', ' '));
    return "<span class=\"emoji\" role=\"img\" aria-label=\"%s\" title=\":%s:\">%s</span>"
        .formatted(label, Markup.escape(name), sign);
  }

  private static String tone(@Nullable String digit) {
    return digit == null ? "" : Character.toString(LIGHTEST_TONE + Integer.parseInt(digit) - 2);
  }

  private static Properties load() {
    var names = new Properties();
    try (var in = Emoji.class.getResourceAsStream("/sandbox/emoji.properties")) {
      if (in == null) {
        throw new IllegalStateException("sandbox/emoji.properties is not on the class path");
      }
      names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
