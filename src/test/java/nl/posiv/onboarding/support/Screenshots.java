package nl.posiv.onboarding.support;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Pictures of what tests open, for people who want to look at it: taken with {@code
 * -Dposiv.screenshots=true} only, because drawing them takes as long as the tests.
 */
public final class Screenshots {

  private static final boolean WANTED = Boolean.getBoolean("posiv.screenshots");

  private Screenshots() {}

  /** The part of the page that the window shows. */
  public static void window(Page page, String name) {
    take(page, name, false);
  }

  /** The page from its top to its end. */
  public static void wholePage(Page page, String name) {
    take(page, name, true);
  }

  private static void take(Page page, String name, boolean whole) {
    if (WANTED) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(whole)
              .setPath(Path.of("target/screenshots", name + ".png")));
    }
  }
}
