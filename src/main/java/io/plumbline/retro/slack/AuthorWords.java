package io.plumbline.retro.slack;

import io.plumbline.retro.Author;
import io.plumbline.retro.RetroRules.Authors;

/** The sentences about who wrote a card, and who can tell. */
final class AuthorWords {
  static final String CHANGED =
      "Your team has changed meanwhile whether cards show their authors. Nothing was added. Read"
          + " what holds now, below your text, and send it again.";

  private AuthorWords() {}

  /** To who writes a card. */
  static String promise(Authors authors) {
    return switch (authors) {
      case SHOWN -> "Your name is shown with the card after the reveal.";
      case ANONYMOUS ->
          "Nobody can look up who wrote this card once it is revealed; until then only you can"
              + " change it.";
    };
  }

  /** To the channel while cards are hidden. */
  static String hidden(Authors authors) {
    return switch (authors) {
      case SHOWN ->
          "Cards stay hidden until the reveal, which shows the authors of those written now.";
      case ANONYMOUS -> "Cards stay hidden until the reveal. Those written now are anonymous.";
    };
  }

  /** Before the cards are revealed. */
  static String reveal(Authors authors) {
    return switch (authors) {
      case SHOWN ->
          "Everybody sees all cards with their authors. Then you group those that say the same.";
      case ANONYMOUS ->
          "Everybody sees all cards; then you group those that say the same. Who wrote the anonymous"
              + " ones can be looked up no more.";
    };
  }

  /** After one line added a card. */
  static String added(Authors authors) {
    return switch (authors) {
      case SHOWN -> "";
      case ANONYMOUS -> " Nobody can look up then who wrote it.";
    };
  }

  /** What stands where the author's name would, in plain text. */
  static String instead(Author author) {
    return author.fold(member -> "", () -> "anonymous", kind -> "from the record");
  }
}
