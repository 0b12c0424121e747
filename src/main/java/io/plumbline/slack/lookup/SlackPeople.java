package io.plumbline.slack.lookup;

import com.slack.api.model.User;
import io.plumbline.team.People;
import io.plumbline.team.Person;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People as Slack knows them, remembered for five minutes. While Slack cannot be asked, what was
 * last known counts; where nothing was, {@link SlackUnavailable} is thrown.
 */
public final class SlackPeople implements People {
  private static final Duration REMEMBERED = Duration.ofMinutes(5);
  private static final int MOST = 20_000;

  /** Slack takes a hundred single questions a minute, and pages of a thousand people. */
  private static final int ONE_BY_ONE = 50;

  private static final int A_PAGE = 1000;
  private static final Set<String> UNKNOWN_PERSON = Set.of("user_not_found", "user_not_visible");
  private static final String SLACKBOT = "USLACKBOT";

  private final Installations installations;
  private final SlackClients clients;
  private final InstantSource clock;
  private final Map<Key, Remembered> memory = new OldestFirst();

  public SlackPeople(Installations installations, SlackClients clients, InstantSource clock) {
    this.installations = installations;
    this.clients = clients;
    this.clock = clock;
  }

  @Override
  public Optional<Person> find(WorkspaceId workspace, MemberId member) {
    var key = new Key(workspace, member);
    var last = recall(key);
    var now = clock.instant();
    if (last != null && last.isFresh(now)) {
      return Optional.ofNullable(last.person());
    }
    try {
      return askAnew(key, now);
    } catch (SlackUnavailable e) {
      if (last == null) {
        throw e;
      }
      return Optional.ofNullable(last.person());
    }
  }

  @Override
  public Standing standing(WorkspaceId workspace, MemberId member) {
    try {
      return Standing.of(askAnew(new Key(workspace, member), clock.instant()));
    } catch (SlackUnavailable e) {
      return Standing.UNKNOWN;
    }
  }

  private Optional<Person> askAnew(Key key, Instant now) {
    var person = ask(key.workspace(), key.member());
    remember(key, new Remembered(person.orElse(null), now));
    return person;
  }

  /** Reads the workspace's list of people where asking for each would take a minute or more. */
  @Override
  public Map<MemberId, Person> all(WorkspaceId workspace, Collection<MemberId> members) {
    var now = clock.instant();
    long unknown = members.stream().filter(each -> !isFresh(workspace, each, now)).count();
    if (unknown > ONE_BY_ONE) {
      readList(workspace, now);
    }
    return People.super.all(workspace, members);
  }

  private boolean isFresh(WorkspaceId workspace, MemberId member, Instant now) {
    var last = recall(new Key(workspace, member));
    return last != null && last.isFresh(now);
  }

  private void readList(WorkspaceId workspace, Instant now) {
    var client = clients.inBackground(installation(workspace));
    var cursor = "";
    try {
      do {
        var from = cursor;
        var answer =
            SlackCalls.call(
                "users.list", () -> client.usersList(r -> r.limit(A_PAGE).cursor(from)));
        for (var user : answer.getMembers()) {
          var person = person(user);
          remember(new Key(workspace, person.id()), new Remembered(person, now));
        }
        var next = answer.getResponseMetadata();
        cursor = next == null || next.getNextCursor() == null ? "" : next.getNextCursor();
      } while (!cursor.isEmpty());
    } catch (SlackFailure e) {
      throw new SlackUnavailable("cannot list the people of " + workspace, e);
    }
  }

  private Installation installation(WorkspaceId workspace) {
    return installations
        .find(workspace)
        .orElseThrow(() -> new SlackUnavailable("no installation in " + workspace));
  }

  private Optional<Person> ask(WorkspaceId workspace, MemberId member) {
    var installation = installation(workspace);
    try {
      var answer =
          SlackCalls.call(
              "users.info",
              () ->
                  clients
                      .inClicks(installation)
                      .usersInfo(request -> request.user(member.value())));
      return Optional.of(person(answer.getUser()));
    } catch (SlackFailure e) {
      if (UNKNOWN_PERSON.contains(e.code())) {
        return Optional.empty();
      }
      throw new SlackUnavailable("cannot look up " + member + " in " + workspace, e);
    }
  }

  private static Person person(User user) {
    return new Person(
        new MemberId(user.getId()),
        name(user),
        zone(user.getTz()),
        !user.isDeleted(),
        user.isBot() || SLACKBOT.equals(user.getId()),
        user.isRestricted() || user.isUltraRestricted() || user.isStranger(),
        user.isAdmin() || user.isOwner() || user.isPrimaryOwner());
  }

  private static String name(User user) {
    var profile = user.getProfile();
    var shown = profile == null ? null : profile.getDisplayName();
    var real = profile == null ? user.getRealName() : profile.getRealName();
    return firstOf(shown, real, user.getName(), user.getId());
  }

  private static String firstOf(@Nullable String... names) {
    for (var name : names) {
      if (name != null && !name.isBlank()) {
        return name;
      }
    }
    return "";
  }

  /** Slack sends none for people who left and for some bots, and some that Java does not know. */
  private static ZoneId zone(@Nullable String name) {
    try {
      return name == null ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  private @Nullable Remembered recall(Key key) {
    synchronized (memory) {
      return memory.get(key);
    }
  }

  private void remember(Key key, Remembered remembered) {
    synchronized (memory) {
      memory.put(key, remembered);
    }
  }

  private record Key(WorkspaceId workspace, MemberId member) {}

  /**
   * @param person null where the workspace has no such account
   */
  private record Remembered(@Nullable Person person, Instant at) {
    boolean isFresh(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(REMEMBERED));
    }
  }

  private static final class OldestFirst extends LinkedHashMap<Key, Remembered> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, Remembered> eldest) {
      return size() > MOST;
    }
  }
}
