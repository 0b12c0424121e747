package io.plumbline.retro;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A card as somebody wrote it.
 *
 * @param link the message that it came from; null where it came from none
 */
public record CardDraft(Column column, CardText text, @Nullable String link) {
  public CardDraft(Column column, CardText text) {
    this(column, text, null);
  }

  public Optional<String> source() {
    return Optional.ofNullable(link);
  }
}
