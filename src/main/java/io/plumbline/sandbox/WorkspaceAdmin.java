package io.plumbline.sandbox;

import io.plumbline.sandbox.model.Membership;
import io.plumbline.sandbox.model.User;
import io.plumbline.sandbox.model.Workspace;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** The administrator of a sandbox's workspace. */
final class WorkspaceAdmin implements Admin {
  private final Workspace workspace;
  private final Membership membership;
  private final ShiftedClock clock;

  WorkspaceAdmin(Workspace workspace, Membership membership, ShiftedClock clock) {
    this.workspace = workspace;
    this.membership = membership;
    this.clock = clock;
  }

  @Override
  public String createPerson(NewPerson person) {
    var rank =
        switch (person.role()) {
          case MEMBER -> User.Rank.MEMBER;
          case ADMIN -> User.Rank.ADMIN;
          case GUEST -> User.Rank.GUEST;
        };
    return workspace.locked(
        () ->
            membership
                .createUser(
                    person.handle(),
                    person.displayName(),
                    person.realName(),
                    person.zone(),
                    rank,
                    person.bot())
                .id());
  }

  @Override
  public void deactivate(String person) {
    workspace.locked(() -> membership.setDeactivated(person, true));
  }

  @Override
  public void reactivate(String person) {
    workspace.locked(() -> membership.setDeactivated(person, false));
  }

  @Override
  public void changeZone(String person, ZoneId zone) {
    workspace.locked(() -> membership.changeZone(person, zone));
  }

  @Override
  public String createChannel(String name, boolean isPrivate, List<String> people) {
    return workspace.locked(() -> membership.createChannel(name, isPrivate, people).id());
  }

  @Override
  public void invite(String channel, String person, String inviter) {
    workspace.locked(
        () -> {
          workspace.requireUser(person);
          membership.join(workspace.requireConversation(channel), person, inviter);
        });
  }

  @Override
  public void kick(String channel, String person) {
    workspace.locked(
        () -> {
          membership.leave(workspace.requireConversation(channel), person);
        });
  }

  @Override
  public void archive(String channel, String by) {
    workspace.locked(
        () -> membership.setArchived(workspace.requireConversation(channel), true, by));
  }

  @Override
  public void unarchive(String channel, String by) {
    workspace.locked(
        () -> membership.setArchived(workspace.requireConversation(channel), false, by));
  }

  @Override
  public void rename(String channel, String name) {
    workspace.locked(() -> membership.rename(workspace.requireConversation(channel), name));
  }

  @Override
  public void uninstall() {
    workspace.locked(membership::uninstall);
  }

  @Override
  public void reinstall() {
    workspace.locked(membership::install);
  }

  @Override
  public void shiftClock(Duration by) {
    clock.shift(by);
  }

  @Override
  public String botUser() {
    return workspace.app().botUser();
  }
}
