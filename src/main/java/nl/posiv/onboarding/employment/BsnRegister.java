package nl.posiv.onboarding.employment;

import java.time.LocalDate;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseRecords;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/** The BSN of a case, or what holds as long as it is not there. */
@Component
class BsnRegister {

  private final CaseRecords<BsnRegistration> registrations;
  private final MissingBsnStore missing;
  private final CaseRecords<WageTaxRepair> repairs;
  private final ProgrammeClock clock;

  BsnRegister(
      CaseRecords<BsnRegistration> registrations,
      MissingBsnStore missing,
      CaseRecords<WageTaxRepair> repairs,
      ProgrammeClock clock) {
    this.registrations = registrations;
    this.missing = missing;
    this.repairs = repairs;
    this.clock = clock;
  }

  void register(CaseReference caseReference, String bsn, UserId recorder) {
    registrations.save(new BsnRegistration(null, caseReference, bsn, recorder, clock.today()));
  }

  void startWithProof(CaseReference caseReference, LocalDate appointmentOn, UserId recorder) {
    missing.save(
        new MissingBsn(
            null,
            caseReference,
            BsnStatus.WITH_PROOF.id(),
            appointmentOn,
            recorder,
            clock.today()));
  }

  void startAtAnonymousRate(CaseReference caseReference, UserId recorder) {
    missing.save(
        new MissingBsn(
            null, caseReference, BsnStatus.ANONYMOUS_RATE.id(), null, recorder, clock.today()));
  }

  void repair(CaseReference caseReference, LocalDate payrollToldOn, UserId recorder) {
    repairs.save(new WageTaxRepair(null, caseReference, payrollToldOn, recorder, clock.today()));
  }

  Optional<BsnStatus> status(CaseReference caseReference) {
    return registrations
        .latest(caseReference)
        .map(registered -> BsnStatus.REGISTERED)
        .or(() -> lastMissing(caseReference).map(MissingBsn::status));
  }

  Optional<LocalDate> appointmentOn(CaseReference caseReference) {
    return lastMissing(caseReference).map(MissingBsn::appointmentOn);
  }

  Optional<LocalDate> repairedOn(CaseReference caseReference) {
    return repairs.latest(caseReference).map(WageTaxRepair::payrollToldOn);
  }

  boolean wasAnonymous(CaseReference caseReference) {
    return missing.existsByCaseReferenceAndStartBy(caseReference, BsnStatus.ANONYMOUS_RATE.id());
  }

  private Optional<MissingBsn> lastMissing(CaseReference caseReference) {
    return missing.findFirstByCaseReferenceOrderByIdDesc(caseReference);
  }
}
