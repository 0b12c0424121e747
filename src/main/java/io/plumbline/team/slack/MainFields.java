package io.plumbline.team.slack;

import static io.plumbline.slack.Layout.input;
import static io.plumbline.slack.Layout.optional;
import static io.plumbline.slack.Layout.plain;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import io.plumbline.slack.FormState;
import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.team.TeamForm;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first part of the team's form: its name, its channel and who is in it. */
final class MainFields {
  private static final int LONGEST_TYPED_NAME = 200;
  private static final Map<Role, String> ROLE_BLOCKS =
      Map.of(
          Role.PRODUCT_MANAGER, "team.product_managers",
          Role.LEAD, "team.leads",
          Role.ENGINEER, "team.engineers",
          Role.OBSERVER, "team.observers");

  private MainFields() {}

  static List<LayoutBlock> blocks(TeamForm form) {
    return List.of(
        input(TeamModal.NAME, "Name", "", name(form.name())),
        input(
            "team.channel",
            "Channel",
            "Where the team talks; its rituals are posted there.",
            channel(form.channel())),
        input(
            "team.product_managers",
            "Product managers",
            "",
            people(Role.PRODUCT_MANAGER, form, "Who decides what is built")),
        input(
            "team.leads",
            "Engineering leads",
            "",
            people(Role.LEAD, form, "Who decides how it is built")),
        optional(
            "team.engineers", "Engineers", "", people(Role.ENGINEER, form, "Who builds with them")),
        optional(
            "team.observers",
            "Observers",
            "They read along and are asked nothing.",
            people(Role.OBSERVER, form, "Who should read along")));
  }

  private static PlainTextInputElement name(String name) {
    var input =
        PlainTextInputElement.builder()
            .actionId(TeamModal.NAME)
            .maxLength(LONGEST_TYPED_NAME)
            .focusOnLoad(true)
            .placeholder(plain("Checkout"));
    return name.isEmpty() ? input.build() : input.initialValue(name).build();
  }

  private static ConversationsSelectElement channel(@Nullable ChannelId channel) {
    var select =
        ConversationsSelectElement.builder()
            .actionId("team.channel")
            .placeholder(plain("Choose a channel"))
            .filter(
                ConversationsFilter.builder()
                    .include(List.of("public", "private"))
                    .excludeBotUsers(true)
                    .build());
    return channel == null ? select.build() : select.initialConversation(channel.value()).build();
  }

  private static MultiUsersSelectElement people(Role role, TeamForm form, String placeholder) {
    var members = form.roster().members().getOrDefault(role, List.of());
    var select =
        MultiUsersSelectElement.builder()
            .actionId(ROLE_BLOCKS.getOrDefault(role, ""))
            .placeholder(plain(placeholder));
    return members.isEmpty()
        ? select.build()
        : select.initialUsers(members.stream().map(MemberId::value).toList()).build();
  }

  /** Who was chosen for each role. */
  static Roster roster(FormState state) {
    var people = new EnumMap<Role, List<MemberId>>(Role.class);
    ROLE_BLOCKS.forEach((role, block) -> people.put(role, state.members(block)));
    return new Roster(people);
  }
}
