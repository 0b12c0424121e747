package io.plumbline.testing;

import io.plumbline.team.Channel;
import io.plumbline.team.Channels;
import io.plumbline.team.People;
import io.plumbline.team.Person;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** People and channels in memory, the same in every workspace. */
public final class FakePeople implements People, Channels {
  private final Map<MemberId, Person> people = new HashMap<>();
  private final Map<ChannelId, Channel> channels = new HashMap<>();
  private boolean out;

  /** Nobody can be asked anew any more. */
  public FakePeople outOfReach() {
    out = true;
    return this;
  }

  /** A full member in Berlin. */
  public FakePeople member(MemberId id, String name) {
    return with(new Person(id, name, ZoneId.of("Europe/Berlin"), true, false, false));
  }

  public FakePeople with(Person person) {
    people.put(person.id(), person);
    return this;
  }

  public FakePeople with(Channel channel) {
    channels.put(channel.id(), channel);
    return this;
  }

  /** The people of {@link TestTeams} and Checkout's channel, with the bot in it. */
  public static FakePeople ofCheckout() {
    return new FakePeople()
        .member(TestTeams.PRIYA, "Priya")
        .member(TestTeams.LENA, "Lena")
        .member(TestTeams.LUIS, "Luis")
        .member(TestTeams.ELI, "Eli")
        .with(new Channel(TestTeams.CHECKOUT_CHANNEL, "checkout", false, true));
  }

  @Override
  public Optional<Person> find(WorkspaceId workspace, MemberId member) {
    return Optional.ofNullable(people.get(member));
  }

  @Override
  public Standing standing(WorkspaceId workspace, MemberId member) {
    return out ? Standing.UNKNOWN : Standing.of(find(workspace, member));
  }

  @Override
  public Optional<Channel> find(WorkspaceId workspace, ChannelId channel) {
    return Optional.ofNullable(channels.get(channel));
  }
}
