package io.plumbline.scope;

import io.plumbline.sprint.SprintId;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a team's ledger: who said what when, of which version of a request.
 *
 * @param number counts the team's lines from 1
 * @param hash over all of this line and the hash of the line before
 */
public record LedgerLine(TeamId team, long number, Said said, String hash) {
  /** What the first line of a team has before it. */
  public static final String NO_HASH = "";

  /**
   * What is written down.
   *
   * @param request the number of the request, 0 where it is about none
   * @param version of the request, 0 where it is about none
   * @param person who said it; null where it was the clock or follows from what others said
   * @param lead for whom the person stood in; null where they spoke for themselves
   * @param words what was said; empty where the kind says all
   */
  public record Said(
      SprintId sprint,
      long request,
      int version,
      Kind kind,
      @Nullable MemberId person,
      @Nullable MemberId lead,
      Instant at,
      String words) {
    /** As the database keeps it: moments to the microsecond. */
    public Said {
      at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public Optional<MemberId> by() {
      return Optional.ofNullable(person);
    }

    public Optional<MemberId> forLead() {
      return Optional.ofNullable(lead);
    }
  }

  /** What can be said. */
  public enum Kind {
    LOCKED,
    UNANNOUNCED,
    PLANNED,
    REQUESTED,
    EXPEDITED,
    CHANGED,
    ASKED,
    /** The yes of one lead where all have to agree; what the words say is a condition. */
    AGREED,
    APPROVED,
    /** Approved with the condition that the words say. */
    CONDITION,
    ACCEPTED,
    REJECTED,
    WITHDRAWN,
    EXPIRED,
    SUPERSEDED,
    /** Others decide now, as the words say. */
    MOVED_ON;

    /** Whether it is the yes of a lead. */
    public boolean isYes() {
      return this == AGREED || this == APPROVED || this == CONDITION;
    }
  }

  /** The next line after one with this hash. */
  public static LedgerLine after(String previousHash, TeamId team, long number, Said said) {
    return new LedgerLine(team, number, said, hash(previousHash, team, number, said));
  }

  /** Whether its hash is that of what it says, after a line with this hash. */
  public boolean follows(String previousHash) {
    return hash.equals(hash(previousHash, team, number, said));
  }

  /** Each field with its length before it, so that no two lines read the same. */
  private static String hash(String previous, TeamId team, long number, Said said) {
    var text = new StringBuilder();
    List.of(
            previous,
            team.workspace().value(),
            Long.toString(team.value()),
            Long.toString(number),
            Long.toString(said.sprint().value()),
            Long.toString(said.request()),
            Integer.toString(said.version()),
            said.kind().name(),
            said.by().map(MemberId::value).orElse(""),
            said.forLead().map(MemberId::value).orElse(""),
            said.at().toString(),
            said.words())
        .forEach(field -> text.append(field.length()).append(':').append(field));
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
