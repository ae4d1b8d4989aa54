package nl.posiv.onboarding.people;

import nl.posiv.onboarding.access.Invitations;
import nl.posiv.onboarding.audit.Action;
import nl.posiv.onboarding.audit.AuditEntry;
import nl.posiv.onboarding.audit.AuditLog;
import nl.posiv.onboarding.audit.Result;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/** Takes invitations back to which nobody came for so long, as if somebody had done so. */
@Component
class UnusedInvitations implements DatedWork {

  private static final String WORK = "invitations-over";
  private static final UserId BY_ITSELF = new UserId(AuditEntry.SYSTEM);

  private final Invitations invitations;
  private final AuditLog audit;
  private final OneByOne oneByOne;

  UnusedInvitations(Invitations invitations, AuditLog audit, OneByOne oneByOne) {
    this.invitations = invitations;
    this.audit = audit;
    this.oneByOne = oneByOne;
  }

  @Override
  public void workOff() {
    oneByOne.each(WORK, invitations.over(), UserId::value, this::end);
  }

  private void end(UserId invited) {
    if (invitations.withdrawIfOver(invited)) {
      audit.record(
          new AuditEntry(
              Action.INVITATION_ENDED,
              invited.value(),
              null,
              Result.OK,
              AuditEntry.SYSTEM,
              BY_ITSELF));
    }
  }
}
