package io.plumbline.sandbox.client;

import java.util.Map;

/**
 * What came of something a person did: whether the app heard of it, and what the person is told.
 */
public record Act(Outcome outcome, String detail, Map<String, String> fieldErrors) {

  public enum Outcome {
    /** Done in the client or in Slack alone; nothing had to be delivered to the app. */
    DONE,
    /** The app was told and acknowledged in time. */
    DELIVERED,
    /** The app was told and stayed silent for the three seconds it has. */
    TIMED_OUT,
    /** The app could not be reached, or answered with something that Slack does not take. */
    FAILED,
    /** The form stays open: a field is wrong, by the client's own checks or by the app's answer. */
    INVALID,
    /** The client does not let people do this here; nothing was sent. */
    REFUSED
  }

  public Act {
    fieldErrors = Map.copyOf(fieldErrors);
  }

  /** True when the act took effect: done, or delivered and acknowledged. */
  public boolean isOk() {
    return outcome == Outcome.DONE || outcome == Outcome.DELIVERED;
  }

  public static Act done() {
    return of(Outcome.DONE, "");
  }

  /** Done, and what it made: the ts of a message, the id of a conversation. */
  public static Act done(String made) {
    return of(Outcome.DONE, made);
  }

  public static Act refused(String why) {
    return of(Outcome.REFUSED, why);
  }

  public static Act of(Outcome outcome, String detail) {
    return new Act(outcome, detail, Map.of());
  }

  public static Act invalid(Map<String, String> fieldErrors) {
    return new Act(Outcome.INVALID, "", fieldErrors);
  }
}
