package io.plumbline.retro;

import io.plumbline.workspace.MemberId;
import java.time.Instant;

/** What somebody noted on a topic. */
public record Note(NoteId id, CardId topic, MemberId author, CardText text, Instant at) {
  Note saying(CardText words) {
    return new Note(id, topic, author, words, at);
  }
}
