package io.plumbline.commitment.slack;

import io.plumbline.commitment.Commitment;
import io.plumbline.commitment.Deviation;
import io.plumbline.commitment.Quarter;
import io.plumbline.commitment.Side;
import io.plumbline.commitment.SignCommitment.Outcome;
import io.plumbline.commitment.Signature;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences about commitments. */
final class CommitmentWords {
  static final String OVER =
      "That quarter is over, or the team is gone. `/plumbline commitment` shows the one that runs."
          + " Nothing has changed.";

  private static final int CUT = 150;
  private static final List<String> ORDINALS = List.of("1st", "2nd", "3rd", "4th");

  private CommitmentWords() {}

  /** {@code 4th quarter 2026}. */
  static String quarter(Quarter quarter) {
    var first = quarter.period().first();
    var ordinal = ORDINALS.get((first.getMonthValue() - 1) / 3);
    return "%s quarter %d".formatted(ordinal, first.getYear());
  }

  static String headline(Shown shown) {
    return "*Commitment of %s · %s* · %s"
        .formatted(Phrases.name(shown.team()), quarter(shown.quarter()), status(shown));
  }

  private static String status(Shown shown) {
    var commitment = shown.commitment();
    if (commitment.isSigned()) {
      return "signed by both sides";
    }
    if (commitment.signatures().isEmpty()) {
      return "signed by nobody yet";
    }
    var side = commitment.unsigned().get(0);
    return "waits for %s: %s".formatted(side.word(), who(side, shown.team()));
  }

  private static String who(Side side, Team team) {
    var signers = side.signers(team.roster());
    return signers.isEmpty() ? "nobody is there to sign" : Phrases.oneOf(signers);
  }

  /** Under the sentence of a side: who has signed it, or who can. */
  static String signature(Side side, Shown shown) {
    return shown
        .commitment()
        .signature(side)
        .map(
            signed ->
                "Signed by %s for %s, %s."
                    .formatted(Mrkdwn.member(signed.by()), side.word(), Phrases.when(signed.at())))
        .orElseGet(
            () ->
                "Not signed yet. %s can sign for %s: %s."
                    .formatted(article(side), side.word(), who(side, shown.team())));
  }

  private static String article(Side side) {
    return side == Side.PRODUCT ? "A product manager" : "An engineering lead";
  }

  static String edited(Commitment.Edit edit) {
    return "The wording was changed by %s, %s. Each side signs this one."
        .formatted(Mrkdwn.member(edit.by()), Phrases.when(edit.at()));
  }

  /** How both sides have kept it, in a sentence or two. */
  static String kept(Shown shown) {
    var record = shown.record();
    if (record.isEmpty()) {
      return shown.commitment().isSigned()
          ? "Kept by both sides so far."
          : "No deviation is on record.";
    }
    return Arrays.stream(Side.values())
        .map(side -> kept(side, record))
        .collect(Collectors.joining(" "));
  }

  private static String kept(Side side, List<Deviation> record) {
    long count = record.stream().filter(each -> each.side() == side).count();
    var name = side == Side.PRODUCT ? "Product" : "Engineering";
    if (count == 0) {
      return name + ": none.";
    }
    return "%s: %s.".formatted(name, count == 1 ? "1 deviation" : count + " deviations");
  }

  /** A line of the record: the day, the side, what happened; never who said so. */
  static String deviation(Deviation deviation, Shown shown) {
    var day = LocalDate.ofInstant(deviation.at(), shown.quarter().zone());
    var what = Mrkdwn.escape(Limits.cut(deviation.what().replace('\n', ' '), CUT));
    return "• %s, %s: %s%s"
        .formatted(
            Phrases.date(day),
            deviation.side().word(),
            what,
            deviation.link().map(url -> " <" + url.replace("&", "&amp;") + ">").orElse(""));
  }

  static String refusal(Outcome.NotAllowed refused) {
    var side = refused.side();
    return "Only %s of %s signs for %s: %s. Nothing has changed."
        .formatted(
            side == Side.PRODUCT ? "a product manager" : "an engineering lead",
            Phrases.name(refused.team()),
            side.word(),
            who(side, refused.team()));
  }

  static String refusal(Outcome.SignedForTheOther refused) {
    var side = refused.side();
    return "You have signed for %s, and one person does not sign for both. For %s somebody else signs: %s. Nothing has changed."
        .formatted(side.other().word(), side.word(), who(side, refused.team()));
  }

  static String refusal(Signature signature, MemberId viewer) {
    return "%s signed for %s, %s. Nothing else has changed."
        .formatted(
            Phrases.who(signature.by(), viewer),
            signature.side().word(),
            Phrases.when(signature.at()));
  }

  static String reworded(Commitment now, MemberId viewer) {
    var by =
        now.edited()
            .map(
                edit ->
                    "%s changed the wording, %s."
                        .formatted(Phrases.who(edit.by(), viewer), Phrases.when(edit.at())))
            .orElse("The wording is another one now.");
    return by + " Your signature was not counted: read it again, `/plumbline commitment`.";
  }

  static String mayNotReword(Team team) {
    return "Product managers and leads of %s word it: %s. Nothing has changed."
        .formatted(Phrases.name(team), Phrases.oneOf(team.roster().whoRunsRituals()));
  }
}
