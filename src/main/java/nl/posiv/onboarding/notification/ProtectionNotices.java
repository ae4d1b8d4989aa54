package nl.posiv.onboarding.notification;

import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.ResidenceWatch;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.RulesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever works under temporary protection, and their HR, hear that its last day is another. A
 * longer one alone is no proof of one's own: they hear that they need it.
 */
@Component
class ProtectionNotices {

  private final ResidenceWatch watch;
  private final Notices notices;
  private final Nominations nominations;

  ProtectionNotices(ResidenceWatch watch, Notices notices, Nominations nominations) {
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

  private void tell(CaseReference reference) {
    notices.send(
        Notice.PROTECTION_MOVED,
        "protection " + reference + " " + watch.protectionEnd(),
        reference,
        nominations.find(reference).municipality());
  }
}
