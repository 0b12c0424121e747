package io.plumbline.sandbox.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What comes by itself, and how to have it now. Given by whoever runs the bot beside the page. */
public interface Upcoming {
  /** The next occurrences, soonest first. */
  List<Item> items();

  /**
   * Lets one happen now; answers why it does not, in a sentence, or with nothing where it does.
   *
   * @param userId who asked for it
   */
  Optional<String> runNow(String id, String userId);

  /** What else can be done about them and where, in a sentence; empty for nothing. */
  default String more() {
    return "";
  }

  /**
   * One occurrence.
   *
   * @param title what it is, for example "Retro"
   * @param detail whose it is and where, for example "Checkout, #team-checkout"
   */
  record Item(String id, String title, String detail, Instant at) {}
}
