package nl.posiv.onboarding.notification;

import java.util.UUID;
import nl.posiv.onboarding.engine.RunningCases;
import nl.posiv.onboarding.nomination.CandidateAddressChanged;
import nl.posiv.onboarding.nomination.CandidateLinks;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A new address of a candidate ends the links that went to the old one. The new one gets a link of
 * its own; the old one hears that it changed, and nothing else. Where no mail ever came, nobody is
 * told, and the mail that waits brings the link.
 */
@Component
class AddressNotices {

  private final CandidateLinks links;
  private final RunningCases runningCases;
  private final Nominations nominations;
  private final Outbox outbox;

  AddressNotices(
      CandidateLinks links, RunningCases runningCases, Nominations nominations, Outbox outbox) {
    this.links = links;
    this.runningCases = runningCases;
    this.nominations = nominations;
    this.outbox = outbox;
  }

  @EventListener
  void follow(CandidateAddressChanged changed) {
    String step = "address " + UUID.randomUUID();
    changed.caseReferences().forEach(links::revoke);
    String previous = changed.previous();
    if (previous == null) {
      return;
    }
    changed.caseReferences().stream()
        .filter(runningCases::isRunning)
        .forEach(
            reference ->
                outbox.add(mail(Notice.CANDIDATE_ADDRESS_CHANGED, reference), step + reference));
    changed.caseReferences().stream()
        .limit(1)
        .forEach(
            reference ->
                outbox.addToOtherAddress(
                    mail(Notice.CANDIDATE_ADDRESS_LEFT, reference), step, previous));
  }

  private Mail mail(Notice notice, CaseReference reference) {
    return Mail.telling(notice, reference, nominations.find(reference).municipality(), null, true);
  }
}
