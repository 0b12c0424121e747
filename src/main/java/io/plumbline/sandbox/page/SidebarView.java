package io.plumbline.sandbox.page;

import java.util.List;
import java.util.Optional;

/** What stands at the side: who acts, and where they can go. */
public record SidebarView(
    String place,
    PersonView me,
    List<PersonView> people,
    Optional<Entry> app,
    List<Entry> channels,
    List<Entry> directs,
    List<Entry> joinable) {

  /** One place to go to. */
  public record Entry(
      String id,
      String href,
      String name,
      String sign,
      Face face,
      boolean current,
      boolean unread,
      int mentions,
      boolean archived) {}
}
