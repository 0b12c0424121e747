package io.plumbline.retro;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.retro.Retro.Phase;
import io.plumbline.retro.RetroModel.Grouped;
import io.plumbline.retro.RetroModel.Held;
import io.plumbline.retro.RetroModel.Noted;
import io.plumbline.workspace.MemberId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what is kept and shown with the model. */
final class RetroCheck {
  private final RetroWorld world;
  private final RetroModel model;

  RetroCheck(RetroWorld world, RetroModel model) {
    this.world = world;
    this.model = model;
  }

  /** What waits, and the latest retro. */
  void now() {
    waiting();
    if (!model.retros.isEmpty()) {
      check(model.retros.get(model.retros.size() - 1));
    }
  }

  /** Every retro there was. */
  void all() {
    model.retros.forEach(this::check);
  }

  Course course(Held held) {
    return board(held).progress().time().orElseThrow();
  }

  /** The cards of a retro that was revealed just now; nothing finds their authors any more. */
  Map<CardId, String> revealed(Held held) {
    assertThat(world.shownWithDigest()).as("shown with a digest").isZero();
    assertThat(world.keys()).as("keys after the reveal").isZero();
    return shown(held);
  }

  private Map<CardId, String> shown(Held held) {
    return world.desk.shelves.cards().in(held.id).stream()
        .collect(Collectors.toMap(Card::id, Card::text));
  }

  /** The title that these cards have as one group, which has to be one of those that they had. */
  @Nullable String kept(Held held, Set<CardId> cards, Set<Optional<String>> before) {
    var title =
        board(held).topics().stream()
            .filter(topic -> ids(topic).equals(cards))
            .findFirst()
            .map(topic -> Optional.ofNullable(topic.given()).map(GroupTitle::value))
            .orElseThrow();
    var names = before.stream().flatMap(Optional::stream).toList();
    if (names.isEmpty()) {
      assertThat(title).isEmpty();
    } else {
      assertThat(names).contains(title.orElseThrow());
    }
    return title.orElse(null);
  }

  private Board board(Held held) {
    return world.desk.boards.of(held.id).orElseThrow();
  }

  private void waiting() {
    assertThat(world.waiting().keySet()).as("waiting").isEqualTo(model.waiting.keySet());
    for (var member : RetroHistory.PEOPLE) {
      var own =
          world.desk.shelves.cards().waitingOf(world.team().id(), member).stream()
              .map(Card::text)
              .toList();
      assertThat(own).as("of %s", member).containsExactlyInAnyOrderElementsOf(texts(member));
    }
    assertThat(world.desk.actions.openOf(world.team().id()))
        .map(action -> action.what())
        .containsExactlyInAnyOrderElementsOf(model.openActions.keySet());
  }

  private List<String> texts(MemberId author) {
    return model.waiting.entrySet().stream()
        .filter(entry -> author.equals(entry.getValue().author()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void check(Held held) {
    var board = board(held);
    assertThat(board.retro().phase()).isEqualTo(held.phase);
    assertThat(board.progress().facilitator()).isEqualTo(held.facilitator);
    assertThat(world.desk.retros.finished(held.id)).isEqualTo(held.finished);
    assertThat(shown(held).values()).containsExactlyInAnyOrderElementsOf(held.cards.keySet());
    assertThat(shown(held)).isEqualTo(Map.copyOf(held.texts));
    for (var member : RetroHistory.PEOPLE) {
      assertThat(world.desk.shelves.votes().of(held.id, member))
          .isEqualTo(held.votes.getOrDefault(member, Map.of()));
    }
    assertThat(world.desk.shelves.notes().in(held.id))
        .map(note -> note.text().value())
        .isEqualTo(held.notes.stream().map(Noted::text).toList());
    assertThat(world.desk.shelves.actions().from(world.team().id(), AgreeAction.origin(held.id)))
        .hasSize(held.actions);
    board(held, board);
  }

  /** What the phase hides is not on the board. */
  private void board(Held held, Board board) {
    if (!held.revealed) {
      assertThat(board.topics()).isEmpty();
      assertThat(board.waitingCards()).isEqualTo(model.waiting.size());
      return;
    }
    assertThat(board.waitingCards()).isZero();
    boolean counted = held.phase.compareTo(Phase.DISCUSSING) >= 0;
    topics(held, board, counted);
    authors(held, board);
    var voters = voters(held);
    assertThat(board.voters()).isEqualTo(held.phase == Phase.GROUPING ? Set.of() : voters);
    assertThat(board.notes()).hasSize(counted ? held.notes.size() : 0);
    assertThat(board.actions()).hasSize(counted ? held.actions : 0);
    if (board.retro() instanceof Retro.Discussing discussing) {
      assertThat(discussing.currentTopic()).isEqualTo(Optional.ofNullable(held.topic));
      var aside = held.parked.stream().filter(topic -> !held.takenUp.contains(topic)).toList();
      assertThat(board.progress().parked()).isEqualTo(aside);
    }
  }

  private static Collection<MemberId> voters(Held held) {
    return held.votes.entrySet().stream()
        .filter(votes -> !votes.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static void topics(Held held, Board board, boolean counted) {
    var expected = held.topics().stream().collect(Collectors.toMap(Grouped::lead, topic -> topic));
    var leads = board.topics().stream().map(topic -> topic.card().id()).toList();
    if (counted) {
      assertThat(leads).as("in order").isEqualTo(held.inOrder());
    } else {
      assertThat(leads).containsExactlyInAnyOrderElementsOf(expected.keySet());
    }
    for (var topic : board.topics()) {
      var grouped = Objects.requireNonNull(expected.get(topic.card().id()));
      assertThat(ids(topic)).hasSize(topic.cards().size()).isEqualTo(grouped.cards());
      assertThat(Optional.ofNullable(topic.given()).map(GroupTitle::value).orElse(null))
          .isEqualTo(grouped.title());
      assertThat(topic.votes()).isEqualTo(counted ? held.votesOn(grouped.lead()) : 0);
    }
  }

  private static void authors(Held held, Board board) {
    board
        .shownCards()
        .forEach(
            card -> {
              var known = Objects.requireNonNull(held.cards.get(card.text()));
              assertThat(card.author().named().orElse(null))
                  .isEqualTo(known.anonymous() ? null : known.author());
              assertThat(card.column()).isEqualTo(known.column());
            });
  }

  private static Set<CardId> ids(Topic topic) {
    return new HashSet<>(topic.cards().stream().map(Card::id).toList());
  }
}
