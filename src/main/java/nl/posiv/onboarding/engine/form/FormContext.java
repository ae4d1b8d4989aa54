package nl.posiv.onboarding.engine.form;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Who has which form of which case in front of them.
 *
 * @param caseReference null on a start form, where there is no case yet
 * @param municipality tenant id of the municipality concerned; null while there is none
 * @param userId who reads or answers
 * @param language what that person reads
 * @param opened the day on which the task was opened; today on a start form
 * @param due the day by which it should be done; null if it has none
 * @param variables what the process holds: ids, decisions and dates
 */
public record FormContext(
    @Nullable CaseReference caseReference,
    @Nullable MunicipalityId municipality,
    UserId userId,
    Language language,
    LocalDate opened,
    @Nullable LocalDate due,
    Map<String, Object> variables) {

  /**
   * The case that the form is about.
   *
   * @throws IllegalStateException if it is about none
   */
  @Override
  public CaseReference caseReference() {
    return known(caseReference);
  }

  /** The case that the form is about, if it is about one. */
  public Optional<CaseReference> caseIfAny() {
    return Optional.ofNullable(caseReference);
  }

  /**
   * Tenant id of the municipality concerned.
   *
   * @throws IllegalStateException while there is none
   */
  @Override
  public MunicipalityId municipality() {
    return known(municipality);
  }

  /** The municipality concerned; empty as long as it is joining and there is none. */
  public Optional<MunicipalityId> municipalityIfAny() {
    return Optional.ofNullable(municipality);
  }

  private static <T> T known(@Nullable T id) {
    if (id == null) {
      throw new IllegalStateException("The form is not about a case of a municipality");
    }
    return id;
  }

  /** The decision that an earlier step left in the process; null if there is none. */
  public @Nullable String decision(String variable) {
    return (String) variables.get(variable);
  }
}
