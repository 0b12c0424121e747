package io.plumbline.export.slack;

import com.slack.api.bolt.App;
import io.plumbline.export.Exporter;
import io.plumbline.export.Exports;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.team.People;
import io.plumbline.team.Teams;
import java.util.List;

/** The exports' face in Slack: their messages. Each ritual has its own command for them. */
public final class ExportSlack implements SlackFeature {
  private final ExportSurface surface;

  public ExportSlack(Exports exports, Teams teams, People people, List<Exporter> exporters) {
    this.surface = new ExportSurface(exports, teams, people, exporters);
  }

  @Override
  public void register(App app) {
    // rituals ask for exports by their own commands
  }

  @Override
  public List<SurfaceRenderer> renderers() {
    return List.of(surface);
  }
}
