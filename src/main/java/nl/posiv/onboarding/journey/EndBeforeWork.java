package nl.posiv.onboarding.journey;

import java.util.Collection;
import java.util.Set;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.notification.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Why a case ended without a day of work. Whoever a mail told exactly that reads it, whoever has
 * the section in which it stands, and the person whom the case is about.
 */
enum EndBeforeWork implements WithId {
  DEATH(Notice.DEATH, null),
  WITHDREW(Notice.CANDIDATE_WITHDREW, null),
  MUNICIPALITY_LEFT(Notice.MUNICIPALITY_LEFT, null),
  NO_SHOW(Notice.NO_SHOW, null),
  /** The certificate of conduct (VOG) was refused: for HR and managers alone, who decided on it. */
  NO_CERTIFICATE(null, "conduct"),
  NO_RIGHT_TO_WORK(Notice.RIGHT_TO_WORK_REFUSED, null),
  ENTERED_BY_MISTAKE(Notice.ENTRY_MISTAKEN, "entry"),
  PLACED_ELSEWHERE(Notice.PLACED_ELSEWHERE, null),
  UNWILLING(Notice.CANDIDATE_UNWILLING, "nomination"),
  POOL_CONSENT_OVER(Notice.POOL_CONSENT_OVER, "nomination"),
  /** Ro3kvit took the candidate out of the pool. */
  CLOSED(Notice.CASE_CLOSED, "nomination"),
  NOT_SELECTED(Notice.CANDIDATE_NOT_SELECTED, "nomination"),
  DECLINED(Notice.OFFER_DECLINED, "nomination"),
  /** The same nomination goes on in another case. */
  NOMINATED_ALREADY(null, "earlier-cases");

  private final @Nullable Notice notice;
  private final @Nullable String section;

  EndBeforeWork(@Nullable Notice notice, @Nullable String section) {
    this.notice = notice;
    this.section = section;
  }

  /**
   * Whether somebody reads it.
   *
   * @param parts what the reader is in the case
   * @param keys the sections that are open to the reader
   */
  boolean isKnownTo(Set<Role> parts, Collection<String> keys) {
    return (parts.contains(Role.OFFICIAL) && this != NO_CERTIFICATE)
        || (section != null && keys.contains(section))
        || (notice != null && parts.stream().anyMatch(notice::tells));
  }
}
