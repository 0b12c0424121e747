package io.plumbline.commitment;

import io.plumbline.journal.Entry;
import io.plumbline.journal.Journal;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.surface.Surfaces;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to a commitment leaves behind: a journal line and surfaces. */
public final class CommitmentTrail {
  /** The one message in the team's channel. */
  public static final String CARD_VIEW = "commitment.card";

  /** Asks somebody for their signature; its key names the wording. */
  public static final String ASK_VIEW = "commitment.ask";

  static final String KIND = "commitment";

  private final Journal journal;
  private final Surfaces surfaces;

  public CommitmentTrail(Journal journal, Surfaces surfaces) {
    this.journal = journal;
    this.surfaces = surfaces;
  }

  /** The key of the messages that ask to sign this wording. */
  public static String key(int version) {
    return "v" + version;
  }

  void record(Commitment commitment, String verb, @Nullable MemberId by, Instant at) {
    var team = commitment.team();
    var details =
        Map.of("quarter", commitment.quarter(), "version", Integer.toString(commitment.version()));
    long id = commitment.id().value();
    journal.record(new Entry(team.workspace(), team.value(), verb, id, by, at, details));
  }

  void showCard(Commitment commitment, Team team) {
    var place = new Place.InChannel(team.channel());
    surfaces.show(new Surface(CARD_VIEW, subject(commitment), place));
  }

  /** Asks everybody who can give a signature that is missing, once for each wording. */
  void ask(Commitment commitment, Team team) {
    var asked = new LinkedHashSet<MemberId>();
    for (var side : commitment.unsigned()) {
      asked.addAll(side.signers(team.roster()));
    }
    asked.removeIf(commitment::isSignedBy);
    for (var member : asked) {
      var place = new Place.ToMember(member);
      surfaces.show(new Surface(ASK_VIEW, subject(commitment), place, key(commitment.version())));
    }
  }

  /** Everything that shows the commitment, the Homes of the team among it. */
  void stale(Commitment commitment, Team team) {
    surfaces.stale(subject(commitment));
    var workspace = team.id().workspace();
    team.roster().everyone().forEach(member -> surfaces.staleHome(workspace, member));
  }

  private static Subject subject(Commitment commitment) {
    return new Subject(commitment.id().workspace(), KIND, commitment.id().value());
  }
}
