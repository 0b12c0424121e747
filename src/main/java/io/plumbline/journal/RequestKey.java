package io.plumbline.journal;

/**
 * What makes two requests the same one: a command's trigger id, a form's view id, a button press's
 * message, action and time. Built in the Slack folder that read the request.
 */
public record RequestKey(String value) {
  public RequestKey {
    if (value.isBlank() || value.length() > 500) {
      throw new IllegalArgumentException("a request key has 1 to 500 characters");
    }
  }
}
