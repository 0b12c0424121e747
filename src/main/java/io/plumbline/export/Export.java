package io.plumbline.export;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.util.Set;

/** Records that somebody wants as files. */
public record Export(ExportId id, Ask ask) {
  /** Stands for all records of the ritual. */
  public static final long ALL = 0;

  /**
   * What was asked for.
   *
   * @param ritual whose records ({@code retro})
   * @param subject which one, or {@link #ALL}
   */
  public record Ask(TeamId team, MemberId by, String ritual, long subject, Set<Format> formats) {
    public Ask {
      if (formats.isEmpty()) {
        throw new IllegalArgumentException("an export has at least one format");
      }
      formats = Set.copyOf(formats);
    }
  }
}
