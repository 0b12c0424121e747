package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.plumbline.retro.Board;
import io.plumbline.retro.Note;
import io.plumbline.retro.Topic;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Payloads;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;

/** The person's own notes in the retro that is talked about, to change or to take back. */
final class MyNotesModal {
  private static final int MOST = 45;

  private MyNotesModal() {}

  /** A deed that was chosen for a note. */
  public record Chosen(long retro, long note, OwnDeed deed) {}

  /**
   * @param notice what happened; empty where nothing did
   */
  static View render(Board board, MemberId viewer, String notice) {
    var own = board.notes().stream().filter(note -> note.author().equals(viewer)).toList();
    var blocks = new ArrayList<LayoutBlock>();
    if (!notice.isEmpty()) {
      blocks.add(Layout.section(notice));
    }
    blocks.add(
        Layout.section(
            own.isEmpty()
                ? "You have noted nothing in this retro."
                : "Yours to change until the retro ends. They stand on the board with your name."));
    var shown = own.subList(Math.max(0, own.size() - MOST), own.size());
    if (shown.size() < own.size()) {
      blocks.add(Layout.context("The last %d of %d.".formatted(shown.size(), own.size())));
    }
    shown.forEach(note -> blocks.addAll(note(board, note)));
    return Forms.toRead(Ids.MY_NOTES_VIEW, "My notes", On.retro(board.retro().id()), blocks);
  }

  private static List<LayoutBlock> note(Board board, Note note) {
    var topic =
        board.topics().stream()
            .filter(each -> each.card().id().equals(note.topic()))
            .findFirst()
            .map(Topic::title)
            .orElse("");
    return List.of(
        Layout.section(
            "note_" + note.id().value(),
            "On “%s”".formatted(RetroWords.excerpt(topic)),
            OwnDeed.menu(
                Ids.on(Ids.NOTE_MENU, note.id()),
                deed ->
                    Payloads.write(
                        new Chosen(board.retro().id().value(), note.id().value(), deed)))),
        Lines.own(note.text()));
  }
}
