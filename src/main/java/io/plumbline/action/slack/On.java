package io.plumbline.action.slack;

import io.plumbline.action.Action;
import io.plumbline.action.ActionId;
import io.plumbline.slack.Payloads;
import io.plumbline.workspace.WorkspaceId;

/**
 * The form that a button opens, and for which action.
 *
 * @param team whose list it stands in, 0 where it stands elsewhere
 * @param page the page of that list
 */
public record On(DeedForm form, long action, long team, int page) {
  static On list(DeedForm form, Action action, int page) {
    return new On(form, action.id(), action.team().value(), page);
  }

  /** In a message or on Home. */
  static On alone(DeedForm form, Action action) {
    return new On(form, action.id(), 0, 0);
  }

  ActionId actionIn(WorkspaceId workspace) {
    return new ActionId(workspace, action);
  }

  On instead(DeedForm other) {
    return new On(other, action, team, page);
  }

  String written() {
    return Payloads.write(this);
  }
}
