package io.plumbline.surface.store;

import io.plumbline.surface.Place;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A place as the three columns that name it. */
record PlaceColumns(String kind, String target, String parentView) {
  /** Between the people of a group; no id holds one. */
  private static final String AND = ",";

  static PlaceColumns of(Place place) {
    if (place instanceof Place.InChannel in) {
      return new PlaceColumns("CHANNEL", in.channel().value(), "");
    }
    if (place instanceof Place.ToMember to) {
      return new PlaceColumns("MEMBER", to.member().value(), "");
    }
    if (place instanceof Place.ToGroup group) {
      return new PlaceColumns("GROUP", together(group), "");
    }
    if (place instanceof Place.InThreadOf thread) {
      return new PlaceColumns("THREAD", thread.channel().value(), thread.parentView());
    }
    if (place instanceof Place.HomeOf home) {
      return new PlaceColumns("HOME", home.member().value(), "");
    }
    throw new IllegalArgumentException("a place of unknown kind: " + place);
  }

  private static String together(Place.ToGroup group) {
    return group.members().stream().map(MemberId::value).collect(Collectors.joining(AND));
  }

  Place place() {
    return switch (kind) {
      case "CHANNEL" -> new Place.InChannel(new ChannelId(target));
      case "MEMBER" -> new Place.ToMember(new MemberId(target));
      case "GROUP" ->
          new Place.ToGroup(Arrays.stream(target.split(AND)).map(MemberId::new).toList());
      case "THREAD" -> new Place.InThreadOf(parentView, new ChannelId(target));
      case "HOME" -> new Place.HomeOf(new MemberId(target));
      default -> throw new IllegalStateException("a surface has the place kind " + kind);
    };
  }
}
