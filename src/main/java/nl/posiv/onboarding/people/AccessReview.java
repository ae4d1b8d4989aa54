package nl.posiv.onboarding.people;

import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The yearly look at who has access in a municipality.
 *
 * @param remark what whoever looked wrote beside it
 * @param doneBy null as long as nobody has looked, as is the day
 */
public record AccessReview(
    CaseReference caseReference,
    MunicipalityId municipality,
    LocalDate begunOn,
    @Nullable String remark,
    @Nullable UserId doneBy,
    @Nullable LocalDate doneOn) {

  /**
   * Somebody who had access then.
   *
   * @param lastSeen when they had been here last; null if they never were
   * @param ended whether that was the end of it; otherwise they still needed it
   */
  public record Looked(
      UserId userId, List<Role> roles, @Nullable LocalDate lastSeen, boolean ended) {}
}
