package nl.posiv.onboarding.notification;

import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to whose address no mail comes, as long as it is not corrected.
 *
 * @param recipient user id; null for the candidate of the case
 * @param caseReference the case of the candidate, or the first one that mail waits about
 * @param municipality tenant id of the municipality of that case
 * @param waiting how many mails wait
 * @param noAddress whether it is no address at all; otherwise the reader's mail server refuses it
 */
public record UnreachableReader(
    @Nullable UserId recipient,
    @Nullable CaseReference caseReference,
    @Nullable MunicipalityId municipality,
    long waiting,
    boolean noAddress) {

  private static final String CANDIDATE = "candidate ";
  private static final String COLLEAGUE = "colleague ";

  static UnreachableReader candidate(CaseReference caseReference) {
    return new UnreachableReader(null, caseReference, null, 0, false);
  }

  static UnreachableReader colleague(UserId userId) {
    return new UnreachableReader(userId, null, null, 0, false);
  }

  /** Who it is: one task is about one of them. */
  public String id() {
    return recipient == null ? CANDIDATE + caseReference : COLLEAGUE + recipient;
  }

  /** Whether this names one of them. */
  public static boolean isId(@Nullable String text) {
    return text != null && (text.startsWith(CANDIDATE) || text.startsWith(COLLEAGUE));
  }
}
