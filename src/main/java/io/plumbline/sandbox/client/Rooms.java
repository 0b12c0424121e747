package io.plumbline.sandbox.client;

import io.plumbline.sandbox.model.Conversation;
import io.plumbline.sandbox.model.User;
import io.plumbline.sandbox.model.Workspace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One person's coming and going: direct messages, channels, the app's tabs. Holds the lock. */
final class Rooms {
  private final Parts parts;
  private final Workspace workspace;
  private final String person;
  private final Screen screen;

  Rooms(Parts parts, String person, Screen screen) {
    this.parts = parts;
    this.workspace = parts.workspace();
    this.person = person;
    this.screen = screen;
  }

  /** The app's direct message, which everybody has from the start. */
  Conversation withApp() {
    return workspace.direct(Set.of(person, workspace.app().botUser()));
  }

  Act openDirect(List<String> people) {
    return workspace.locked(
        () -> {
          var all = new HashSet<>(people);
          all.add(person);
          boolean gone = all.stream().map(workspace::requireUser).anyMatch(User::deleted);
          return gone
              ? Act.refused("This person's account is deactivated.")
              : Act.done(workspace.direct(all).id());
        });
  }

  Act join(String channel) {
    return workspace.locked(
        () -> {
          var place = screen.visible(channel);
          if (place.isArchived()) {
            return Act.refused("This channel is archived.");
          }
          parts.membership().join(place, person, null);
          return Act.done();
        });
  }

  Act leave(String channel) {
    return workspace.locked(
        () -> {
          parts.membership().leave(screen.visible(channel), person);
          return Act.done();
        });
  }

  Act invite(String channel, String who) {
    return workspace.locked(
        () -> {
          var place = screen.visible(channel);
          workspace.requireUser(who);
          if (!place.has(person)) {
            return Act.refused("Join the channel to bring others in.");
          }
          parts.membership().join(place, who, person);
          return Act.done();
        });
  }

  /** Opens a tab of the app's own space, which is an event. */
  Act openTab(String tab) {
    return workspace.locked(
        () -> {
          var direct = withApp();
          new AppTabs(parts).opened(person, direct, tab);
          return Act.done(direct.id());
        });
  }
}
