package io.plumbline.slack;

import com.slack.api.bolt.App;
import java.util.List;

/** The Slack face of a feature: the listeners it registers and the views it draws. */
public interface SlackFeature {
  /** Registers commands, actions, forms and shortcuts, each by its fixed id. */
  void register(App app);

  /** The views that this feature draws on surfaces. */
  List<SurfaceRenderer> renderers();
}
