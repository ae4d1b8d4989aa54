package nl.posiv.onboarding.change.process;

import java.util.List;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.change.Change;
import nl.posiv.onboarding.change.ChangeReport;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.change.DiedAfterwards;
import nl.posiv.onboarding.change.DiedBeforeTheEnd;
import nl.posiv.onboarding.change.PersonDied;
import nl.posiv.onboarding.contracts.CorrectedContracts;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.CaseMessages;
import nl.posiv.onboarding.nomination.CandidateLinks;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Somebody has died. The person is the same in every case of theirs: those that go on end, and of
 * those that are ending or over nothing goes to the person any more either. A contract that was
 * known to last longer ends on the day of death, and whoever must act on that is told.
 */
@Component
class PassDeath {

  private final CaseMessages messages;
  private final CaseState state;
  private final Changes changes;
  private final CorrectedContracts contracts;
  private final Nominations nominations;
  private final CandidateLinks links;
  private final Employments employments;
  private final People people;
  private final ApplicationEventPublisher events;
  private final ProgrammeClock clock;

  PassDeath(
      CaseMessages messages,
      CaseState state,
      Changes changes,
      CorrectedContracts contracts,
      Nominations nominations,
      CandidateLinks links,
      Employments employments,
      People people,
      ApplicationEventPublisher events,
      ProgrammeClock clock) {
    this.messages = messages;
    this.state = state;
    this.changes = changes;
    this.contracts = contracts;
    this.nominations = nominations;
    this.links = links;
    this.employments = employments;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /** Tells every case of the person, whatever state it is in. */
  void on(CaseReference reported) {
    List<CaseReference> others =
        nominations.otherCasesOf(reported).stream()
            .map(other -> other.nomination().caseReference())
            .toList();
    List<CaseReference> all = Stream.concat(Stream.of(reported), others.stream()).toList();
    all.forEach(this::closeAccess);
    events.publishEvent(new PersonDied(all));
    for (CaseReference reference : all) {
      boolean known = state.isKnownToMunicipality(reference);
      endContracts(reference);
      if (state.takes(reference, Change.DEATH)) {
        messages.tell(reference, Change.DEATH.id());
      } else if (known || reference.equals(reported)) {
        events.publishEvent(new DiedAfterwards(reference, known));
      }
    }
  }

  private void endContracts(CaseReference reference) {
    ChangeReport report = changes.find(reference, Change.DEATH.id()).orElseThrow();
    if (contracts.endByDeath(reference, report.effectiveOn(), report.reportedBy())) {
      events.publishEvent(new DiedBeforeTheEnd(reference));
    }
  }

  private void closeAccess(CaseReference reference) {
    links.revoke(reference);
    employments
        .officialUser(reference)
        .filter(user -> !people.hasLeft(user))
        .ifPresent(user -> people.leave(user, clock.today()));
  }
}
