package nl.posiv.onboarding.journey;

import java.util.List;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/**
 * Who reads a case because they guide its official: the mentor or the deputy, as long as they are a
 * mentor of that municipality. Who moved to another one takes nothing along.
 */
@Component
class Guides {

  private final Mentorships mentorships;
  private final Nominations nominations;
  private final People people;

  Guides(Mentorships mentorships, Nominations nominations, People people) {
    this.mentorships = mentorships;
    this.nominations = nominations;
    this.people = people;
  }

  /** The cases that somebody reads because they guide the official. */
  List<CaseReference> casesOf(UserId user) {
    return mentorships.guidedBy(user).stream()
        .filter(reference -> isGuidedBy(reference, user))
        .toList();
  }

  boolean isGuidedBy(CaseReference reference, UserId user) {
    return mentorships.isGuidedBy(reference, user)
        && people.hasRole(user, Role.MENTOR, nominations.find(reference).municipality());
  }
}
