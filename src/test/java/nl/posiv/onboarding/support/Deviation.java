package nl.posiv.onboarding.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The test shows how a journey deviates from the normal path. Each becomes a row of {@code
 * docs/deviations.md}, which programme leads read: plain English, no names of classes or elements.
 * Tests that show the same deviation carry the same three texts and share a row.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Deviation {

  /** What goes otherwise: "The candidate declines the offer". */
  String of();

  /** When it happens. */
  When when();

  /** Who learns of it, and what only some of them learn: "Ro3kvit; the mentor, without why". */
  String learns();

  /** What had been set in motion and is undone, or becomes a task to undo. */
  String undone() default "nothing";

  /** Parts of the journey, in the order in which they come. */
  enum When {
    NOMINATION("Nomination"),
    APPROVAL("Approval by the municipality"),
    PREPARATION("Between the offer and the first working day"),
    YEAR("The year at work"),
    END("The end of the year"),
    ANY_TIME("At any time");

    private final String title;

    When(String title) {
      this.title = title;
    }

    /** As a heading. */
    public String title() {
      return title;
    }
  }
}
