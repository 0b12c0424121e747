package io.plumbline.app;

import static io.plumbline.app.Journey.BERLIN;
import static io.plumbline.app.Journey.CHECKOUT;
import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.LUIS;
import static io.plumbline.app.Journey.MIKA;
import static io.plumbline.app.Journey.NOOR;
import static io.plumbline.app.Journey.PRIYA;

import io.plumbline.audit.Question;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;

/** What the people of one team do in the last quarter of 2031, each at their time in Berlin. */
final class LivelyQuarter {
  static final ZonedDateTime BEGIN = ZonedDateTime.of(2031, 9, 29, 8, 0, 0, 0, BERLIN);
  static final ZonedDateTime END = ZonedDateTime.of(2032, 1, 5, 9, 0, 0, 0, BERLIN);

  private static final List<Step> STEPS =
      List.of(
          step(9, 29, "08:05", LivelyQuarter::setUp),
          step(10, 6, "09:30", LivelyQuarter::topic),
          step(10, 7, "10:05", LivelyQuarter::talk),
          step(10, 13, "10:30", journey -> answers(journey, LENA, 4, 2)),
          step(10, 14, "10:05", LivelyQuarter::shortTalk),
          step(10, 15, "16:00", journey -> answers(journey, ELI, 3, 2)),
          step(10, 17, "11:00", journey -> answers(journey, NOOR, 2, 3)),
          step(10, 21, "11:00", journey -> answers(journey, LUIS, 4, 2)),
          step(10, 22, "11:00", journey -> answers(journey, MIKA, 3, 3)),
          step(10, 29, "11:00", LivelyQuarter::cards),
          step(10, 30, "15:10", LivelyQuarter::retro),
          step(11, 3, "11:00", LivelyQuarter::skip),
          step(11, 7, "11:00", LivelyQuarter::move),
          step(11, 12, "16:00", LivelyQuarter::done),
          step(11, 14, "15:00", LivelyQuarter::away),
          step(11, 20, "08:30", LivelyQuarter::surprise),
          step(12, 18, "11:00", LivelyQuarter::sign));

  private record Step(ZonedDateTime at, Consumer<Journey> act) {}

  private LivelyQuarter() {}

  /**
   * @param afterEach called between each two things that people or the bot do
   */
  static void until(ZonedDateTime end, Journey journey, Runnable afterEach) {
    for (var step : STEPS) {
      if (step.at().isBefore(end)) {
        journey.goesTo(step.at().toInstant(), afterEach);
        step.act().accept(journey);
      }
    }
    journey.goesTo(end.toInstant(), afterEach);
  }

  private static Step step(int month, int day, String time, Consumer<Journey> act) {
    var at = LocalDate.of(2031, month, day).atTime(LocalTime.parse(time));
    return new Step(at.atZone(BERLIN), act);
  }

  private static void setUp(Journey journey) {
    journey.withTeam();
    var priya = journey.as(PRIYA);
    priya.types("/plumbline team").presses("Change").presses("More settings");
    priya.fills("Holidays", "2031-11-27 Company day\n2031-12-25 Christmas Day").submits();
    priya.closesForms().typesForForm("/audit settings");
    priya.chooses("Who is asked?", "The leads and all engineers, confidentially");
    priya.submits().closesForms();
  }

  private static void topic(Journey journey) {
    journey.as(PRIYA).in(CHECKOUT).types("/one-on-one add The launch date");
    journey.as(PRIYA).isTold("Your topic is on the next 1:1");
  }

  private static void talk(Journey journey) {
    var lena = journey.as(LENA).inGroupWith(PRIYA);
    lena.pressesIn("The launch date", "Talked about").sees("✓ @Priya: The launch date");
    lena.presses("Add a note").fills("What was said?", "Not before Thursday").submits();
    lena.sees("Not before Thursday").presses("End").sees("@Lena ended it");
  }

  private static void shortTalk(Journey journey) {
    var lena = journey.as(LENA).inGroupWith(PRIYA);
    lena.presses("Add a note").fills("What was said?", "Only the audit").submits();
    lena.sees("Only the audit").presses("End").sees("@Lena ended it");
  }

  private static void answers(Journey journey, String who, int why, int heard) {
    var person = journey.as(who).in(CHECKOUT).typesForForm("/audit answer");
    person.chooses(Question.WHY.words(), Integer.toString(why));
    person.chooses(Question.HEARD.words(), Integer.toString(heard)).submits();
    person.sees("Your answers are kept.").closesForms();
  }

  private static void cards(Journey journey) {
    journey.as(ELI).in(CHECKOUT).types("/retro add friction: Builds take 40 minutes");
    journey.as(ELI).isTold("until the next retro of Checkout reveals it");
  }

  private static void retro(Journey journey) {
    var priya = journey.as(PRIYA).in(CHECKOUT).sees("Collecting until", "1 card");
    priya.presses("Reveal the cards").presses("Close the voting").sees("Topic 1 of 1");
    priya.presses("Add an action").fills("What will be done?", "Split the build");
    priya.chooses("Who does it?", ELI).chooses("By when?", "2031-11-13").submits();
    priya.sees("Split the build · @Eli").types("/retro close").submits().sees("Closed by @Priya");
    priya.closesForms();
  }

  private static void skip(Journey journey) {
    var lena = journey.as(LENA).in(CHECKOUT).types("/one-on-one next").presses("Skip");
    lena.fills("Why?", "the release goes out").submits().closesForms();
  }

  private static void move(Journey journey) {
    var priya = journey.as(PRIYA).in(CHECKOUT).types("/plumbline next");
    priya.pressesIn("Sprint kick-off", "Move").chooses("To which day?", "2031-11-11");
    priya.fills("Why?", "half the team is at the fair").submits().sees("is moved to");
    priya.closesForms();
  }

  private static void done(Journey journey) {
    var eli = journey.as(ELI).inMessagesOfTheBot().sees("Split the build");
    eli.presses("Done").fills("What came of it?", "12 minutes").submits();
    eli.sees("is closed.").closesForms();
  }

  private static void away(Journey journey) {
    journey.as(LENA).in(CHECKOUT).types("/plumbline away until 2031-11-20 deputy @luis");
    journey.as(LENA).isTold("You are away");
  }

  private static void surprise(Journey journey) {
    var priya = journey.as(PRIYA).in(CHECKOUT);
    priya.types("/plumbline surprise engineering: the price service moved without a word");
    priya.closesForms();
  }

  private static void sign(Journey journey) {
    journey.as(PRIYA).inMessagesOfTheBot().presses("Sign for product");
    journey.as(PRIYA).sees("Signed by @Priya for product");
    journey.as(LENA).inMessagesOfTheBot().presses("Sign for engineering");
    journey.as(LENA).sees("@Lena for engineering");
  }
}
