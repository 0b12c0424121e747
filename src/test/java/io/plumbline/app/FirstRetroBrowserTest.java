package io.plumbline.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.plumbline.testing.Browser;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The first retro of a newcomer, by clicking in the sandbox's page alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before the first test
final class FirstRetroBrowserTest {
  private @Nullable Browser browser;
  private @Nullable SandboxRun sandbox;
  private Page page;
  private String address;

  @BeforeAll
  void start() throws InterruptedException {
    var chromium = Browser.startOrSkip();
    browser = chromium;
    var running =
        SandboxRun.start(
            SettingsReader.ofSandbox(Map.of("PLUMBLINE_PORT", "0")), Clock.systemUTC());
    sandbox = running;
    var greeting = running.greeting();
    address = greeting.substring(greeting.lastIndexOf("http"));
    page = chromium.page(1440, 1000);
    setDefaultAssertionTimeout(15_000);
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
    if (sandbox != null) {
      sandbox.close();
    }
  }

  @Test
  void three_people_hold_a_retro() {
    page.navigate(address);
    page.waitForSelector("body[data-ready]");
    type("/retro start");
    submit("Open it");
    press("On to the cards");
    press("Add a card");
    dialog().getByLabel("What caused friction").check();
    dialog().getByLabel("What would you say?").fill("Builds take 40 minutes, again");
    submit("Add");
    assertThat(main()).containsText("Still writing");
    assertThat(main()).not().containsText("again");

    actAs("Lena");
    type("/retro add well: the pairing on the refund flow");
    assertThat(main()).not().containsText("What would you say?");

    actAs("Priya");
    press("Reveal the cards");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reveal").setExact(true))
        .click();
    assertThat(main()).containsText("Builds take 40 minutes, again");
    assertThat(main()).containsText("the pairing on the refund flow");

    press("Open the voting");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open it").setExact(true))
        .click();
    assertThat(main()).containsText("opened the voting");
    press("Vote");
    dialog().locator("select").first().selectOption(new SelectOption().setLabel("1 vote"));
    dialog().getByText("Save my votes").click();
    assertThat(dialog()).containsText("you have given 1 of your 5 votes");
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog.modal")).hasCount(0);
    press("Close the voting");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close it").setExact(true))
        .click();

    press("Add an action");
    dialog().getByLabel("What").fill("Split the build for good");
    dialog().locator("select").first().selectOption(new SelectOption().setLabel("Lena"));
    submit("Add");
    assertThat(main()).containsText("Split the build for good");

    // two are of the record: the surprise and the rejected change of the sandbox's history
    for (int topic = 1; topic < 6; topic++) {
      assertThat(main()).containsText("Topic " + topic + " of 6");
      press("Next topic");
    }
    assertThat(main()).containsText("Topic 6 of 6");
    press("End the retro");
    submit("End it");
    assertThat(main()).containsText("Took part");

    assertThat(chromium().faults()).isEmpty();
  }

  private Browser chromium() {
    return Objects.requireNonNull(browser);
  }

  private void actAs(String name) {
    page.locator(".switcher > summary").click();
    page.locator(".switcher .people a")
        .filter(new Locator.FilterOptions().setHasText(name))
        .click();
    page.waitForURL("**/U0" + name.toUpperCase(Locale.ROOT) + "*/**");
    page.waitForSelector("body[data-ready]");
  }

  private void type(String text) {
    var composer = page.locator(".composer textarea").first();
    composer.fill(text);
    composer.press("Escape");
    composer.press("Enter");
  }

  private void press(String button) {
    main()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
        .last()
        .click();
  }

  /** Sends the form, which then goes. */
  private void submit(String button) {
    dialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
    assertThat(page.locator("dialog.modal")).hasCount(0);
  }

  private Locator dialog() {
    return page.locator("dialog.modal").last();
  }

  private Locator main() {
    return page.locator("main");
  }
}
