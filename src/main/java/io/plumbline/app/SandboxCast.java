package io.plumbline.app;

import io.plumbline.sandbox.Admin.NewPerson;
import io.plumbline.sandbox.Admin.Role;
import io.plumbline.sandbox.Sandbox;
import io.plumbline.team.Channel;
import io.plumbline.team.Channels;
import io.plumbline.team.People;
import io.plumbline.team.Person;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people and channels of the sandbox. It also answers for them while the history is written,
 * when the bot does not run yet and cannot ask its Slack.
 */
final class SandboxCast implements People, Channels {
  /** Who they are to their team, by the handle that one types. */
  static final Map<String, String> TITLES = titles();

  private final Map<String, Person> byHandle = new LinkedHashMap<>();
  private final ChannelId team;

  private SandboxCast(Sandbox sandbox) {
    var admin = sandbox.admin();
    add(sandbox, NewPerson.member("priya", "Priya", "Priya Nair", "Europe/Berlin"));
    add(sandbox, NewPerson.member("lena", "Lena", "Lena Brandt", "Europe/Berlin"));
    add(sandbox, NewPerson.member("luis", "Luis", "Luis Ferreira", "Europe/Lisbon"));
    add(sandbox, NewPerson.member("eli", "Eli", "Eli Carter", "America/New_York"));
    add(sandbox, NewPerson.member("noor", "Noor", "Noor Rao", "Asia/Kolkata"));
    var helsinki = ZoneId.of("Europe/Helsinki");
    add(sandbox, new NewPerson("mika", "Mika", "Mika Laine", helsinki, Role.ADMIN, false));
    var everyone = byHandle.values().stream().map(person -> person.id().value()).toList();
    admin.createChannel("general", false, everyone);
    var checkout = new ArrayList<>(everyone);
    checkout.add(admin.botUser());
    this.team = new ChannelId(admin.createChannel("checkout", false, checkout));
  }

  /** Brings the people and channels into an empty workspace. */
  static SandboxCast gather(Sandbox sandbox) {
    return new SandboxCast(sandbox);
  }

  private void add(Sandbox sandbox, NewPerson person) {
    var id = new MemberId(sandbox.admin().createPerson(person));
    byHandle.put(
        person.handle(), new Person(id, person.displayName(), person.zone(), true, false, false));
  }

  private static Map<String, String> titles() {
    var titles = new LinkedHashMap<String, String>();
    titles.put("priya", "Product manager");
    titles.put("lena", "Engineering lead");
    titles.put("luis", "Engineering lead");
    titles.put("eli", "Engineer");
    titles.put("noor", "Engineer");
    titles.put("mika", "Engineer, admin of the workspace");
    return titles;
  }

  MemberId member(String handle) {
    var person = byHandle.get(handle);
    if (person == null) {
      throw new IllegalArgumentException("nobody in the sandbox is called " + handle);
    }
    return person.id();
  }

  List<MemberId> members(String... handles) {
    return Arrays.stream(handles).map(this::member).toList();
  }

  ChannelId teamChannel() {
    return team;
  }

  @Override
  public Optional<Person> find(WorkspaceId workspace, MemberId member) {
    return byHandle.values().stream().filter(person -> person.id().equals(member)).findFirst();
  }

  @Override
  public Optional<Channel> find(WorkspaceId workspace, ChannelId channel) {
    return channel.equals(team)
        ? Optional.of(new Channel(team, "checkout", false, true))
        : Optional.empty();
  }
}
