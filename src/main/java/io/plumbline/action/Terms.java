package io.plumbline.action;

import io.plumbline.workspace.MemberId;
import java.time.LocalDate;

/** Whose an action is, and by when. */
public record Terms(MemberId owner, LocalDate due) {}
