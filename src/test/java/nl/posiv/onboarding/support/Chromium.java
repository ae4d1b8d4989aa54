package nl.posiv.onboarding.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real Chromium: the machine's own, else Debian's package where it can be installed, else the one
 * that Playwright downloads. If none can be had, tests that need it fail and say so.
 */
public final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts a browser without a window. */
  public static Chromium start() {
    Optional<Path> executable = installed().or(Chromium::installPackage);
    // Without a browser of the machine, Playwright fetches its own when it starts.
    Map<String, String> environment =
        executable.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
    executable.ifPresent(options::setExecutablePath);
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  /** The running browser. */
  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> installed() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> installPackage() {
    if (!"root".equals(System.getProperty("user.name"))
        || !Files.exists(Path.of("/usr/bin/apt-get"))) {
      return Optional.empty();
    }
    run("apt-get", "update");
    run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
    return installed();
  }

  private static void run(String... command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      builder.start().waitFor();
    } catch (IOException e) {
      throw new IllegalStateException("Could not run " + command[0], e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while installing Chromium", e);
    }
  }
}
