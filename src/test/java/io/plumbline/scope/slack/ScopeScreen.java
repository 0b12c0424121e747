package io.plumbline.scope.slack;

import io.plumbline.scope.Refusal;
import io.plumbline.scope.ScopeTrail;
import io.plumbline.scope.ScopeWorld;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.surface.Surface;
import io.plumbline.testing.Golden;
import io.plumbline.workspace.MemberId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What Slack would show of the requests: each place is drawn when an act says that it is stale. */
public final class ScopeScreen {
  private final ScopeWorld world;
  private final Map<String, SurfaceRenderer> renderers;
  private final Map<Surface, String> drawn = new HashMap<>();

  public ScopeScreen(ScopeWorld world) {
    this.world = world;
    var desk = new ScopeDesk(world.shelves, world.current, world.teams, world.clock);
    this.renderers =
        CardRenderer.all(desk).stream()
            .collect(Collectors.toMap(SurfaceRenderer::view, Function.identity()));
  }

  /** What somebody is told whose act was refused. */
  public static String refusal(Refusal why, MemberId viewer) {
    return ScopeWords.refusal(why, viewer);
  }

  /** Draws what has changed since it was last drawn. */
  public void drawStale() {
    world.surfaces.toDraw().stream()
        .filter(surface -> surface.subject().kind().equals(ScopeTrail.KIND))
        .forEach(surface -> drawn.put(surface, draw(surface)));
    world.surfaces.drawAll();
  }

  /** What stands there. */
  public Map<Surface, String> drawn() {
    return Map.copyOf(drawn);
  }

  /** What would stand there if all of it were drawn now. */
  public Map<Surface, String> drawnAfresh() {
    return drawn.keySet().stream().collect(Collectors.toMap(Function.identity(), this::draw));
  }

  private String draw(Surface surface) {
    var renderer = renderers.get(surface.view());
    return renderer == null
        ? "no renderer of " + surface.view()
        : renderer
            .render(surface)
            .map(rendered -> (Rendered.Message) rendered)
            .map(message -> message.text() + Golden.json(message.blocks()))
            .orElse("");
  }
}
