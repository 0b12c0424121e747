package io.plumbline.retro;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Columns.FRICTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.journal.RequestKey;
import io.plumbline.testing.AtOnce;
import io.plumbline.testing.OnDatabase;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/** A retro in which several people press at the same moment, each in a thread of their own. */
@SuppressWarnings("NullAway.Init") // set before each test
abstract class RacesContract extends OnDatabase {
  RetroWorld world;
  RetroActs acts;
  RetroId id;
  private int cards;

  /** What one person does, told by what was refused. */
  interface Deed {
    Optional<Refusal> press(RequestKey key);
  }

  @BeforeEach
  void openRetro() {
    world = new RetroWorld(database);
    acts = world.acts;
    acts.open().open(world.team(), ANA, world.next());
    id = world.desk.retros.openOf(world.team().id()).orElseThrow().id();
  }

  /** Each presses a button of their own; what came of each, in their order. */
  List<Optional<Refusal>> atOnce(Deed... deeds) {
    return with(deed -> world.next(), deeds);
  }

  /** The very same request comes four times. */
  List<Optional<Refusal>> fourTimes(Deed deed) {
    var key = world.next();
    return with(each -> key, deed, deed, deed, deed);
  }

  private List<Optional<Refusal>> with(Function<Deed, RequestKey> keys, Deed... deeds) {
    var ready = Arrays.stream(deeds).map(keys).toList();
    try {
      return AtOnce.of(deeds.length, i -> () -> deeds[i].press(ready.get(i)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** One was done; the others were refused, and why. */
  static List<Refusal> refusalsOfAllButOne(List<Optional<Refusal>> outcomes) {
    var refused = outcomes.stream().flatMap(Optional::stream).toList();
    assertThat(refused).hasSize(outcomes.size() - 1);
    return refused;
  }

  Retro now() {
    return world.desk.retros.find(id).orElseThrow();
  }

  CardId written(MemberId by) {
    return acts.cards()
        .add(world.team(), by, Checkout.card(FRICTION, "card " + ++cards), world.next())
        .fold(
            written -> written.card(),
            why -> {
              throw new AssertionError(why);
            });
  }

  /** So many cards are shown, to be grouped; by their numbers. */
  List<CardId> grouping(int topics) {
    IntStream.range(0, topics).forEach(i -> written(CY));
    done(acts.reveal().reveal(id, ANA, world.next()).refusal());
    return world.desk.shelves.cards().in(id).stream().map(Card::id).toList();
  }

  List<CardId> voting(int topics) {
    var shown = grouping(topics);
    if (now() instanceof Retro.Grouping) {
      done(acts.openVoting().open(id, ANA, world.next()).refusal());
    }
    return shown;
  }

  /** The first topic is on. */
  List<CardId> discussing(int topics) {
    var shown = voting(topics);
    done(acts.closeVoting().close(id, ANA, world.next()).refusal());
    return shown;
  }

  Optional<Refusal> vote(MemberId by, CardId topic, RequestKey key) {
    return acts.votes().cast(id, Map.of(topic, 1), by, key).refusal();
  }

  static void done(Optional<Refusal> refusal) {
    assertThat(refusal).isEmpty();
  }

  List<CardId> shownAndWaiting() {
    var all = new ArrayList<>(world.waiting().values());
    world.desk.shelves.cards().in(id).forEach(card -> all.add(card.id()));
    return all;
  }
}
