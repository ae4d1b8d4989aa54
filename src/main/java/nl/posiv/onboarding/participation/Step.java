package nl.posiv.onboarding.participation;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Something that was decided, said or signed on the way.
 *
 * @param step id of the task, or what was done on the page
 * @param reference number or name of the decision, the budget or the agreement
 */
public record Step(
    String step,
    @Nullable String outcome,
    @Nullable LocalDate decidedOn,
    @Nullable LocalDate reportBackOn,
    @Nullable String reference,
    @Nullable BigDecimal amount,
    @Nullable Integer budgetYear,
    @Nullable Integer officials,
    @Nullable String vote,
    @Nullable String reason,
    UserId recordedBy,
    LocalDate recordedOn) {

  /** It took part already when it was entered. */
  static final String ENTERED = "entered";

  static final String CORRECTED = "corrected";
  static final String WITHDRAWN = "withdrawn";
  static final String TAKEN_UP = "taken-up";
}
