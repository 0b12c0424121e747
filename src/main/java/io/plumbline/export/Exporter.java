package io.plumbline.export;

import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a ritual's records are made of. */
public interface Exporter {
  /** The ritual, as in {@link Export.Ask#ritual()}. */
  String ritual();

  /** Whether this person gets what they asked for; who left the team meanwhile does not. */
  default boolean isFor(Team team, MemberId by) {
    return team.roster().includes(by);
  }

  /**
   * What is in the records now; empty where there are none. Only what everybody of the team sees on
   * screen. Runs in a transaction.
   */
  Optional<Content> export(Team team, Export.Ask ask);

  /**
   * Records that have been read.
   *
   * @param title what they are, in plain words
   * @param files writes them; given the names of people, which take calls to find
   * @param archive the name of the one zip that they are sent in; empty where each is sent alone
   */
  record Content(
      String title, Function<Function<MemberId, String>, List<ExportFile>> files, String archive) {
    public Content(String title, Function<Function<MemberId, String>, List<ExportFile>> files) {
      this(title, files, "");
    }
  }
}
