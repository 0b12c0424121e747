package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import io.plumbline.retro.past.Found;
import io.plumbline.retro.past.PastRetro;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Payloads;
import io.plumbline.team.Team;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A team's past retros, newest first, page by page; each can be opened. */
final class HistoryModal {
  static final int A_PAGE = 20;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private HistoryModal() {}

  /**
   * Which part of whose history.
   *
   * @param page from 0
   * @param words those that are looked for, empty where none are
   */
  public record Page(long team, int page, String words) {
    static final int MOST_WORDS = 100;

    public Page {
      words = words == null ? "" : words; // a button of before there were words
    }

    Page at(int other) {
      return new Page(team, other, words);
    }

    int skip() {
      return Math.max(0, page) * A_PAGE;
    }
  }

  /**
   * @param shown the retros of this page
   * @param all how many there are
   */
  static View render(Team team, List<Found> shown, int all, Page about) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(heading(team, all, about.words())));
    shown.forEach(found -> line(team, found, blocks));
    turning(about, all, blocks);
    if (all > 0) {
      blocks.add(
          Layout.context(
              "`/retro history` with words after it finds where they were said."
                  + " `/retro export` sends you any of them as files."));
    }
    return Forms.toRead(Ids.HISTORY_VIEW, "Past retros", about, blocks);
  }

  private static String heading(Team team, int all, String words) {
    var name = RetroWords.name(team);
    if (words.isEmpty()) {
      return all == 0
          ? "%s has closed no retro yet. Its first one will stand here.".formatted(name)
          : "%s of %s, newest first.".formatted(RetroWords.count(all, "retro"), name);
    }
    var quoted = "“" + RetroWords.escaped(words) + "”";
    return all == 0
        ? "No past retro of %s says %s. Try fewer words, or a part of one: `/retro history` alone lists them all."
            .formatted(name, quoted)
        : "%s of %s in which somebody said %s, newest first."
            .formatted(RetroWords.count(all, "retro"), name, quoted);
  }

  static String day(Instant at, Team team) {
    return DAY.withZone(team.calendar().zone()).format(at);
  }

  /** {@code 12 cards, 34 votes. Actions closed: 2 of 3.} */
  static String figures(PastRetro retro) {
    var counts = retro.counts();
    var said =
        "%s, %s."
            .formatted(
                RetroWords.count(counts.cards(), "card"), RetroWords.count(counts.votes(), "vote"));
    var kept = retro.kept();
    return kept.agreed() == 0
        ? said + " No action was agreed."
        : said + " Actions closed: %d of %d.".formatted(kept.closed(), kept.agreed());
  }

  private static void line(Team team, Found found, List<LayoutBlock> blocks) {
    blocks.add(line(team, found.retro()));
    if (!found.lines().isEmpty()) {
      blocks.add(Lines.quoted(found.lines()));
    }
  }

  private static LayoutBlock line(Team team, PastRetro retro) {
    var worth = retro.figure().map(figure -> "\n" + WorthWords.figure(figure)).orElse("");
    var text = "*%s*\n%s%s".formatted(day(retro.openedAt(), team), figures(retro), worth);
    var open =
        Layout.button(Ids.on(Ids.OPEN_RECORD, retro.id()), "Open", On.retro(retro.id()).written());
    open.setAccessibilityLabel("Open the retro of " + day(retro.openedAt(), team));
    return Layout.section("past_" + retro.id().value(), text, open);
  }

  private static void turning(Page about, int all, List<LayoutBlock> blocks) {
    var buttons = new ArrayList<BlockElement>();
    int page = about.page();
    if (page > 0) {
      buttons.add(turn(Pages.back(Ids.HISTORY_PAGE), about.at(page - 1)));
    }
    if ((page + 1) * A_PAGE < all) {
      buttons.add(turn(Ids.HISTORY_PAGE, about.at(page + 1)));
    }
    if (!buttons.isEmpty()) {
      blocks.add(Layout.actions("retro.pages", buttons.toArray(new BlockElement[0])));
    }
  }

  private static BlockElement turn(String id, Page to) {
    return Layout.button(id, "Page " + (to.page() + 1), Payloads.write(to));
  }
}
