package nl.posiv.onboarding.audit;

import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Something to be recorded.
 *
 * @param object id of the task, address of the page or of the call, or another technical id
 * @param caseReference of the case concerned; null if there is none
 * @param origin network address that it came from, or {@link #SYSTEM}
 * @param actor user id; null if nobody is signed in
 */
public record AuditEntry(
    Action action,
    String object,
    @Nullable CaseReference caseReference,
    Result result,
    String origin,
    @Nullable UserId actor) {

  /** The origin of what the application does by itself. */
  public static final String SYSTEM = "system";
}
