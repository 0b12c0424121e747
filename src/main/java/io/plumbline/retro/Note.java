package io.plumbline.retro;

import io.plumbline.workspace.MemberId;
import java.time.Instant;

/** What somebody noted while a topic was on. */
public record Note(CardId topic, MemberId author, CardText text, Instant at) {}
