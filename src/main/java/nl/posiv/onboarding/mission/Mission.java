package nl.posiv.onboarding.mission;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A mission to Ukraine.
 *
 * @param days as asked for last
 * @param approved the days that a manager approved last; null if none ever did
 * @param purpose in the words of whoever asks; never a route or a place
 * @param inShelter whether the official lives in municipal shelter; null if nobody was to say
 * @param state id of a {@link MissionState}
 */
@Table(schema = "posiv", name = "mission")
public record Mission(
    @Id @Nullable Long id,
    CaseReference caseReference,
    @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "asked_") MissionDays days,
    @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "approved_") @Nullable MissionDays approved,
    String purpose,
    @Nullable Boolean inShelter,
    String state,
    UserId requestedBy,
    LocalDate requestedOn) {

  /** The id, once it is stored. */
  public long storedId() {
    return Objects.requireNonNull(id);
  }

  /** How far it is. */
  public MissionState stage() {
    return WithId.of(MissionState.class, state);
  }

  /** Whether a manager approved the days that are asked for now. */
  public boolean standsApproved() {
    return stage() == MissionState.APPROVED;
  }

  /** Whether the official may be on the way by a day. */
  public boolean hasBegunBy(LocalDate day) {
    return approved != null && !day.isBefore(approved.from());
  }

  /** Whether it would last longer than a day, as asked or as approved. */
  boolean lastsLongerThan(LocalDate day) {
    return Stream.of(days, approved).anyMatch(own -> own != null && own.until().isAfter(day));
  }

  /** Whether somebody would leave by a day, and return after it. */
  boolean goesOnAfter(LocalDate day) {
    return lastsLongerThan(day)
        && Stream.of(days, approved).anyMatch(own -> own != null && !own.from().isAfter(day));
  }

  /**
   * The same with a return on a day at the latest. Whoever asked for later days instead keeps those
   * that were approved.
   */
  Mission until(LocalDate last) {
    MissionDays known = approved == null ? null : approved.until(last);
    return known != null && days.from().isAfter(last)
        ? with(known, known, inShelter, MissionState.APPROVED)
        : with(days.until(last), known, inShelter, stage());
  }

  /** Whether other days can be asked for: who may be on the way only comes back on another. */
  public boolean mayMoveTo(MissionDays others, LocalDate today) {
    return approved == null || !hasBegunBy(today) || others.from().equals(approved.from());
  }

  /** Whether it can still be approved: nobody is sent on days that have passed. */
  public boolean isInTimeOn(LocalDate day) {
    return approved != null || !day.isAfter(days.from());
  }

  /** Those of its days that take one of these, also while other days are asked for. */
  Optional<MissionDays> taking(MissionDays others) {
    return Stream.of(days, approved)
        .filter(own -> own != null && !stage().isOver() && own.overlaps(others))
        .findFirst();
  }

  /**
   * Asks for other days. Those that lie within the approved ones need no new approval.
   *
   * @param sheltered whether the official lives in municipal shelter; null if it was not said again
   */
  Mission on(MissionDays others, @Nullable Boolean sheltered) {
    boolean known = approved != null && approved.cover(others);
    return with(
        others,
        approved,
        sheltered == null ? inShelter : sheltered,
        known ? MissionState.APPROVED : MissionState.REQUESTED);
  }

  Mission approvedAsAsked() {
    return with(days, days, inShelter, MissionState.APPROVED);
  }

  /** When other days are refused, those that were approved before hold again. */
  Mission refused() {
    return approved == null
        ? with(days, null, inShelter, MissionState.REFUSED)
        : with(approved, approved, inShelter, MissionState.APPROVED);
  }

  Mission in(MissionState next) {
    return with(days, approved, inShelter, next);
  }

  /** Names the record only: what it holds must not end up in a log. */
  @Override
  public String toString() {
    return "Mission[caseReference=" + caseReference + ", id=" + id + "]";
  }

  private Mission with(
      MissionDays asked,
      @Nullable MissionDays approvedNow,
      @Nullable Boolean sheltered,
      MissionState next) {
    return new Mission(
        id,
        caseReference,
        asked,
        approvedNow,
        purpose,
        sheltered,
        next.id(),
        requestedBy,
        requestedOn);
  }
}
