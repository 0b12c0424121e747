package io.plumbline.slack.delivery;

/**
 * The methods that delivery calls, each with what it may use of Slack's allowance in a workspace: a
 * burst, and so many a minute beside it. Together they stay within Slack's figure in any minute.
 */
public enum SlackMethod {
  POST("chat.postMessage", 10, 290),
  UPDATE("chat.update", 5, 44),
  PUBLISH("views.publish", 10, 88),
  HISTORY("conversations.history", 5, 43),
  REPLIES("conversations.replies", 5, 43);

  private final String id;
  private final int burst;
  private final int perMinute;

  SlackMethod(String id, int burst, int perMinute) {
    this.id = id;
    this.burst = burst;
    this.perMinute = perMinute;
  }

  /** Slack's name of it. */
  public String id() {
    return id;
  }

  int burst() {
    return burst;
  }

  int perMinute() {
    return perMinute;
  }
}
