package io.plumbline.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * An installed Chromium without a window. What a page does wrong is kept: errors in its console,
 * and requests to any host but its own.
 */
public final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> USUAL =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/snap/bin/chromium",
          "/opt/google/chrome/chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final List<String> faults = new CopyOnWriteArrayList<>();

  private Browser(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(
                        List.of(
                            "--no-sandbox", "--disable-gpu", "--disable-background-networking")));
  }

  /** Starts it; the calling test is skipped with a reason where no Chromium is installed. */
  public static Browser startOrSkip() {
    var found = installed();
    Assumptions.assumeTrue(
        found.isPresent(), "no Chromium or Chrome on the PATH or in the usual places");
    return new Browser(found.orElseThrow());
  }

  private static Optional<Path> installed() {
    var path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    var onPath =
        Arrays.stream(path.split(File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(onPath, USUAL.stream().map(Path::of))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A new page of this size, light, with nothing kept from others. */
  public Page page(int width, int height) {
    return page(width, height, ColorScheme.LIGHT);
  }

  public Page page(int width, int height, ColorScheme scheme) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setColorScheme(scheme));
    context.setDefaultTimeout(15_000);
    var page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            faults.add("console " + message.type() + ": " + message.text());
          }
        });
    page.onPageError(error -> faults.add("page error: " + error));
    page.onResponse(
        response -> {
          if (response.status() >= 400) {
            faults.add(
                response.status()
                    + " from "
                    + response.request().method()
                    + " "
                    + response.url()
                    + ": "
                    + response.text());
          }
        });
    page.onRequest(
        request -> {
          if (!request.url().matches("(http://(127\\.0\\.0\\.1|localhost)[:/]|data:|blob:).*")) {
            faults.add("request to " + request.url());
          }
        });
    return page;
  }

  /** What went wrong in any page so far: console errors, warnings, requests to other hosts. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
