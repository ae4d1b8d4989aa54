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
    @Nullable LocalDate recordedOn) {

  /** It took part already when it was entered. */
  static final String ENTERED = "entered";

  static final String CORRECTED = "corrected";
  static final String WITHDRAWN = "withdrawn";
  static final String TAKEN_UP = "taken-up";

  /** Something that is recorded now. */
  public static Step of(String step, UserId by) {
    return new Step(step, null, null, null, null, null, null, null, null, null, by, null);
  }

  /** The same with what was decided, and when. */
  public Step decided(@Nullable String outcome, @Nullable LocalDate on) {
    return new Step(
        step,
        outcome,
        on,
        reportBackOn,
        reference,
        amount,
        budgetYear,
        officials,
        vote,
        reason,
        recordedBy,
        recordedOn);
  }

  /** The same with the day by which the council wants the report. */
  public Step reportingBack(@Nullable LocalDate on) {
    return new Step(
        step,
        outcome,
        decidedOn,
        on,
        reference,
        amount,
        budgetYear,
        officials,
        vote,
        reason,
        recordedBy,
        recordedOn);
  }

  /** The same with the number or name under which the municipality keeps it. */
  public Step under(@Nullable String number) {
    return new Step(
        step,
        outcome,
        decidedOn,
        reportBackOn,
        number,
        amount,
        budgetYear,
        officials,
        vote,
        reason,
        recordedBy,
        recordedOn);
  }

  /** The same with the money of a year, for so many officials. */
  public Step financed(BigDecimal sum, int year, int people) {
    return new Step(
        step,
        outcome,
        decidedOn,
        reportBackOn,
        reference,
        sum,
        year,
        people,
        vote,
        reason,
        recordedBy,
        recordedOn);
  }

  /** The same with how the council voted. */
  public Step voted(@Nullable String words) {
    return new Step(
        step,
        outcome,
        decidedOn,
        reportBackOn,
        reference,
        amount,
        budgetYear,
        officials,
        words,
        reason,
        recordedBy,
        recordedOn);
  }

  /** The same with the reason. */
  public Step because(@Nullable String words) {
    return new Step(
        step,
        outcome,
        decidedOn,
        reportBackOn,
        reference,
        amount,
        budgetYear,
        officials,
        vote,
        words,
        recordedBy,
        recordedOn);
  }
}
