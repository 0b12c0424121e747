package io.plumbline.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.plumbline.testing.Browser;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A scope change, asked for, rejected, asked for anew and approved, by clicking alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before the first test
final class ScopeBrowserTest {
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
  void a_request_is_rejected_asked_for_anew_and_approved() {
    page.navigate(address);
    page.waitForSelector("body[data-ready]");
    type("/scope request Gift cards at the checkout");
    dialog().getByLabel("Why now?").fill("The partner launch moved to next week");
    choose("What leaves to make room?", "Nothing, and that is why I ask");
    submit("Send");
    assertThat(main()).containsText("Add: Gift cards at the checkout");

    actAs("Lena");
    openMessagesOfTheBot();
    assertThat(main()).containsText("Add: Gift cards at the checkout");
    press("Reject");
    dialog().getByLabel("Why not?").fill("The payment freeze starts on Monday");
    submit("Send");
    assertThat(main()).containsText("Rejected by");

    actAs("Priya");
    openMessagesOfTheBot();
    assertThat(main()).containsText("The payment freeze starts on Monday");
    chooseInMenu("Ask anew in its place");
    dialog().getByLabel("What changes?").fill("Gift cards, without the e-mail");
    submit("Send");

    actAs("Lena");
    openMessagesOfTheBot();
    assertThat(main()).containsText("Add: Gift cards, without the e-mail");
    press("Approve");
    assertThat(main()).containsText("Approved by");
    assertThat(main()).containsText("A later request took its place");

    Assertions.assertThat(Objects.requireNonNull(browser).faults()).isEmpty();
  }

  private void chooseInMenu(String choice) {
    var menu =
        main()
            .locator("details.menu")
            .filter(new Locator.FilterOptions().setHasText(choice))
            .last();
    menu.locator("summary").click();
    menu.getByText(choice).click();
  }

  private void openMessagesOfTheBot() {
    page.locator("nav a, aside a, a")
        .filter(new Locator.FilterOptions().setHasText("Plumbline"))
        .first()
        .click();
    page.waitForSelector("body[data-ready]");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Messages")).first().click();
    assertThat(page.locator("nav.tabs a[aria-current=page]")).hasText("Messages");
    page.waitForSelector("body[data-ready]");
  }

  private void choose(String label, String option) {
    dialog().getByLabel(label).first().selectOption(new SelectOption().setLabel(option));
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
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
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
