package io.plumbline.app;

import io.plumbline.action.ActionDraft;
import io.plumbline.action.ChangeAction;
import io.plumbline.action.Deed;
import io.plumbline.audit.Answers;
import io.plumbline.audit.Audit;
import io.plumbline.audit.AuditActs;
import io.plumbline.audit.AuditRules;
import io.plumbline.audit.AuditRules.Who;
import io.plumbline.audit.AuditTrail;
import io.plumbline.journal.RequestKey;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.team.Team;
import io.plumbline.workspace.Outcome;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The audits of a sandbox's team: two that are closed, with a change that the first led to and that
 * helped, and one that has run since the last working day and asks everybody. Written through the
 * same acts as people's.
 */
final class SandboxAudits {
  private static final int HOUR = 10;

  /** What one person answers. */
  private record Said(String who, int why, int heard, String wish) {}

  private static final List<Said> FIRST =
      List.of(
          new Said("lena", 3, 2, "Tell us about a launch date before it is promised."),
          new Said("luis", 4, 2, ""),
          new Said("eli", 2, 3, "Write down what was decided, and where."),
          new Said("noor", 3, 2, "Invite one of us to a customer call now and then."),
          new Said("mika", 2, 2, ""));

  private static final List<Said> SECOND =
      List.of(
          new Said("lena", 4, 3, "Ask for a size before the roadmap is shown to others."),
          new Said("luis", 4, 3, ""),
          new Said("eli", 3, 2, "The Friday changes. Could they wait for Monday?"),
          new Said("noor", 4, 3, "Say which number a goal should move."),
          new Said("mika", 3, 3, ""));

  private final Kit kit;
  private final SandboxCast cast;
  private final Team team;
  private int requests;

  SandboxAudits(Kit kit, SandboxCast cast, Team team) {
    this.kit = kit;
    this.cast = cast;
    this.team = team;
  }

  void write() {
    var now = kit.clock().instant();
    var rules = new AuditRules(Who.EVERYBODY, true, AuditRules.TEXTS_FROM);
    var first = clock(now, 26);
    var acts = alignment(first).acts();
    done(acts.rules().change(team, rules, cast.member("priya"), request()));
    var earlier = held(first, FIRST, new Said("priya", 5, 4, ""));
    change(first, earlier);
    held(clock(now, 13), SECOND, new Said("priya", 4, 4, ""));
    run(now);
  }

  /** It is written down with the result, and kept a fortnight later. */
  private void change(PastClock clock, Audit audit) {
    var due = LocalDate.ofInstant(clock.instant(), team.calendar().zone()).plusWeeks(3);
    var draft =
        new ActionDraft(
            "Post each product decision in the channel on the day", cast.member("priya"), due);
    var changes = alignment(clock).acts().changes();
    var action = done(changes.file(audit.id(), draft, cast.member("lena"), request()));
    clock.pass(Duration.ofDays(14));
    var kept = new Deed.Done("Each one has been there since, on its day.");
    var promises = new Wiring(kit.with(clock, cast, cast)).promises();
    var outcome =
        promises.change().change(action.ref(), action.version(), kept, action.owner(), request());
    if (!(outcome instanceof ChangeAction.Outcome.Changed)) {
      throw new IllegalStateException("the sandbox's history was refused: " + outcome);
    }
  }

  private PastClock clock(Instant now, int weeksAgo) {
    var zone = team.calendar().zone();
    var monday =
        LocalDate.ofInstant(now, zone)
            .minusWeeks(weeksAgo)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new PastClock(monday.atTime(HOUR, 0).atZone(zone).toInstant());
  }

  private Alignment alignment(PastClock clock) {
    return new Wiring(kit.with(clock, cast, cast)).alignment();
  }

  private Audit held(PastClock clock, List<Said> engineering, Said product) {
    var alignment = alignment(clock);
    var acts = alignment.acts();
    var audit = done(acts.open().open(team, cast.member("priya"), request()));
    clock.pass(Duration.ofHours(3));
    engineering.forEach(said -> answer(acts, audit, said));
    answer(acts, audit, product);
    clock.pass(Duration.between(clock.instant(), audit.closesAt()));
    wake(alignment, audit, clock);
    return audit;
  }

  private void answer(AuditActs acts, Audit audit, Said said) {
    var scores = new HashMap<>(Map.of("why", said.why(), "heard", said.heard()));
    audit.changes().forEach(each -> scores.put("change-" + each.action(), said.heard() + 1));
    Map<String, String> texts = said.wish().isEmpty() ? Map.of() : Map.of("one_thing", said.wish());
    done(acts.answer().send(audit.id(), cast.member(said.who()), new Answers(scores, texts)));
  }

  /** Opened on the last working day; everybody was written to in their own hours of it. */
  private void run(Instant now) {
    var zone = team.calendar().zone();
    var before = LocalDate.ofInstant(now, zone).minusDays(1);
    var day = team.calendar().workingDayUpTo(before).orElse(before);
    var clock = new PastClock(day.atTime(HOUR, 0).atZone(zone).toInstant());
    var alignment = alignment(clock);
    var audit = done(alignment.acts().open().open(team, cast.member("priya"), request()));
    for (int hour = 0; hour < 7 && clock.instant().isBefore(now); hour++) {
      wake(alignment, audit, clock);
      clock.pass(Duration.ofHours(1));
    }
  }

  private static void wake(Alignment alignment, Audit audit, PastClock clock) {
    var id = audit.id();
    alignment
        .wake()
        .wake(new AlarmKey(AuditTrail.KIND, id.workspace(), id.value()), clock.instant());
  }

  private static <T, W> T done(Outcome<T, W> outcome) {
    return outcome.fold(
        result -> result,
        why -> {
          throw new IllegalStateException("the sandbox's history was refused: " + why);
        });
  }

  private RequestKey request() {
    return new RequestKey("audits/" + ++requests);
  }
}
