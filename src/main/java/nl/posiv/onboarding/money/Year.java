package nl.posiv.onboarding.money;

import java.math.BigDecimal;
import nl.posiv.onboarding.language.WithId;
import org.jspecify.annotations.Nullable;

/**
 * The money of a municipality in a year.
 *
 * @param budget what it set aside; null if that is not known
 * @param committed what its contracts cost in the year, as far as their cost is known
 * @param spent how much of that is for days that are over, up to today
 * @param allKnown whether the cost of each day is known
 * @param works whether there is a contract in the year at all
 */
record Year(
    int year,
    @Nullable Budget budget,
    BigDecimal committed,
    BigDecimal spent,
    boolean allKnown,
    boolean works) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What there is to say of it, the most urgent first. */
  enum State implements WithId {
    /** There is work, and nobody said which money is for it. */
    BUDGET_UNKNOWN,
    OVER,
    NEARLY,
    /** What is known fits, and the cost of somebody is not known. */
    COST_UNKNOWN,
    WITHIN
  }

  /**
   * How it stands.
   *
   * @param percent of the budget, beyond which it is said to be nearly used
   */
  State state(BigDecimal percent) {
    if (budget == null) {
      return works ? State.BUDGET_UNKNOWN : State.WITHIN;
    }
    if (committed.compareTo(budget.amount()) > 0) {
      return State.OVER;
    }
    if (committed.multiply(HUNDRED).compareTo(budget.amount().multiply(percent)) > 0) {
      return State.NEARLY;
    }
    return allKnown ? State.WITHIN : State.COST_UNKNOWN;
  }

  /** What is left of the budget; negative if more is committed. Null if it is not known. */
  @Nullable BigDecimal left() {
    return budget == null ? null : budget.amount().subtract(committed);
  }
}
