package io.plumbline.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.plumbline.testing.Browser;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A sandbox as {@code java -jar} starts it, its past written, and somebody in front of its page.
 */
final class InBrowser implements AutoCloseable {
  private static final String READY = "body[data-ready]";

  private final Browser browser;
  private final SandboxRun sandbox;
  private final Page page;

  private InBrowser(Browser browser, SandboxRun sandbox) {
    this.browser = browser;
    this.sandbox = sandbox;
    this.page = browser.page(1440, 1000);
  }

  /** Skips the test, with the reason, where there is no browser. */
  static InBrowser startOrSkip() throws InterruptedException {
    var browser = Browser.startOrSkip();
    var settings = SettingsReader.ofSandbox(Map.of("PLUMBLINE_PORT", "0"));
    setDefaultAssertionTimeout(15_000);
    return new InBrowser(browser, SandboxRun.start(settings, Clock.systemUTC()).awaitPast());
  }

  void open() {
    var greeting = sandbox.greeting();
    page.navigate(greeting.substring(greeting.lastIndexOf("http")));
    page.waitForSelector(READY);
  }

  void actAs(String name) {
    page.locator(".switcher > summary").click();
    page.locator(".switcher .people a")
        .filter(new Locator.FilterOptions().setHasText(name))
        .click();
    page.waitForURL("**/U0" + name.toUpperCase(Locale.ROOT) + "*/**");
    page.waitForSelector(READY);
  }

  void openMessagesOfTheBot() {
    page.locator("nav a, aside a, a")
        .filter(new Locator.FilterOptions().setHasText("Plumbline"))
        .first()
        .click();
    page.waitForSelector(READY);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Messages")).first().click();
    assertThat(page.locator("nav.tabs a[aria-current=page]")).hasText("Messages");
    page.waitForSelector(READY);
  }

  void type(String text) {
    var composer = page.locator(".composer textarea").first();
    composer.fill(text);
    composer.press("Escape");
    composer.press("Enter");
  }

  /** Presses the newest button with exactly this label. */
  void press(String button) {
    main()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .last()
        .click();
  }

  /** Says yes where it is asked whether that is meant. */
  void confirm(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  void choose(String label, String option) {
    dialog().getByLabel(label).first().selectOption(new SelectOption().setLabel(option));
  }

  void chooseInMenu(String choice) {
    var menu =
        main()
            .locator("details.menu")
            .filter(new Locator.FilterOptions().setHasText(choice))
            .last();
    menu.locator("summary").click();
    menu.getByText(choice).click();
  }

  /** Sends the form, which then goes. */
  void submit(String button) {
    dialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
    assertThat(page.locator("dialog.modal")).hasCount(0);
  }

  /** Closes the form by Esc. */
  void escape() {
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog.modal")).hasCount(0);
  }

  /** Whether who goes by keyboard is at a message, or within one. */
  boolean isOnAMessage() {
    return (Boolean) page.evaluate("document.activeElement.closest('article') !== null");
  }

  Locator dialog() {
    return page.locator("dialog.modal").last();
  }

  Locator main() {
    return page.locator("main");
  }

  /** What went wrong in the page so far. */
  List<String> faults() {
    return browser.faults();
  }

  @Override
  public void close() {
    browser.close();
    sandbox.close();
  }
}
