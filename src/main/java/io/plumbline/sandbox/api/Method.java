package io.plumbline.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A method of the Web API.
 *
 * @param scopes the bot needs one of these, separated by commas; empty for none
 * @param appToken whether it takes the app-level token instead of the bot's
 */
record Method(Tier tier, String scopes, boolean appToken, Handler handler) {

  /** Does what the method does, with the workspace locked; the answer lacks only {@code ok}. */
  @FunctionalInterface
  interface Handler {
    ObjectNode handle(Call call);
  }

  static Method of(Tier tier, String scopes, Handler handler) {
    return new Method(tier, scopes, false, handler);
  }
}
