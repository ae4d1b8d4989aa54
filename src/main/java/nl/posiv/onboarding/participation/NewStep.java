package nl.posiv.onboarding.participation;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/** A {@link Step} that is recorded now, said piece by piece. */
public final class NewStep {

  private final String step;
  private final UserId by;
  private @Nullable String outcome;
  private @Nullable LocalDate decidedOn;
  private @Nullable LocalDate reportBackOn;
  private @Nullable String reference;
  private @Nullable BigDecimal amount;
  private @Nullable Integer budgetYear;
  private @Nullable Integer officials;
  private @Nullable String vote;
  private @Nullable String reason;
  private @Nullable String contactBefore;

  private NewStep(String step, UserId by) {
    this.step = step;
    this.by = by;
  }

  /** Something that was done, and nothing more of it yet. */
  public static NewStep of(String step, UserId by) {
    return new NewStep(step, by);
  }

  /** What was decided, and when. */
  public NewStep decided(@Nullable String what, @Nullable LocalDate on) {
    outcome = what;
    decidedOn = on;
    return this;
  }

  /** The day by which the council wants the report. */
  public NewStep reportingBack(@Nullable LocalDate on) {
    reportBackOn = on;
    return this;
  }

  /** The number or name under which the municipality keeps it. */
  public NewStep under(@Nullable String number) {
    reference = number;
    return this;
  }

  /** The money of a year, for so many officials. */
  public NewStep financed(BigDecimal sum, int year, int people) {
    amount = sum;
    budgetYear = year;
    officials = people;
    return this;
  }

  /** How the council voted. */
  public NewStep voted(@Nullable String words) {
    vote = words;
    return this;
  }

  public NewStep because(@Nullable String words) {
    reason = words;
    return this;
  }

  /** The contact that stood there before. */
  NewStep insteadOf(String contact) {
    contactBefore = contact;
    return this;
  }

  Step on(LocalDate today) {
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
        reason,
        contactBefore,
        by,
        today);
  }
}
