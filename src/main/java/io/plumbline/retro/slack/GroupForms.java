package io.plumbline.retro.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.plumbline.retro.GroupCards;
import io.plumbline.retro.GroupTitle;
import io.plumbline.retro.Refusal;
import io.plumbline.retro.RetroId;
import io.plumbline.slack.Modals;
import io.plumbline.workspace.Outcome;

/**
 * What happens when a form of the grouping is sent: the view of the groups takes its place. A
 * refusal stands at the field, and what was chosen and typed stays.
 */
final class GroupForms {
  private static final String BAD_TITLE =
      "Write a title of at most %d characters.".formatted(GroupTitle.MAX_LENGTH);

  private final GroupCards groups;
  private final GroupViews views;

  GroupForms(GroupCards groups, GroupViews views) {
    this.groups = groups;
    this.views = views;
  }

  void register(App app) {
    app.viewSubmission(Ids.PICK_FORM, this::picked);
    app.viewSubmission(Ids.GROUP_NAME_FORM, this::named);
    app.viewSubmission(Ids.TAKE_OUT_FORM, this::takenOut);
  }

  private Response picked(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var sent = new Sent(request, context);
    var about = sent.about(On.class).orElse(null);
    if (about == null) {
      return sent.refuse(PickModal.CARDS, Modals.EXPIRED);
    }
    var title = sent.state().text(PickModal.TITLE);
    if (title.isPresent() && !GroupTitle.isOne(title.get())) {
      return sent.refuse(PickModal.TITLE, BAD_TITLE);
    }
    var workspace = sent.by().workspace();
    var picks =
        sent.state().options(PickModal.CARDS).stream()
            .map(value -> Picks.Picked.read(value).in(workspace))
            .toList();
    var id = about.retroIn(workspace);
    var named = title.map(GroupTitle::new).orElse(null);
    var outcome = groups.merge(id, picks, named, sent.by().member(), sent.by().key());
    return answer(outcome, PickModal.CARDS, id, about.page(), sent);
  }

  private Response named(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var sent = new Sent(request, context);
    var about = sent.about(GroupDeedChoice.Chosen.class).orElse(null);
    if (about == null) {
      return sent.refuse(GroupNameModal.TITLE, Modals.EXPIRED);
    }
    var title = sent.state().text(GroupNameModal.TITLE).orElse("");
    if (!GroupTitle.isOne(title)) {
      return sent.refuse(GroupNameModal.TITLE, BAD_TITLE);
    }
    var by = sent.by();
    var id = about.retroIn(by.workspace());
    var group = about.groupIn(by.workspace());
    var outcome = groups.name(id, group, new GroupTitle(title), by.member(), by.key());
    return answer(outcome, GroupNameModal.TITLE, id, about.page(), sent);
  }

  private Response takenOut(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var sent = new Sent(request, context);
    var about = sent.about(GroupDeedChoice.Chosen.class).orElse(null);
    if (about == null) {
      return sent.refuse(TakeOutModal.CARDS, Modals.EXPIRED);
    }
    var by = sent.by();
    var cards = TakeOutModal.read(sent.state(), by.workspace());
    if (cards.isEmpty()) {
      return sent.refuse(TakeOutModal.CARDS, "Choose at least one card.");
    }
    var id = about.retroIn(by.workspace());
    var group = about.groupIn(by.workspace());
    var outcome = groups.takeOut(id, group, cards, by.member(), by.key());
    return answer(outcome, TakeOutModal.CARDS, id, about.page(), sent);
  }

  private Response answer(
      Outcome<?, Refusal> outcome, String field, RetroId id, int page, Sent sent) {
    var why = outcome.refusal().filter(refusal -> !(refusal instanceof Refusal.Repeated));
    var viewer = sent.by().member();
    return why.map(
            refusal -> sent.refuse(field, RetroWords.plain(RefusalWords.refusal(refusal, viewer))))
        .orElseGet(() -> sent.context().ackWithUpdate(views.again(id, viewer, page, "")));
  }
}
