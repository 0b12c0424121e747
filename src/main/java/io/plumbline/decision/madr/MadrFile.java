package io.plumbline.decision.madr;

import io.plumbline.decision.Decision;
import io.plumbline.decision.Knowledge;
import io.plumbline.export.ExportFile;
import io.plumbline.export.file.InertText;
import io.plumbline.workspace.MemberId;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;

/** One decision as a Markdown decision record. */
record MadrFile(Decision decision, ZoneId zone, Function<MemberId, String> names) {
  private static final int LONGEST_SLUG = 60;

  ExportFile file() {
    return new ExportFile(name(), content());
  }

  /** {@code 0007-cache-prices-for-an-hour.md}. */
  private String name() {
    var slug = slug(decision.text().title());
    return "%04d%s.md".formatted(decision.number(), slug.isEmpty() ? "" : "-" + slug);
  }

  private static String slug(String title) {
    var ascii = Normalizer.normalize(title, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    var slug = ascii.replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-");
    var cut = slug.substring(0, Math.min(slug.length(), LONGEST_SLUG));
    return cut.replaceAll("^-+|-+$", "");
  }

  private String content() {
    var out = new StringBuilder();
    out.append("# ").append(decision.number()).append(". ");
    out.append(InertText.line(decision.text().title())).append("\n\n");
    out.append("* Status: ").append(status()).append('\n');
    out.append("* Date: ").append(decision.day()).append('\n');
    out.append("* Written down by: ").append(name(decision.author())).append('\n');
    out.append("* Product: ").append(product()).append('\n');
    if (decision.line().before() != 0) {
      out.append("* Supersedes: ").append("%04d".formatted(decision.line().before())).append('\n');
    }
    part(out, "## Context and Problem Statement", decision.text().context());
    part(out, "## Decision Outcome", decision.text().choice());
    part(out, "### Consequences for the user or the feature", consequences());
    part(out, "## Options not taken", decision.text().options());
    return out.toString();
  }

  private static void part(StringBuilder out, String title, String typed) {
    if (!typed.isEmpty()) {
      out.append('\n').append(title).append("\n\n");
      out.append(InertText.lines(typed, "")).append('\n');
    }
  }

  private String status() {
    return decision.isInForce()
        ? "accepted"
        : "superseded by %04d".formatted(decision.line().after());
  }

  private String consequences() {
    var effect = decision.effect();
    var word = effect.word().substring(0, 1).toUpperCase(Locale.ROOT) + effect.word().substring(1);
    return effect.isChange() ? word + ": " + decision.text().change() : word + ".";
  }

  private String product() {
    return decision
        .knowledge()
        .fold(
            () -> "nothing to know",
            () ->
                decision.isInForce() ? "not answered yet" : "not answered before it was superseded",
            (Knowledge.ToTalk talk) ->
                "%s wants to talk, %s".formatted(name(talk.by()), day(talk.at())),
            (Knowledge.Known known) -> "%s knows, %s".formatted(name(known.by()), day(known.at())));
  }

  private String name(MemberId member) {
    return InertText.line(names.apply(member));
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }
}
