package io.plumbline.slack.delivery;

import io.plumbline.slack.Rendered;
import io.plumbline.slack.lookup.Reaction;
import io.plumbline.slack.lookup.SlackFailure;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what was drawn to Slack and has the answer written down. Blocks that Slack refuses go out
 * once more as their text alone: that is ours to mend, and nobody else's to miss.
 */
final class Bringer {
  private static final Logger log = LoggerFactory.getLogger(Bringer.class);

  private final ResponseUrls urls;
  private final Messenger messenger;
  private final Verdict verdict;
  private final InstantSource clock;

  Bringer(ResponseUrls urls, Messenger messenger, Verdict verdict, InstantSource clock) {
    this.urls = urls;
    this.messenger = messenger;
    this.verdict = verdict;
    this.clock = clock;
  }

  /** Whatever Slack answers stands in the verdict. */
  void bring(Drawing drawing) {
    if (drawing.errand().byUrl()) {
      bringByUrl(drawing);
      return;
    }
    try {
      verdict.sent(drawing, messenger.send(drawing, false));
    } catch (GroupChannels.Closed e) {
      verdict.closed(drawing.errand(), e.code());
    } catch (GroupChannels.Busy e) {
      verdict.busy(drawing.errand(), e.rest());
    } catch (SlackFailure e) {
      if (e.reaction() == Reaction.OUR_BUG) {
        bringPlainly(drawing, e);
      } else {
        verdict.failed(drawing.errand(), e);
      }
    }
  }

  private void bringByUrl(Drawing drawing) {
    var errand = drawing.errand();
    var url = urls.take(errand.workspace(), errand.standing(), clock.instant());
    if (url.isPresent() && messenger.replace(drawing, url.get())) {
      verdict.sent(drawing, errand.standing());
    } else {
      urls.forget(errand.workspace(), errand.standing());
      verdict.urlFailed(errand);
    }
  }

  private void bringPlainly(Drawing drawing, SlackFailure refusal) {
    var due = drawing.errand().due();
    log.error(
        "Slack refused our blocks surface={} view={} code={} at={}",
        due.id(),
        due.surface().view(),
        refusal.code(),
        refusal.pointers());
    if (drawing.rendered() instanceof Rendered.Home) {
      verdict.refused(drawing);
      return;
    }
    try {
      verdict.sent(drawing, messenger.send(drawing, true));
    } catch (SlackFailure e) {
      if (e.reaction() == Reaction.OUR_BUG) {
        verdict.refused(drawing);
      } else {
        verdict.failed(drawing.errand(), e);
      }
    }
  }
}
