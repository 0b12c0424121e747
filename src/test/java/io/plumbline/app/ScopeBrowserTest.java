package io.plumbline.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A scope change, asked for, rejected, asked for anew and approved, by clicking alone. */
final class ScopeBrowserTest {
  @Test
  void a_request_is_rejected_asked_for_anew_and_approved() throws InterruptedException {
    try (var sandbox = InBrowser.startOrSkip()) {
      sandbox.open();
      sandbox.type("/scope request Gift cards at the checkout");
      sandbox.dialog().getByLabel("Why now?").fill("The partner launch moved to next week");
      sandbox.choose("What leaves to make room?", "Nothing, and that is why I ask");
      sandbox.submit("Send");
      assertThat(sandbox.main()).containsText("Add: Gift cards at the checkout");

      sandbox.actAs("Lena");
      sandbox.openMessagesOfTheBot();
      assertThat(sandbox.main()).containsText("Add: Gift cards at the checkout");
      sandbox.press("Reject");
      sandbox.dialog().getByLabel("Why not?").fill("The payment freeze starts on Monday");
      sandbox.submit("Send");
      assertThat(sandbox.main()).containsText("Rejected by");

      sandbox.actAs("Priya");
      sandbox.openMessagesOfTheBot();
      assertThat(sandbox.main()).containsText("The payment freeze starts on Monday");
      sandbox.chooseInMenu("Ask anew in its place");
      sandbox.dialog().getByLabel("What changes?").fill("Gift cards, without the e-mail");
      sandbox.submit("Send");

      sandbox.actAs("Lena");
      sandbox.openMessagesOfTheBot();
      assertThat(sandbox.main()).containsText("Add: Gift cards, without the e-mail");
      sandbox.press("Approve");
      assertThat(sandbox.main()).containsText("Approved by");
      assertThat(sandbox.main()).containsText("A later request took its place");

      Assertions.assertThat(sandbox.faults()).isEmpty();
    }
  }
}
