package nl.posiv.onboarding.funding;

import java.math.BigDecimal;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality says to a call.
 *
 * @param leads whether it could be the lead
 * @param wanted the part of the money that it asks for, in euros; null unless it joins
 * @param own what it adds from its own money, in euros; null if it said nothing of it
 * @param partner whether it is part of the application
 */
public record FundingAnswer(
    MunicipalityId municipality,
    AnswerKind answer,
    boolean leads,
    @Nullable BigDecimal wanted,
    @Nullable BigDecimal own,
    @Nullable String reason,
    boolean partner) {

  /** Whether it asks for just this. */
  boolean asks(BigDecimal amount, @Nullable BigDecimal ownMoney) {
    return joins() && isSame(wanted, amount) && isSame(own, ownMoney);
  }

  private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? one == other : one.compareTo(other) == 0;
  }

  public boolean joins() {
    return answer == AnswerKind.JOIN;
  }
}
