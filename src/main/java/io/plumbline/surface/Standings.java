package io.plumbline.surface;

import io.plumbline.surface.Delivery.Standing;
import java.util.Optional;

/** Says where surfaces stand in Slack, for links to them. */
public interface Standings {
  /** Where the subject's first surface of this view stands; empty before it does. */
  Optional<Standing> of(String view, Subject subject);
}
