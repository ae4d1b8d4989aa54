package nl.posiv.onboarding.engine.form;

import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;

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
    CaseReference caseReference,
    MunicipalityId municipality,
    String userId,
    Language language,
    LocalDate opened,
    LocalDate due,
    Map<String, Object> variables) {

  /** The decision that an earlier step left in the process; null if there is none. */
  public String decision(String variable) {
    return (String) variables.get(variable);
  }
}
