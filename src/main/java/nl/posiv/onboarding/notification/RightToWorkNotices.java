package nl.posiv.onboarding.notification;

import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.ResidenceWatch;
import nl.posiv.onboarding.righttowork.RightToWorkAsBefore;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.RulesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What people hear when a rule of the right to work changes. Whoever works under temporary
 * protection, and their HR, hear that its last day is another; a longer one alone is no proof of
 * one's own, so they hear that they need it. HR hears when a rule that asked for something is taken
 * back.
 */
@Component
class RightToWorkNotices {

  private final ResidenceWatch watch;
  private final Notices notices;
  private final Nominations nominations;

  RightToWorkNotices(ResidenceWatch watch, Notices notices, Nominations nominations) {
    this.watch = watch;
    this.notices = notices;
    this.nominations = nominations;
  }

  @EventListener
  void tell(RulesChanged changed) {
    if (changed.id().equals(Rule.TEMPORARY_PROTECTION_END.id())) {
      watch.underProtection().forEach(this::tell);
    }
  }

  /** What only a rule asked for need not be done any more. */
  @EventListener
  void tell(RightToWorkAsBefore asBefore) {
    CaseReference reference = asBefore.caseReference();
    notices.send(
        Notice.RIGHT_TO_WORK_AS_BEFORE,
        "as before " + asBefore.task(),
        reference,
        nominations.find(reference).municipality());
  }

  private void tell(CaseReference reference) {
    notices.send(
        Notice.PROTECTION_MOVED,
        "protection " + reference + " " + watch.protectionEnd(),
        reference,
        nominations.find(reference).municipality());
  }
}
