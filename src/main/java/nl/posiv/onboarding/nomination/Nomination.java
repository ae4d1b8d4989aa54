package nl.posiv.onboarding.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The nomination of a candidate. Its case reference names the whole case.
 *
 * @param municipality tenant id of the municipality to which the candidate is put forward now
 * @param expertise ids of the candidate's themes
 * @param whereNow where the candidate lives now and on which footing
 * @param exitBasis on which basis a candidate who is in Ukraine may leave it; otherwise null
 * @param motivation empty for somebody who works there already
 * @param availableFrom null for somebody who works there already
 * @param privacyNoticeGivenOn day on which the candidate was told of the nomination (art. 14 GDPR)
 */
@Table(schema = "posiv", name = "nomination")
public record Nomination(
    @Id CaseReference caseReference,
    @Version @Nullable Integer version,
    UUID candidateId,
    MunicipalityId municipality,
    List<String> expertise,
    String motivation,
    String whereNow,
    @Nullable String exitBasis,
    @Nullable LocalDate availableFrom,
    LocalDate privacyNoticeGivenOn,
    @Nullable String ukrainianPartner,
    @Nullable String ukrainianProject,
    UserId nominatedBy,
    LocalDate nominatedOn,
    Status status) {

  /** Where a nomination stands. */
  public enum Status {
    NOMINATED,
    WILLING,
    /** Works there already: nobody was asked, the case was entered where it stands. */
    AT_WORK,
    UNWILLING,
    IN_POOL,
    CLOSED
  }

  /** Whether the case was entered where it stands, of somebody who works there already. */
  public boolean worksAlready() {
    return status == Status.AT_WORK;
  }

  Nomination withStatus(Status newStatus) {
    return copy(municipality, ukrainianPartner, ukrainianProject, newStatus);
  }

  Nomination forMunicipality(
      MunicipalityId newMunicipality, @Nullable String partner, @Nullable String project) {
    return copy(
        newMunicipality,
        partner == null ? ukrainianPartner : partner,
        project == null ? ukrainianProject : project,
        Status.WILLING);
  }

  private Nomination copy(
      MunicipalityId newMunicipality,
      @Nullable String partner,
      @Nullable String project,
      Status newStatus) {
    return new Nomination(
        caseReference,
        version,
        candidateId,
        newMunicipality,
        expertise,
        motivation,
        whereNow,
        exitBasis,
        availableFrom,
        privacyNoticeGivenOn,
        partner,
        project,
        nominatedBy,
        nominatedOn,
        newStatus);
  }
}
