package io.plumbline.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/** The app's manifest, {@code manifest.yml}, as it is packed into the jar. */
record AppManifest(String text) {
  static AppManifest load() {
    try (var file = AppManifest.class.getResourceAsStream("/manifest.yml")) {
      if (file == null) {
        throw new IllegalStateException("manifest.yml is not in the jar");
      }
      return new AppManifest(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode tree() {
    try {
      return new YAMLMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("manifest.yml is no YAML", e);
    }
  }

  /** The scopes that the bot's token needs, in alphabetical order. */
  Set<String> botScopes() {
    var scopes = new TreeSet<String>();
    tree().at("/oauth_config/scopes/bot").forEach(scope -> scopes.add(scope.asText()));
    return scopes;
  }
}
