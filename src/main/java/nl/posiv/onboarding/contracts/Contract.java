package nl.posiv.onboarding.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An employment contract of one person with one municipality. It is planned, then under way, then
 * over; one that nobody began is over without having been under way.
 *
 * @param caseReference the case that it belongs to, or in which it was entered
 * @param kind id of a {@link ContractKind}
 * @param plannedFirstDay as it is agreed now
 * @param plannedLastDay as it is agreed now; null for a permanent one
 * @param begunOn the day on which the work began; null before that
 * @param endedOn the last day that it really had; null before that, and if nobody began
 * @param hoursPerWeek null if not known, as of one from before the programme
 * @param endedBy id of a {@link ContractEnd}; null until it is over
 * @param correctedOn the day on which HR corrected its days last; null if they were right
 */
@Table(schema = "posiv", name = "contract")
public record Contract(
    @Id @Nullable Long id,
    @Version int version,
    CaseReference caseReference,
    MunicipalityId municipality,
    String kind,
    LocalDate plannedFirstDay,
    @Nullable LocalDate plannedLastDay,
    @Nullable LocalDate begunOn,
    @Nullable LocalDate endedOn,
    @Nullable BigDecimal hoursPerWeek,
    @Nullable String endedBy,
    UserId recordedBy,
    LocalDate recordedOn,
    @Nullable LocalDate correctedOn) {

  static Contract planned(
      CaseReference caseReference,
      MunicipalityId municipality,
      ContractKind kind,
      LocalDate firstDay,
      @Nullable LocalDate lastDay,
      @Nullable BigDecimal hoursPerWeek,
      UserId recorder,
      LocalDate today) {
    return new Contract(
        null,
        0,
        caseReference,
        municipality,
        kind.id(),
        firstDay,
        lastDay,
        null,
        null,
        hoursPerWeek,
        null,
        recorder,
        today,
        null);
  }

  static Contract earlier(
      CaseReference caseReference,
      MunicipalityId municipality,
      LocalDate firstDay,
      LocalDate lastDay,
      UserId recorder,
      LocalDate today) {
    return planned(
            caseReference,
            municipality,
            ContractKind.EARLIER,
            firstDay,
            lastDay,
            null,
            recorder,
            today)
        .begun(firstDay)
        .ended(lastDay, ContractEnd.LAST_DAY);
  }

  /** The same with other dates agreed. */
  Contract moved(LocalDate firstDay, @Nullable LocalDate lastDay) {
    return with(firstDay, lastDay, begunOn, endedOn, endedBy);
  }

  /** The same with other terms agreed before it begins. */
  Contract agreed(LocalDate firstDay, LocalDate lastDay, BigDecimal hours) {
    return with(firstDay, lastDay, begunOn, endedOn, endedBy, hours, correctedOn);
  }

  /** The same once the work has begun under it. */
  Contract begun(LocalDate day) {
    return with(plannedFirstDay, plannedLastDay, day, endedOn, endedBy);
  }

  /** The same once it is over. A last day before the first would be none. */
  Contract ended(LocalDate lastDay, ContractEnd by) {
    LocalDate last = lastDay.isBefore(firstDay()) ? firstDay() : lastDay;
    return with(plannedFirstDay, plannedLastDay, begunOn, last, by.id());
  }

  /** The same once it is clear that nobody begins. */
  Contract givenUp() {
    return with(plannedFirstDay, plannedLastDay, null, null, ContractEnd.NEVER_BEGAN.id());
  }

  /** The same if it was given up by mistake. */
  Contract plannedAgain() {
    return with(plannedFirstDay, plannedLastDay, null, null, null);
  }

  /** The same that ran already, as it should have been entered. */
  Contract corrected(
      LocalDate firstDay, @Nullable LocalDate lastDay, BigDecimal hours, LocalDate today) {
    return with(
        firstDay,
        lastDay,
        firstDay,
        null,
        null,
        hours,
        hasDays(firstDay, lastDay) ? correctedOn : today);
  }

  /** Whether it began, or ended, only after a day; one that runs has not ended. */
  boolean outlived(LocalDate day) {
    return firstDay().isAfter(day) || endedOn != null && endedOn.isAfter(day);
  }

  /** Whether these are its first and its last day. */
  boolean hasDays(LocalDate firstDay, @Nullable LocalDate lastDay) {
    return firstDay.equals(firstDay()) && Objects.equals(lastDay, lastDay().orElse(null));
  }

  private Contract with(
      LocalDate firstDay,
      @Nullable LocalDate lastDay,
      @Nullable LocalDate begun,
      @Nullable LocalDate ended,
      @Nullable String by) {
    return with(firstDay, lastDay, begun, ended, by, hoursPerWeek, correctedOn);
  }

  private Contract with(
      LocalDate firstDay,
      @Nullable LocalDate lastDay,
      @Nullable LocalDate begun,
      @Nullable LocalDate ended,
      @Nullable String by,
      @Nullable BigDecimal hours,
      @Nullable LocalDate corrected) {
    return new Contract(
        id,
        version,
        caseReference,
        municipality,
        kind,
        firstDay,
        lastDay,
        begun,
        ended,
        hours,
        by,
        recordedBy,
        recordedOn,
        corrected);
  }

  /** Its number, which every contract that was read has. */
  public long storedId() {
    return Objects.requireNonNull(id);
  }

  /** What it is in a working life. */
  public ContractKind is() {
    return WithId.of(ContractKind.class, kind);
  }

  /** Whether somebody came to the municipality for it. */
  public boolean isFirst() {
    return is() == ContractKind.FIRST;
  }

  /** Whether it has no end. */
  public boolean isPermanent() {
    return is() == ContractKind.PERMANENT || isEntered() && plannedLastDay == null;
  }

  /** Whether the programme guides under it, or did: it is not one from before. */
  boolean isOfProgramme() {
    return is() != ContractKind.EARLIER;
  }

  /** Whether it ran already when its case was entered. */
  public boolean isEntered() {
    return is() == ContractKind.ENTERED;
  }

  /**
   * The first day on which the programme guides the official under it: its own first day, and of
   * one that ran already the day on which its case was entered.
   */
  public LocalDate guidedFrom() {
    return isEntered() && recordedOn.isAfter(firstDay()) ? recordedOn : firstDay();
  }

  /** The day from which its days are known as they are: of one that was corrected, that day. */
  public LocalDate knownFrom() {
    return correctedOn == null || correctedOn.isBefore(guidedFrom()) ? guidedFrom() : correctedOn;
  }

  /** Whether nobody works under it yet, and somebody is to. */
  public boolean isPlanned() {
    return begunOn == null && endedBy == null;
  }

  /** Whether somebody works under it. */
  public boolean isUnderWay() {
    return begunOn != null && endedBy == null;
  }

  /** Whether nothing more comes of it. */
  public boolean isOver() {
    return endedBy != null;
  }

  /** Whether it ended so that nobody could be asked about its last month before. */
  public boolean endedSuddenly() {
    return ContractEnd.DEATH.id().equals(endedBy)
        || ContractEnd.RIGHT_TO_WORK_LOST.id().equals(endedBy);
  }

  /** Whether it ended otherwise than with the last day that was agreed. */
  public boolean endedEarly() {
    return isOver() && !ContractEnd.LAST_DAY.id().equals(endedBy);
  }

  /** Whether the work began under it. */
  public boolean hasBegun() {
    return begunOn != null;
  }

  /** The first day: as it was, or while nobody has begun, as planned. */
  public LocalDate firstDay() {
    return begunOn == null ? plannedFirstDay : begunOn;
  }

  /** The last day: as it was, or as long as it is not over, as planned; empty if permanent. */
  public Optional<LocalDate> lastDay() {
    return Optional.ofNullable(endedOn == null ? plannedLastDay : endedOn);
  }

  /**
   * The last day on which the programme guides the official under it: its own last day, and in a
   * permanent contract the last of so much time, unless it ended before.
   */
  public LocalDate guidedUntil(Period inPermanent) {
    LocalDate guided = guidedFrom().plus(inPermanent).minusDays(1);
    return lastDay().filter(day -> !isPermanent() || day.isBefore(guided)).orElse(guided);
  }

  /**
   * Whether there is a day on which it and another employment would both hold.
   *
   * @param last last day of the other; null if it has none
   */
  boolean overlaps(LocalDate first, @Nullable LocalDate last) {
    boolean endsBefore = lastDay().filter(day -> day.isBefore(first)).isPresent();
    boolean beginsAfter = last != null && firstDay().isAfter(last);
    return !endsBefore && !beginsAfter;
  }

  /**
   * Whether it counts in a chain of temporary contracts: from the day on which the work really
   * began to the day on which it really ended; one that never began does not (R12).
   */
  boolean countsInChain() {
    return !isPermanent() && !(isOver() && begunOn == null);
  }
}
