package nl.posiv.onboarding.participation;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Something that was decided, said or signed on the way.
 *
 * @param step id of the task, or what was done on the page
 * @param contactBefore of a correction, whom it replaced; null once the contact was erased
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
    @Nullable String contactBefore,
    UserId recordedBy,
    LocalDate recordedOn) {

  /** It took part already when it was entered. */
  static final String ENTERED = "entered";

  static final String CORRECTED = "corrected";
  static final String WITHDRAWN = "withdrawn";
  static final String TAKEN_UP = "taken-up";

  /** The name and address of the contact were erased, as the term was over. */
  static final String CONTACT_ERASED = "contact-erased";

  /** Who records what happens by itself. */
  static final UserId BY_ITSELF = new UserId("system");
}
