package nl.posiv.onboarding.participation;

import nl.posiv.onboarding.access.Invitations;
import nl.posiv.onboarding.access.NewInvitation;
import nl.posiv.onboarding.language.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Whoever was named is invited as everybody else is (ADR 0043). */
@Component
class FirstInvitations {

  private final Invitations invitations;

  FirstInvitations(Invitations invitations) {
    this.invitations = invitations;
  }

  /**
   * In the transaction in which the municipality opens, at its end: until then the engine has not
   * written the tenant to which they belong. Whoever is there from the first time stays as they
   * are.
   */
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void invite(FirstPeople people) {
    invitations.inviteAll(
        people.named().stream()
            .map(
                person ->
                    new NewInvitation(
                        person.name(),
                        person.email(),
                        Language.NL,
                        person.role(),
                        people.municipality()))
            .toList(),
        people.by());
  }
}
