package io.plumbline.sandbox.page;

import java.util.Optional;

/** The whole page; either a conversation or the app's Home is open in the middle. */
public record PageView(
    Visit visit,
    SidebarView sidebar,
    Optional<ConversationView> conversation,
    Optional<HomeView> home,
    Optional<MessagesView> thread,
    Optional<ModalView> modal,
    Optional<ComingView> coming,
    TrafficView traffic) {

  public String title() {
    return conversation.map(ConversationView::title).orElse("Plumbline") + " · Plumbline sandbox";
  }

  public boolean isApp() {
    return home.isPresent() || conversation.filter(c -> c.conversation().withApp()).isPresent();
  }
}
