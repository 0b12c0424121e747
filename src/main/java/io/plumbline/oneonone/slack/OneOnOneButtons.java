package io.plumbline.oneonone.slack;

import io.plumbline.slack.Answer;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;

/** What a press on another feature's view opens. */
public final class OneOnOneButtons {
  private OneOnOneButtons() {}

  /**
   * The form of a topic of the team's 1:1; whoever is none of the two is told who they are.
   *
   * @param words what stands in the field at first
   */
  public static Answer addTopic(OneOnOneDesk desk, Team team, MemberId by, String words) {
    var views = new OneOnOneViews(desk);
    return views
        .addTopic(team, by, words)
        .map(Answer::open)
        .orElseGet(() -> Answer.say(views.notYours(team)));
  }
}
