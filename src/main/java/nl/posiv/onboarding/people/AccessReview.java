package nl.posiv.onboarding.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The yearly look at who has access in a municipality, or in the programme itself.
 *
 * @param municipality null for the programme
 * @param remark what whoever looked wrote beside it
 * @param doneBy null as long as nobody has looked, as is the day
 */
public record AccessReview(
    CaseReference caseReference,
    @Nullable MunicipalityId municipality,
    LocalDate begunOn,
    @Nullable String remark,
    @Nullable UserId doneBy,
    @Nullable LocalDate doneOn) {

  /** Whether a role is one in the place that it is about. */
  boolean isAbout(Post post) {
    return Objects.equals(municipality, post.municipality());
  }

  /**
   * Somebody who had access then.
   *
   * @param lastSeen when they had been here last; null if they never were
   * @param ended whether that was the end of it; otherwise they still needed it
   */
  public record Looked(
      UserId userId, List<Role> roles, @Nullable LocalDate lastSeen, boolean ended) {}
}
