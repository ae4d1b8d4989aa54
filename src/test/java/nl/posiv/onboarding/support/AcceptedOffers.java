package nl.posiv.onboarding.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.posiv.onboarding.approval.AppointmentOutcome;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.OfferTerms;
import nl.posiv.onboarding.approval.ReplyOutcome;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;

/** Offers that were made and accepted, in the records only: for tests of the phases that follow. */
public final class AcceptedOffers {

  private final Appointments appointments;

  public AcceptedOffers(Appointments appointments) {
    this.appointments = appointments;
  }

  /** A municipality's offer, which the candidate has not answered. */
  public void make(CaseReference caseReference, LocalDate start, LocalDate end) {
    appointments.prepareOffer(
        caseReference,
        new OfferTerms(
            "Adviser on water management",
            "10",
            3,
            new BigDecimal("36"),
            start,
            end,
            "WATER-7",
            null,
            null),
        new UserId("hr"));
  }

  /** An offer that the candidate accepted. */
  public void accept(CaseReference caseReference, LocalDate start, LocalDate end) {
    make(caseReference, start, end);
    appointments.decide(
        caseReference, AppointmentOutcome.APPROVE, "M-2026-1", null, null, new UserId("manager"));
    appointments.recordReply(caseReference, ReplyOutcome.ACCEPTED, null, new UserId("hr"));
  }
}
