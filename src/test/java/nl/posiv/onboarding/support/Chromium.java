package nl.posiv.onboarding.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static java.lang.ProcessBuilder.Redirect.DISCARD;
import static java.lang.ProcessBuilder.Redirect.INHERIT;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;

/**
 * A real Chromium: the machine's own, else Debian's package where it can be installed, else the one
 * that Playwright downloads. If none can be had, tests that need it fail and say so. One for all
 * tests of a JVM, with which it ends; what one of them leaves behind stays in its own context.
 */
public final class Chromium {

  /** The same engine without what draws windows: it does the same with half the work. */
  private static final String HEADLESS = "chromium-headless-shell";

  private static final List<String> NAMES =
      List.of(HEADLESS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** In milliseconds: generous, for machines with little to spare; all is well long before. */
  static final double PATIENCE = 180_000;

  /** In milliseconds: closing is quick, or never comes to an end. */
  private static final long PATIENCE_TO_CLOSE = 20_000;

  private static final Path LOCK = Path.of("target/chromium.lock");

  private static Browser browser;

  private Chromium() {}

  /** The running browser. */
  public static Browser browser() {
    if (browser == null || !browser.isConnected()) {
      browser = start();
    }
    return browser;
  }

  /** Waits as long as a slow machine may need for whatever happens in these windows. */
  public static BrowserContext patient(BrowserContext windows) {
    windows.setDefaultTimeout(PATIENCE);
    setDefaultAssertionTimeout(PATIENCE);
    return windows;
  }

  /**
   * Closes windows. One that is still on its way somewhere can keep the browser from answering; it
   * is then ended, so that nothing waits for ever, and the next test gets another.
   */
  public static void close(BrowserContext windows) {
    CompletableFuture<Void> closed = new CompletableFuture<>();
    CompletableFuture<Void> ended =
        closed
            .copy()
            .orTimeout(PATIENCE_TO_CLOSE, TimeUnit.MILLISECONDS)
            .exceptionally(
                tooLong -> {
                  endBrowser();
                  return null;
                });
    try {
      windows.close();
    } catch (PlaywrightException gone) {
      if (!ended.isDone()) {
        throw gone;
      }
    } finally {
      closed.complete(null);
    }
  }

  private static void endBrowser() {
    ProcessHandle.current()
        .descendants()
        .filter(
            process -> process.info().command().filter(name -> name.contains("chrom")).isPresent())
        .forEach(ProcessHandle::destroyForcibly);
  }

  /** Starts a browser without a window. */
  private static Browser start() {
    Optional<Path> executable = installed().or(Chromium::installPackage);
    // Without a browser of the machine, Playwright fetches its own when it starts.
    Map<String, String> environment =
        executable.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions().setArgs(ARGUMENTS).setEnv(environmentOfReaders());
    executable.ifPresent(options::setExecutablePath);
    return playwright.chromium().launch(options);
  }

  /** Readers are in the Netherlands, wherever the machine is. */
  private static Map<String, String> environmentOfReaders() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("TZ", ProgrammeClock.ZONE.getId());
    return environment;
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
    // Tests run in more than one JVM, and packages are installed by one at a time.
    try (FileChannel file =
            FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock one = file.lock()) {
      if (installed().isEmpty()) {
        run("apt-get", "update");
        run("apt-get", "install", "-y", "--no-install-recommends", HEADLESS);
      }
      return installed();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(String... command) {
    try {
      // What is printed here would run into what this JVM tells Maven on the same stream.
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectOutput(DISCARD).redirectError(INHERIT);
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
