package nl.posiv.onboarding.participation;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A municipality on its way, or at its end.
 *
 * @param tenant the id that it has once it takes part
 * @param listed whether the number of inhabitants is that of the list; otherwise it was typed
 * @param contactEmail empty, as the name, once the contact was erased
 * @param endReason null unless it ended
 * @param smallAllowed whether an exception to the smallest number of inhabitants was recorded
 * @param registeredBy null if the municipality did it itself
 */
public record Participation(
    CaseReference caseReference,
    MunicipalityId tenant,
    String name,
    int inhabitants,
    LocalDate inhabitantsOn,
    boolean listed,
    String contactName,
    String contactEmail,
    Route route,
    Stage stage,
    LocalDate stageSince,
    @Nullable EndReason endReason,
    boolean smallAllowed,
    @Nullable UserId registeredBy,
    LocalDate registeredOn) {

  /** Whether it is known whom to talk to; once it was erased, it is not. */
  public boolean hasContact() {
    return !contactEmail.isEmpty();
  }

  /** Whom to talk to, and where. */
  String contact() {
    return Interest.of(this).contact();
  }

  /** Names the case only: the contact must not end up in a log. */
  @Override
  public String toString() {
    return "Participation[" + caseReference + "]";
  }
}
