package nl.posiv.onboarding.notification;

import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;

/** Knows who opens the page of a case: a mail leads nobody to a page that is not for them. */
public interface CasePages {

  /** Whether somebody opens it now. */
  boolean areOpenTo(UserId reader, CaseReference reference);
}
