package io.plumbline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.surface.Surface;
import io.plumbline.surface.Surfaces;
import io.plumbline.surface.SurfacesContract;
import java.util.Collection;
import org.junit.jupiter.api.Test;

final class RecordingSurfacesTest extends SurfacesContract {
  private final RecordingSurfaces surfaces = new RecordingSurfaces();

  @Override
  protected Surfaces surfaces() {
    return surfaces;
  }

  @Override
  protected Collection<Surface> toDraw() {
    return surfaces.toDraw();
  }

  @Override
  protected void drawAll() {
    surfaces.drawAll();
  }

  @Test
  void it_tells_what_acts_said() {
    surfaces.show(BOARD);
    surfaces.stale(RETRO);
    surfaces.stale(RETRO);

    assertThat(surfaces.shown()).containsExactly(BOARD);
    assertThat(surfaces.staled()).containsExactly(RETRO, RETRO);
  }
}
