package io.plumbline.retro;

import io.plumbline.retro.Retro.Phase;
import io.plumbline.retro.RetroRules.Authors;
import io.plumbline.workspace.MemberId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the acts on a team's retros have to come to, kept in plain collections. */
final class RetroModel {
  /**
   * A card, known by what stands on it.
   *
   * @param author who may change it while it waits; null where nobody may any more
   */
  record Known(Column column, @Nullable MemberId author, boolean anonymous) {
    /** As it waits for the next retro: of an anonymous one nobody knows who wrote it. */
    Known carried() {
      return new Known(column, anonymous ? null : author, anonymous);
    }
  }

  /** Cards that are one topic, with the title that somebody gave them. */
  record Grouped(Set<CardId> cards, @Nullable String title) {
    CardId lead() {
      return cards.stream().min(Comparator.comparingLong(CardId::value)).orElseThrow();
    }
  }

  /** What somebody noted. */
  record Noted(String text, MemberId author) {}

  /** A step of grouping with what it led away from. */
  record Step(int number, List<Grouped> before) {}

  /** One retro. */
  static final class Held {
    final RetroId id;
    final RetroRules rules;
    Phase phase = Phase.COLLECTING;
    boolean revealed;
    @Nullable MemberId facilitator;
    final Set<MemberId> finished = new HashSet<>();
    final Map<String, Known> cards = new LinkedHashMap<>();
    final Map<CardId, String> texts = new TreeMap<>(Comparator.comparingLong(CardId::value));
    final Deque<Step> steps = new ArrayDeque<>();
    int lastStep;
    List<Grouped> groups = List.of();
    final Map<MemberId, Map<CardId, Integer>> votes = new LinkedHashMap<>();
    @Nullable CardId topic;
    final LinkedHashSet<CardId> parked = new LinkedHashSet<>();
    final Set<CardId> takenUp = new HashSet<>();
    final Set<CardId> beenOn = new HashSet<>();
    final List<Noted> notes = new ArrayList<>();
    int actions;

    Held(RetroId id, RetroRules rules) {
      this.id = id;
      this.rules = rules;
    }

    boolean isOpen() {
      return phase != Phase.CLOSED;
    }

    /** Every card in one topic, the oldest leading. */
    List<Grouped> topics() {
      var grouped = new HashSet<CardId>();
      groups.forEach(group -> grouped.addAll(group.cards()));
      var singles =
          texts.keySet().stream()
              .filter(card -> !grouped.contains(card))
              .map(card -> new Grouped(Set.of(card), null));
      return Stream.concat(groups.stream(), singles)
          .sorted(Comparator.comparingLong(topic -> topic.lead().value()))
          .toList();
    }

    int votesOn(CardId lead) {
      return votes.values().stream().mapToInt(of -> of.getOrDefault(lead, 0)).sum();
    }

    /** Most votes first, of equals the oldest; what was ever put aside after all others. */
    List<CardId> inOrder() {
      var leads = new ArrayList<>(topics().stream().map(Grouped::lead).toList());
      leads.sort(Comparator.comparingInt(this::votesOn).reversed());
      leads.removeAll(parked);
      leads.addAll(parked);
      return leads;
    }

    Optional<CardId> after(CardId lead) {
      return inOrder().stream()
          .filter(topic -> !topic.equals(lead))
          .filter(topic -> !beenOn.contains(topic) || isAside(topic))
          .findFirst();
    }

    private boolean isAside(CardId topic) {
      return parked.contains(topic) && !takenUp.contains(topic);
    }

    /** A step that leaves these groups. */
    void step(List<Grouped> after) {
      steps.push(new Step(++lastStep, groups));
      groups = List.copyOf(after);
    }

    void undo() {
      groups = steps.pop().before();
    }

    /** These cards in one group; of the titles that they had, the given one. */
    void merge(Set<CardId> cards, @Nullable String title) {
      var after = without(cards);
      after.add(new Grouped(Set.copyOf(cards), title));
      step(after);
    }

    List<Grouped> without(Set<CardId> cards) {
      var left = new ArrayList<Grouped>();
      for (var group : groups) {
        var rest = new HashSet<>(group.cards());
        rest.removeAll(cards);
        if (rest.size() > 1) {
          left.add(new Grouped(Set.copyOf(rest), group.title()));
        }
      }
      return left;
    }

    void turn(CardId to) {
      takenUp.add(to);
      beenOn.add(to);
      topic = to;
    }

    void park(CardId from) {
      var next = after(from);
      parked.remove(from);
      parked.add(from);
      takenUp.remove(from);
      topic = null;
      next.ifPresent(this::turn);
    }
  }

  final Map<String, Known> waiting = new LinkedHashMap<>();
  final List<Held> retros = new ArrayList<>();
  final Map<String, MemberId> openActions = new LinkedHashMap<>();
  RetroRules rules = RetroRules.DEFAULT;

  Optional<Held> open() {
    return retros.stream().filter(Held::isOpen).findFirst();
  }

  /** Whether a card that is written now names its author. */
  Authors authors() {
    return open().map(held -> held.rules).orElse(rules).authors();
  }

  /** The cards of the retro are shown; their numbers are known from now on. */
  void reveal(Held held, Map<CardId, String> shown) {
    held.cards.putAll(waiting);
    held.texts.putAll(shown);
    waiting.clear();
    held.revealed = true;
    held.phase = held.cards.size() < 2 ? Phase.VOTING : Phase.GROUPING;
  }

  void closeVoting(Held held) {
    held.phase = Phase.DISCUSSING;
    held.turn(held.inOrder().get(0));
  }

  /** What was put aside and not taken up waits once more. */
  void close(Held held) {
    held.phase = Phase.CLOSED;
    for (var topic : held.topics()) {
      if (held.parked.contains(topic.lead()) && !held.takenUp.contains(topic.lead())) {
        for (var card : topic.cards()) {
          var text = held.texts.get(card);
          waiting.put(text, Objects.requireNonNull(held.cards.get(text)).carried());
        }
      }
    }
  }
}
