package io.plumbline.retro.slack;

import io.plumbline.retro.Ballot;
import io.plumbline.retro.CardId;
import io.plumbline.retro.Refusal;
import io.plumbline.retro.Topic;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences about a person's votes. */
final class VoteWords {
  static final String NOT_COUNTED =
      " What you chose in this form came too late: it is not counted.";

  private VoteWords() {}

  static String saved(Ballot ballot, Map<CardId, Integer> mine) {
    int given = sum(mine);
    if (given == 0) {
      return "*Saved: you have given no vote.*";
    }
    return given == ballot.budget()
        ? "*Saved: you have given all your %s.*".formatted(Lines.votes(given))
        : "*Saved: you have given %d of your %s.*".formatted(given, Lines.votes(ballot.budget()));
  }

  /** Which page this is and what the other pages hold; empty where there is one page. */
  static Optional<String> onOtherPages(Pages<Topic> pages, Map<CardId, Integer> mine) {
    if (pages.count() < 2) {
      return Optional.empty();
    }
    var elsewhere =
        pages.all().stream()
            .filter(topic -> mine.containsKey(topic.card().id()))
            .filter(topic -> !pages.shown().contains(topic))
            .toList();
    var range = pages.range(pages.page());
    var here =
        "*%s%s.*".formatted(range.substring(0, 1).toUpperCase(Locale.ROOT), range.substring(1));
    return Optional.of(here + (elsewhere.isEmpty() ? "" : " " + given(elsewhere, mine)));
  }

  /** At the field at which there are more than a person has. */
  static String tooMany(Refusal.TooManyVotes refusal, int onThisPage) {
    int elsewhere = refusal.given() - onThisPage;
    int fewer = refusal.given() - refusal.budget();
    return "That makes %s%s, and you have %d. Choose %d fewer; nothing was saved yet."
        .formatted(
            Lines.votes(refusal.given()),
            elsewhere == 0 ? "" : " with the %d on other pages".formatted(elsewhere),
            refusal.budget(),
            fewer);
  }

  private static String given(List<Topic> elsewhere, Map<CardId, Integer> mine) {
    return elsewhere.stream()
        .map(
            topic ->
                "%s for “%s”"
                    .formatted(
                        Lines.votes(mine.getOrDefault(topic.card().id(), 0)),
                        RetroWords.excerpt(topic.title())))
        .collect(Collectors.joining(", ", "On other pages: ", "."));
  }

  private static int sum(Map<CardId, Integer> votes) {
    return votes.values().stream().mapToInt(Integer::intValue).sum();
  }
}
