package io.plumbline.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.plumbline.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before each test
class SandboxPageBrowserTest {
  private Browser browser;
  private FakeSlack slack;
  private PageServer server;
  private Page page;

  @BeforeAll
  void startBrowser() {
    browser = Browser.startOrSkip();
  }

  @BeforeEach
  void openPage() {
    slack = SampleContent.slack();
    server = new PageServer(slack, 0);
    page = browser.page(1440, 900);
    open("/sandbox/" + FakeSlack.LENA + "/" + FakeSlack.CHECKOUT);
  }

  private void open(String path) {
    page.navigate(server.address() + path);
    page.waitForSelector("body[data-ready]");
  }

  @AfterEach
  void nothing_went_wrong_on_the_page() {
    page.context().close();
    server.close();
    assertThat(browser.faults()).isEmpty();
  }

  @AfterAll
  void stopBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  private void key(String... keys) {
    for (var key : keys) {
      page.keyboard().press(key);
    }
  }

  @Test
  void a_command_is_completed_and_its_modal_filled_by_keyboard_alone() {
    page.keyboard().type("/re");
    key("Tab");
    assertThat(page.locator("#composer textarea")).hasValue("/retro ");
    key("Enter");
    assertThat(page.locator("dialog.modal")).isVisible();
    assertThat(page.locator("dialog.modal select")).isFocused();

    key("Tab");
    page.keyboard().type("Bad");
    key("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab");
    page.locator("dialog footer .primary").focus();
    key("Enter");

    var field = page.locator("dialog.modal textarea");
    assertThat(page.locator("dialog .error")).hasText("Say it in a sentence. Others read this.");
    assertThat(field).hasValue("Bad");
    assertThat(field).isFocused();
    assertThat(field).hasAttribute("aria-invalid", "true");

    key("End");
    page.keyboard().type(" builds take 40 minutes");
    page.locator("dialog footer .primary").focus();
    key("Enter");

    assertThat(page.locator("dialog.modal")).hasCount(0);
    assertThat(slack.acts()).contains(FakeSlack.LENA + " submits Bad builds take 40 minutes");
    assertThat(page.locator("#composer textarea")).isFocused();
  }

  @Test
  void a_box_that_is_drawn_again_keeps_the_focus() {
    page.keyboard().type("/retro");
    key("Escape", "Enter");
    assertThat(page.locator("dialog.modal")).isVisible();
    page.locator("dialog.modal input[type=radio][value='2']").focus();

    var focused =
        page.evaluate(
            """
            async () => {
              const { replaceKeeping } = await import("/sandbox/assets/wire.js");
              const old = document.querySelector("dialog.modal .modal-body");
              replaceKeeping(old, old.cloneNode(true));
              return document.activeElement.value;
            }
            """);

    assertThat(focused).isEqualTo("2");
  }

  @Test
  void a_button_with_a_dialog_acts_only_after_yes() {
    page.locator("text=Reject").first().click();
    page.locator("dialog.confirm[open] [data-answer=no]").click();
    assertThat(page.locator("dialog.confirm[open]")).hasCount(0);
    assertThat(slack.acts()).noneMatch(act -> act.contains("scope.reject"));

    page.locator("text=Reject").first().click();
    page.locator("dialog.confirm[open] [data-answer=yes]").click();

    await().until(() -> slack.acts().stream().anyMatch(act -> act.contains("scope.reject")));
  }

  @Test
  void escape_leaves_a_modal_and_returns_to_its_button() {
    var button = page.locator("button:has-text('Add a card')");
    button.focus();
    key("Enter");
    assertThat(page.locator("dialog.modal")).isVisible();

    key("Escape");

    assertThat(page.locator("dialog.modal")).hasCount(0);
    assertThat(button).isFocused();
  }

  @Test
  void an_app_that_stays_silent_is_told_of() {
    page.locator("[data-action=silent] button").click();

    assertThat(page.locator(".toast"))
        .containsText("Plumbline did not answer within three seconds.");
  }

  @Test
  void run_now_that_is_refused_is_told_of() {
    page.locator("[data-run='check/1']").dispatchEvent("click");

    assertThat(page.locator(".toast"))
        .containsText("Only a product manager or a lead of the team can run it: act as one.");
    assertThat(page.locator("[data-run='check/1']")).isEnabled();
  }

  @Test
  void new_messages_appear_and_are_announced() {
    slack.post(FakeSlack.CHECKOUT, FakeSlack.PRIYA, "The launch moved", FakeSlack.json("[]"));

    assertThat(page.locator("#messages")).containsText("The launch moved");
    assertThat(page.locator("#announcer")).hasText("Priya: The launch moved");
  }

  @Test
  void a_reload_keeps_the_place_and_the_draft() {
    for (int i = 0; i < 300; i++) {
      slack.post("C0PAY0001", FakeSlack.PRIYA, "line " + i, FakeSlack.json("[]"));
    }
    open("/sandbox/" + FakeSlack.LENA + "/C0PAY0001");
    for (int i = 0; i < 4; i++) {
      int before = page.locator("#messages .message").count();
      var first = page.locator("#messages .message").first().getAttribute("id");
      page.locator("#earlier").click();
      page.waitForFunction("id => document.querySelector('#messages .message').id !== id", first);
      assertThat(before).isLessThanOrEqualTo(150);
    }
    page.locator("#messages .message").nth(3).scrollIntoViewIfNeeded();
    var top = page.locator("#messages .message").nth(3).getAttribute("id");
    page.fill("#composer textarea", "half a thought");

    page.reload();
    page.waitForSelector("body[data-ready]");

    assertThat(page.locator("[id='" + top + "']")).isInViewport();
    assertThat(page.locator("#composer textarea")).hasValue("half a thought");
    assertThat(page.locator("#messages .message")).hasCount(150);
  }

  @Test
  void an_ephemeral_message_can_be_dismissed() {
    assertThat(page.locator(".ephemeral")).hasCount(1);

    page.locator("[data-dismiss]").click();

    assertThat(page.locator(".ephemeral")).hasCount(0);
  }
}
