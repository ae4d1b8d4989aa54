package nl.posiv.onboarding.contracts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was entered about a contract cannot be: with the field that is wrong, and why. */
public final class ContractRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String reason;
  private final transient @Nullable LocalDate day;

  ContractRefusedException(String field, String reason, @Nullable LocalDate day) {
    super(reason);
    this.field = field;
    this.reason = reason;
    this.day = day;
  }

  /** The field that is wrong. */
  public String field() {
    return field;
  }

  /** Key of the sentence in {@code i18n/messages}. */
  public String reason() {
    return reason;
  }

  /** The day that the sentence names; null if it names none. */
  public @Nullable LocalDate day() {
    return day;
  }
}
