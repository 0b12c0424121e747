package io.plumbline.audit.slack;

import io.plumbline.slack.Answer;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;

/** Brings a finding to the 1:1; the feature of 1:1s does. */
public interface TopicForm {
  /**
   * The form of a new topic, or whose 1:1 it is.
   *
   * @param words what stands in the field at first
   */
  Answer open(Team team, MemberId by, String words);
}
