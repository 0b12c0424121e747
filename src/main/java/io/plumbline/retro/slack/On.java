package io.plumbline.retro.slack;

import io.plumbline.retro.CardId;
import io.plumbline.retro.RetroId;
import io.plumbline.slack.Payloads;
import io.plumbline.workspace.WorkspaceId;

/**
 * What a button or form is about.
 *
 * @param topic the card of the topic, 0 where it is about none
 * @param page the page of a long list that is shown, from 0
 */
public record On(long retro, long topic, int page) {
  /** About no retro: a card for the next one. */
  static final On NONE = new On(0, 0, 0);

  static On retro(RetroId retro) {
    return new On(retro.value(), 0, 0);
  }

  static On topic(RetroId retro, CardId topic) {
    return new On(retro.value(), topic.value(), 0);
  }

  static On page(RetroId retro, int page) {
    return new On(retro.value(), 0, page);
  }

  On at(int newPage) {
    return new On(retro, topic, newPage);
  }

  RetroId retroIn(WorkspaceId workspace) {
    return new RetroId(workspace, retro);
  }

  CardId topicIn(WorkspaceId workspace) {
    return new CardId(workspace, topic);
  }

  String written() {
    return Payloads.write(this);
  }
}
