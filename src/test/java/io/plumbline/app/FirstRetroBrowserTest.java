package io.plumbline.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The first retro of a newcomer, by clicking in the sandbox's page alone. */
final class FirstRetroBrowserTest {
  @Test
  void three_people_hold_a_retro() throws InterruptedException {
    try (var sandbox = InBrowser.startOrSkip()) {
      sandbox.open();
      sandbox.type("/retro start");
      sandbox.submit("Open it");
      sandbox.press("On to the cards");
      sandbox.press("Add a card");
      sandbox.dialog().getByLabel("What caused friction").check();
      sandbox.dialog().getByLabel("What would you say?").fill("Builds take 40 minutes, again");
      sandbox.submit("Add");
      assertThat(sandbox.main()).containsText("Still writing");
      assertThat(sandbox.main()).not().containsText("again");

      sandbox.actAs("Lena");
      sandbox.type("/retro add well: the pairing on the refund flow");
      assertThat(sandbox.main()).not().containsText("What would you say?");

      sandbox.actAs("Priya");
      sandbox.press("Reveal the cards");
      sandbox.confirm("Reveal");
      assertThat(sandbox.main()).containsText("Builds take 40 minutes, again");
      assertThat(sandbox.main()).containsText("the pairing on the refund flow");
      Assertions.assertThat(sandbox.isOnAMessage()).as("the focus, its button gone").isTrue();

      sandbox.press("Open the voting");
      sandbox.confirm("Open it");
      assertThat(sandbox.main()).containsText("opened the voting");
      sandbox.press("Vote");
      sandbox
          .dialog()
          .locator("select")
          .first()
          .selectOption(new SelectOption().setLabel("1 vote"));
      sandbox.dialog().getByText("Save my votes").click();
      assertThat(sandbox.dialog()).containsText("you have given 1 of your 5 votes");
      sandbox.escape();
      sandbox.press("Close the voting");
      sandbox.confirm("Close it");

      sandbox.press("Add an action");
      sandbox.dialog().getByLabel("What").fill("Split the build for good");
      sandbox.dialog().locator("select").first().selectOption(new SelectOption().setLabel("Lena"));
      sandbox.submit("Add");
      assertThat(sandbox.main()).containsText("Split the build for good");

      // two are of the record: the surprise and the rejected change of the sandbox's history
      for (int topic = 1; topic < 6; topic++) {
        assertThat(sandbox.main()).containsText("Topic " + topic + " of 6");
        sandbox.press("Next topic");
      }
      assertThat(sandbox.main()).containsText("Topic 6 of 6");
      sandbox.press("End the retro");
      sandbox.submit("End it");
      assertThat(sandbox.main()).containsText("Took part");

      Assertions.assertThat(sandbox.faults()).isEmpty();
    }
  }
}
