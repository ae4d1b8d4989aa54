package nl.posiv.onboarding.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The contract under which somebody works already.
 *
 * @param lastDay null for a permanent one
 * @param earlyNoticeClause whether both sides may end it early (article 7:667 BW)
 * @param endNoticeInContract whether it holds the notice of its end (aanzegging, 7:668 BW)
 */
public record RunningContract(
    String position,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    BigDecimal hoursPerWeek,
    boolean earlyNoticeClause,
    boolean endNoticeInContract) {

  /** A contract that is over. */
  public record Earlier(LocalDate firstDay, LocalDate lastDay) {}
}
