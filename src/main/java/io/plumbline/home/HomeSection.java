package io.plumbline.home;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.surface.ParkedSurfaces.Parked;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;

/** What a feature shows on the App Home of a person, for each of their teams. */
public interface HomeSection {
  /** Which part of Home these blocks belong to. */
  Part part();

  /** The blocks for this person in this team; empty where there is nothing to say. */
  List<LayoutBlock> render(Team team, MemberId viewer, Instant now);

  /**
   * Whether product managers and leads may read on Home that this is not delivered: not where it
   * would tell them what somebody did.
   */
  default boolean mayTell(Parked parked) {
    return true;
  }

  /** The parts of Home, from top to bottom (voice.md). */
  enum Part {
    WAITING,
    COMING,
    FIGURES
  }
}
