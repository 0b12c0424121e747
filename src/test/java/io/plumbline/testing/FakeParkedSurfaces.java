package io.plumbline.testing;

import io.plumbline.surface.ParkedSurfaces;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;

/** Surfaces that cannot be brought to their places, in memory. */
public final class FakeParkedSurfaces implements ParkedSurfaces {
  public final List<Parked> all = new ArrayList<>();

  /** The channels that were tried again. */
  public final List<ChannelId> triedAgain = new ArrayList<>();

  @Override
  public List<Parked> parked(WorkspaceId workspace) {
    return all.stream()
        .filter(each -> each.surface().subject().workspace().equals(workspace))
        .toList();
  }

  @Override
  public void tryAgain(WorkspaceId workspace, ChannelId channel) {
    triedAgain.add(channel);
  }
}
