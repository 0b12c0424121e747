package io.plumbline.surprise;

import io.plumbline.commitment.Deviation;
import io.plumbline.commitment.Deviations;
import io.plumbline.oneonone.AgendaItem;
import io.plumbline.oneonone.AgendaSource;
import io.plumbline.retro.CardText;
import io.plumbline.retro.RecordEntry;
import io.plumbline.retro.RecordSource;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.TypedText;
import java.time.Instant;
import java.util.List;

/**
 * Surprises where others talk about them: a card of the next retro, a line of the commitment's
 * record, an item of the next 1:1. None of them says who flagged it.
 */
public final class SurpriseRecord implements RecordSource, Deviations, AgendaSource {
  private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");

  private final Surprises surprises;

  public SurpriseRecord(Surprises surprises) {
    this.surprises = surprises;
  }

  @Override
  public List<RecordEntry> since(TeamId team, Instant from, Instant until) {
    return surprises.between(team, from, until).stream().map(SurpriseRecord::card).toList();
  }

  @Override
  public List<Deviation> between(TeamId team, Instant from, Instant until) {
    return surprises.between(team, from, until).stream().map(SurpriseRecord::deviation).toList();
  }

  @Override
  public List<AgendaItem> open(TeamId team, Instant since) {
    return surprises.between(team, since, FOR_EVER).stream().map(SurpriseRecord::item).toList();
  }

  private static RecordEntry card(Surprise surprise) {
    var text = "A surprise by %s: %s".formatted(surprise.side().word(), surprise.what());
    return new RecordEntry(
        key(surprise),
        RecordEntry.Kind.SURPRISE,
        new CardText(cut(text)),
        surprise.at(),
        surprise.link().map(Link::url).orElse(null));
  }

  private static String cut(String text) {
    if (TypedText.length(text) <= CardText.MAX_LENGTH) {
      return text;
    }
    int end = text.offsetByCodePoints(0, CardText.MAX_LENGTH - 1);
    return text.substring(0, end).stripTrailing() + "…";
  }

  private static Deviation deviation(Surprise surprise) {
    return new Deviation(
        key(surprise),
        surprise.side(),
        surprise.at(),
        surprise.what(),
        surprise.link().map(Link::url).orElse(null));
  }

  private static AgendaItem item(Surprise surprise) {
    return new AgendaItem(
        key(surprise), "A surprise by " + surprise.side().word(), surprise.what(), surprise.at());
  }

  private static String key(Surprise surprise) {
    return "surprise-" + surprise.id().value();
  }
}
