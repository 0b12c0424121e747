package io.plumbline.slack.lookup;

/** What was asked can only be learnt from Slack, and Slack does not say it now. */
public final class SlackUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  SlackUnavailable(String what, Throwable cause) {
    super(what, cause);
  }

  SlackUnavailable(String what) {
    super(what);
  }
}
