package nl.posiv.onboarding.access;

import java.util.Arrays;

/** How often somebody wants mail. */
public enum MailFrequency {
  /** A mail for each thing, as it happens; tasks that begin at once are one. */
  AT_ONCE("at-once"),
  /** One mail in the morning of a working day, with all that is new. */
  DAILY("daily");

  private final String code;

  MailFrequency(String code) {
    this.code = code;
  }

  /** The word for it in the database and on pages. */
  public String code() {
    return code;
  }

  /**
   * The frequency of a code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static MailFrequency of(String code) {
    return Arrays.stream(values())
        .filter(frequency -> frequency.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No mail frequency " + code));
  }
}
