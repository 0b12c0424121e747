package io.plumbline.surface.store;

import io.plumbline.surface.Place;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;

/** A place as the three columns that name it. */
record PlaceColumns(String kind, String target, String parentView) {

  static PlaceColumns of(Place place) {
    if (place instanceof Place.InChannel in) {
      return new PlaceColumns("CHANNEL", in.channel().value(), "");
    }
    if (place instanceof Place.ToMember to) {
      return new PlaceColumns("MEMBER", to.member().value(), "");
    }
    if (place instanceof Place.InThreadOf thread) {
      return new PlaceColumns("THREAD", thread.channel().value(), thread.parentView());
    }
    if (place instanceof Place.HomeOf home) {
      return new PlaceColumns("HOME", home.member().value(), "");
    }
    throw new IllegalArgumentException("a place of unknown kind: " + place);
  }

  Place place() {
    return switch (kind) {
      case "CHANNEL" -> new Place.InChannel(new ChannelId(target));
      case "MEMBER" -> new Place.ToMember(new MemberId(target));
      case "THREAD" -> new Place.InThreadOf(parentView, new ChannelId(target));
      case "HOME" -> new Place.HomeOf(new MemberId(target));
      default -> throw new IllegalStateException("a surface has the place kind " + kind);
    };
  }
}
