package nl.posiv.onboarding.api;

import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;

/** How a list is asked for in pages. */
final class Paging {

  static final String DEFAULT = "50";
  static final String OF_LIMIT = "How many at most: 1 to 200";
  static final String OF_AFTER =
      "What the page before called next; leave it out for the first page";
  static final String OF_NEXT =
      "Ask for the next page with this as after; left out on the last one";
  private static final int MOST = 200;
  private static final int LONGEST_NUMBER = 18;

  private Paging() {}

  /** What was asked for cannot be read. */
  static final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String parameter;

    UnreadableException(String parameter) {
      super("Unreadable " + parameter);
      this.parameter = parameter;
    }

    String parameter() {
      return parameter;
    }
  }

  static int limit(String asked) {
    if (!asked.matches("[0-9]{1,3}")) {
      throw new UnreadableException("limit");
    }
    int limit = Integer.parseInt(asked);
    if (limit < 1 || limit > MOST) {
      throw new UnreadableException("limit");
    }
    return limit;
  }

  /** The reference after which a page begins; null for the first one. */
  static @Nullable CaseReference reference(String after) {
    return after.isEmpty()
        ? null
        : CaseReference.find(after).orElseThrow(() -> new UnreadableException("after"));
  }

  /** The number after which a page begins; 0 for the first one. */
  static long number(String after) {
    if (after.isEmpty()) {
      return 0;
    }
    if (after.length() > LONGEST_NUMBER || !after.matches("[0-9]+")) {
      throw new UnreadableException("after");
    }
    return Long.parseLong(after);
  }
}
