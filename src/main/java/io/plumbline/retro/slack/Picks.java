package io.plumbline.retro.slack;

import io.plumbline.retro.CardId;
import io.plumbline.retro.Pick;
import io.plumbline.retro.RetroId;
import io.plumbline.slack.Payloads;
import io.plumbline.workspace.WorkspaceId;
import java.util.List;

/**
 * Topics that a button is about, as they were when it was drawn.
 *
 * @param page of the groups, where the button stands in their view
 */
public record Picks(long retro, List<Picked> topics, int page) {
  /** One topic: its first card, and how many it had. */
  public record Picked(long lead, int cards) {
    private static final String BETWEEN = "x";

    static Picked of(Pick pick) {
      return new Picked(pick.lead().value(), pick.cards());
    }

    /** As the value of an option: {@code 41x3}. */
    static String written(Pick pick) {
      return pick.lead().value() + BETWEEN + pick.cards();
    }

    /** One card of the forms that Slack sent back to us; of another shape it is no topic. */
    static Picked read(String value) {
      if (!value.matches("\\d{1,18}x\\d{1,9}")) {
        return new Picked(0, 0);
      }
      var parts = value.split(BETWEEN, -1);
      return new Picked(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
    }

    Pick in(WorkspaceId workspace) {
      return new Pick(new CardId(workspace, lead), cards);
    }
  }

  public Picks {
    topics = List.copyOf(topics);
  }

  static Picks of(RetroId retro, List<Pick> picks, int page) {
    return new Picks(retro.value(), picks.stream().map(Picked::of).toList(), page);
  }

  RetroId retroIn(WorkspaceId workspace) {
    return new RetroId(workspace, retro);
  }

  List<Pick> in(WorkspaceId workspace) {
    return topics.stream().map(topic -> topic.in(workspace)).toList();
  }

  String written() {
    return Payloads.write(this);
  }
}
