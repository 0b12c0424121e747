package io.plumbline.slack.delivery;

import io.plumbline.slack.lookup.Installation;
import io.plumbline.surface.Delivery;
import io.plumbline.surface.Delivery.Lane;
import io.plumbline.surface.Delivery.Standing;
import io.plumbline.surface.Place;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A delivery that may go now.
 *
 * @param byUrl whether it goes by the address of a click, which costs nothing of the method
 */
record Errand(Delivery due, Installation installation, SlackMethod method, boolean byUrl) {
  WorkspaceId workspace() {
    return workspaceOf(due);
  }

  /** The same after its claim. */
  Errand claimed(Delivery claim) {
    return new Errand(claim, installation, method, byUrl);
  }

  Standing standing() {
    return Objects.requireNonNull(due.standing(), "an update of what was never posted");
  }

  static WorkspaceId workspaceOf(Delivery delivery) {
    return delivery.surface().subject().workspace();
  }

  static SlackMethod methodOf(Delivery delivery) {
    return switch (delivery.lane()) {
      case POST -> SlackMethod.POST;
      case UPDATE -> SlackMethod.UPDATE;
      case HOME -> SlackMethod.PUBLISH;
      case LOOKUP -> delivery.threadTs() == null ? SlackMethod.HISTORY : SlackMethod.REPLIES;
    };
  }

  /** Slack's id of the channel or person it goes to; of a group, of its people. */
  static String targetOf(Delivery delivery) {
    var place = delivery.surface().place();
    if (place instanceof Place.InChannel in) {
      return in.channel().value();
    }
    if (place instanceof Place.InThreadOf thread) {
      return thread.channel().value();
    }
    if (place instanceof Place.ToMember to) {
      return to.member().value();
    }
    if (place instanceof Place.ToGroup group) {
      return group.members().stream().map(MemberId::value).collect(Collectors.joining(","));
    }
    if (place instanceof Place.HomeOf home) {
      return home.member().value();
    }
    throw new IllegalArgumentException("a place of unknown kind: " + place);
  }

  boolean isFirstPost() {
    return due.lane() == Lane.POST;
  }
}
