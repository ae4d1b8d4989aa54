package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import java.util.Objects;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A period of work for which the right to work is asked.
 *
 * @param id null for the first employment, which is not kept here: the offer has its dates
 * @param occasion id of an {@link Occasion}
 * @param startsOn first day
 * @param endsOn last day; null for a permanent contract
 * @param openedOn null for the first employment
 */
@Table(schema = "posiv", name = "right_to_work_period")
public record WorkPeriod(
    @Id @Nullable Long id,
    CaseReference caseReference,
    String occasion,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable LocalDate openedOn) {

  /** The first employment, with the dates as they are agreed now. */
  static WorkPeriod first(Offer offer) {
    return new WorkPeriod(
        null, offer.caseReference(), Occasion.START.id(), offer.startDate(), offer.endDate(), null);
  }

  /** The contract that follows the present one; its last day is null if it is permanent. */
  static WorkPeriod extension(
      CaseReference caseReference,
      LocalDate firstDay,
      @Nullable LocalDate lastDay,
      LocalDate today) {
    return new WorkPeriod(null, caseReference, Occasion.EXTENSION.id(), firstDay, lastDay, today);
  }

  /** The contract under which somebody works already when the case is entered. */
  static WorkPeriod entered(
      CaseReference caseReference,
      LocalDate firstDay,
      @Nullable LocalDate lastDay,
      LocalDate today) {
    return new WorkPeriod(null, caseReference, Occasion.ENTRY.id(), firstDay, lastDay, today);
  }

  /**
   * The same under the contract as it was corrected; of one that was entered, the first day too.
   */
  WorkPeriod of(Contract contract) {
    return new WorkPeriod(
        id,
        caseReference,
        occasion,
        isEntered() ? contract.firstDay() : startsOn,
        contract.lastDay().orElse(null),
        openedOn);
  }

  /**
   * The period that begins when something changes after the right to work was settled for this one.
   * It begins today, or on the day that is agreed if that comes later. It lasts as long as this
   * period if the work goes on, and else as long as was agreed: who was given up has no period any
   * more.
   *
   * @param established whether this period has the right to work
   * @param agreed the employment as it is agreed now
   */
  WorkPeriod changed(boolean established, WorkPeriod agreed, LocalDate today) {
    LocalDate firstDay = later(today, agreed.startsOn);
    @Nullable LocalDate lastDay = established ? endsOn : agreed.endsOn;
    return new WorkPeriod(
        null,
        caseReference,
        Occasion.CHANGE.id(),
        firstDay,
        lastDay == null ? null : later(firstDay, lastDay),
        today);
  }

  /** The id of a period that is stored: every one but the first. */
  long storedId() {
    return Objects.requireNonNull(id);
  }

  /** Why the right to work is asked for it. */
  public Occasion why() {
    return WithId.of(Occasion.class, occasion);
  }

  /** Whether somebody worked already when it was entered, so that nothing is left to find out. */
  boolean isEntered() {
    return why() == Occasion.ENTRY;
  }

  /** Whether nobody works yet. */
  public boolean isFirst() {
    return why() == Occasion.START;
  }

  /** Whether it goes on after a day; a permanent contract always does. */
  public boolean goesOnAfter(LocalDate day) {
    return endsOn == null || endsOn.isAfter(day);
  }

  /**
   * The first day of work to name in a notification to UWV: the planned one, or the first that is
   * allowed if that is later (R05). Who works already keeps the day.
   */
  LocalDate startToName(LocalDate firstAllowed) {
    return why() == Occasion.CHANGE ? startsOn : later(startsOn, firstAllowed);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
