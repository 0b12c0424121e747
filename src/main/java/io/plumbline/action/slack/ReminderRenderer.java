package io.plumbline.action.slack;

import io.plumbline.action.ActionId;
import io.plumbline.action.ActionTrail;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.surface.Place;
import io.plumbline.surface.Surface;
import java.util.Optional;

/** Draws reminders. */
record ReminderRenderer(ActionDesk desk) implements SurfaceRenderer {
  @Override
  public String view() {
    return ActionTrail.REMINDER_VIEW;
  }

  @Override
  public Optional<Rendered> render(Surface surface) {
    if (!(surface.place() instanceof Place.ToMember to)) {
      throw new IllegalStateException("a reminder is drawn at " + surface.place());
    }
    var subject = surface.subject();
    return desk.look(
        new ActionId(subject.workspace(), subject.id()),
        (action, team) ->
            ReminderCard.render(
                new ReminderCard.Shown(
                    team,
                    action,
                    desk.actions().changes(action.ref()),
                    to.member(),
                    surface.key().startsWith(ActionTrail.HANDED),
                    desk.today(team))));
  }
}
