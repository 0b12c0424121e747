package io.plumbline.retro.slack;

import io.plumbline.retro.CardId;
import io.plumbline.retro.Pick;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.Topic;
import io.plumbline.slack.Payloads;
import io.plumbline.workspace.WorkspaceId;

/** What can be done with a group, from its menu. */
enum GroupDeedChoice {
  NAME("Name"),
  TAKE_OUT("Take cards out of"),
  DISSOLVE("Dissolve");

  private final String label;

  GroupDeedChoice(String label) {
    this.label = label;
  }

  /** A menu has no label of its own, so each entry says which group it is about. */
  String label(Topic group) {
    return label + ": " + group.title();
  }

  /** A deed that was chosen for a group as it was when its menu was drawn. */
  public record Chosen(long retro, long lead, int cards, int page, GroupDeedChoice deed) {
    static Chosen of(RetroId retro, Pick group, int page, GroupDeedChoice deed) {
      return new Chosen(retro.value(), group.lead().value(), group.cards(), page, deed);
    }

    RetroId retroIn(WorkspaceId workspace) {
      return new RetroId(workspace, retro);
    }

    Pick groupIn(WorkspaceId workspace) {
      return new Pick(new CardId(workspace, lead), cards);
    }

    String written() {
      return Payloads.write(this);
    }
  }
}
