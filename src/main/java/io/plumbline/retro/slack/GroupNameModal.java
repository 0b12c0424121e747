package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import io.plumbline.retro.GroupTitle;
import io.plumbline.retro.Topic;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;

/** The form of a group's title. */
final class GroupNameModal {
  static final String TITLE = "title";

  private GroupNameModal() {}

  static View render(Topic group, GroupDeedChoice.Chosen about) {
    LayoutBlock title =
        Layout.input(
            TITLE,
            "Title of the group",
            "Up to %d characters.".formatted(GroupTitle.MAX_LENGTH),
            PlainTextInputElement.builder()
                .actionId("retro.group_title")
                .initialValue(group.title())
                .focusOnLoad(true)
                .build());
    return Forms.toSend(
        Ids.GROUP_NAME_FORM,
        "Name the group",
        "Save",
        about,
        Layout.blocks(title, Lines.whole(group)));
  }
}
