package io.plumbline.surface;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.Collection;
import org.junit.jupiter.api.Test;

/** What acts may rely on when they say what is shown where. */
public abstract class SurfacesContract {
  protected static final WorkspaceId ACME = new WorkspaceId("T1");
  protected static final WorkspaceId OTHER = new WorkspaceId("T2");
  protected static final MemberId ANA = new MemberId("U1");
  protected static final ChannelId TEAM = new ChannelId("C1");
  protected static final Subject RETRO = new Subject(ACME, "retro", 41);
  protected static final Surface BOARD =
      new Surface("retro.board", RETRO, new Place.InChannel(TEAM));
  protected static final Surface HOME =
      new Surface("home", new Subject(ACME, "home", 0), new Place.HomeOf(ANA));

  protected abstract Surfaces surfaces();

  /** What a dispatcher would draw now. */
  protected abstract Collection<Surface> toDraw();

  /** As if everything had been drawn. */
  protected abstract void drawAll();

  @Test
  public void what_is_shown_is_drawn_once_however_often_it_is_said() {
    surfaces().show(BOARD);
    surfaces().show(BOARD);

    assertThat(toDraw()).containsExactly(BOARD);
  }

  @Test
  public void showing_again_what_is_drawn_draws_nothing() {
    surfaces().show(BOARD);
    drawAll();

    surfaces().show(BOARD);

    assertThat(toDraw()).isEmpty();
  }

  @Test
  public void each_place_and_each_key_is_a_surface_of_its_own() {
    var direct = new Surface("retro.board", RETRO, new Place.ToMember(ANA));
    var reply = new Surface("retro.result", RETRO, new Place.InThreadOf("retro.board", TEAM));
    var monday = new Surface("retro.reminder", RETRO, new Place.ToMember(ANA), "2026-11-23");
    var tuesday = new Surface("retro.reminder", RETRO, new Place.ToMember(ANA), "2026-11-24");

    surfaces().show(BOARD);
    surfaces().show(direct);
    surfaces().show(reply);
    surfaces().show(monday);
    surfaces().show(tuesday);

    assertThat(toDraw()).containsExactlyInAnyOrder(BOARD, direct, reply, monday, tuesday);
  }

  @Test
  public void a_stale_subject_is_drawn_in_each_of_its_places_and_no_other_is() {
    var direct = new Surface("retro.card", RETRO, new Place.ToMember(ANA));
    var other =
        new Surface("retro.board", new Subject(ACME, "retro", 42), new Place.InChannel(TEAM));
    var elsewhere =
        new Surface("retro.board", new Subject(OTHER, "retro", 41), new Place.InChannel(TEAM));
    surfaces().show(BOARD);
    surfaces().show(direct);
    surfaces().show(other);
    surfaces().show(elsewhere);
    drawAll();

    surfaces().stale(RETRO);
    surfaces().stale(RETRO);

    assertThat(toDraw()).containsExactlyInAnyOrder(BOARD, direct);
  }

  @Test
  public void a_home_that_was_never_opened_is_not_drawn() {
    surfaces().staleHome(ACME, ANA);

    assertThat(toDraw()).isEmpty();
  }

  @Test
  public void a_home_that_was_opened_is_drawn_again() {
    surfaces().show(HOME);
    drawAll();

    surfaces().staleHome(OTHER, ANA);
    assertThat(toDraw()).isEmpty();

    surfaces().staleHome(ACME, ANA);
    assertThat(toDraw()).containsExactly(HOME);
  }

  @Test
  public void a_retired_subject_is_not_drawn_any_more() {
    surfaces().show(BOARD);
    surfaces().retire(RETRO);

    surfaces().stale(RETRO);

    assertThat(toDraw()).isEmpty();
  }

  @Test
  public void a_retired_subject_that_is_shown_again_is_drawn() {
    surfaces().show(BOARD);
    drawAll();
    surfaces().retire(RETRO);

    surfaces().show(BOARD);

    assertThat(toDraw()).containsExactly(BOARD);
  }
}
