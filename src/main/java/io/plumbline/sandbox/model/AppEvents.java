package io.plumbline.sandbox.model;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Where things that happen in the workspace go so that the app may hear of them. Must not block.
 */
@FunctionalInterface
public interface AppEvents {

  /**
   * Something happened.
   *
   * @param subscription the name under which the app must have subscribed, such as {@code
   *     message.im}
   */
  void happened(String subscription, ObjectNode event);
}
