package nl.posiv.onboarding.employment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is arranged for the employment of an official between the accepted offer and the start. */
@Service
@Transactional
public class Employments {

  private final ContractStore contracts;
  private final ContractSignaturesStore signatures;
  private final IdentityCheckStore identityChecks;
  private final BsnRegistrationStore bsnRegistrations;
  private final ConductCertificateStore conductCertificates;
  private final WorkplaceStore workplaces;
  private final Appointments appointments;
  private final RightToWork rightToWork;
  private final TrialPeriod trialPeriod;
  private final ProgrammeClock clock;

  Employments(
      ContractStore contracts,
      ContractSignaturesStore signatures,
      IdentityCheckStore identityChecks,
      BsnRegistrationStore bsnRegistrations,
      ConductCertificateStore conductCertificates,
      WorkplaceStore workplaces,
      Appointments appointments,
      RightToWork rightToWork,
      TrialPeriod trialPeriod,
      ProgrammeClock clock) {
    this.contracts = contracts;
    this.signatures = signatures;
    this.identityChecks = identityChecks;
    this.bsnRegistrations = bsnRegistrations;
    this.conductCertificates = conductCertificates;
    this.workplaces = workplaces;
    this.appointments = appointments;
    this.rightToWork = rightToWork;
    this.trialPeriod = trialPeriod;
    this.clock = clock;
  }

  /**
   * Records what the contract says.
   *
   * @param trialPeriodMonths 0 for none
   */
  public void recordContract(
      String caseReference,
      int trialPeriodMonths,
      boolean earlyNoticeClause,
      boolean endNoticeInContract,
      String recorder) {
    contracts.save(
        new Contract(
            null,
            caseReference,
            trialPeriodMonths,
            earlyNoticeClause,
            endNoticeInContract,
            recorder,
            clock.today()));
  }

  /** The longest trial period in months that the law allows in this case's contract. */
  @Transactional(readOnly = true)
  public int longestTrialPeriod(String caseReference) {
    Offer offer = appointments.offerOf(caseReference);
    return trialPeriod.longestMonths(rightToWork.plannedStart(caseReference), offer.endDate());
  }

  /**
   * Records when both sides signed the contract with the dates that are agreed now, or an addendum
   * with them.
   */
  public void recordSignatures(
      String caseReference, LocalDate byOfficialOn, LocalDate byMunicipalityOn, String recorder) {
    Offer offer = appointments.offerOf(caseReference);
    signatures.save(
        new ContractSignatures(
            null,
            caseReference,
            byOfficialOn,
            byMunicipalityOn,
            recorder,
            clock.today(),
            offer.startDate(),
            offer.endDate()));
  }

  /** Whether the dates have moved since both sides signed, so that they must sign again. */
  @Transactional(readOnly = true)
  public boolean isSignedForOtherDates(String caseReference) {
    Offer offer = appointments.offerOf(caseReference);
    return signatures
        .findFirstByCaseReferenceOrderByIdDesc(caseReference)
        .filter(signed -> signed.isForOtherDates(offer.startDate(), offer.endDate()))
        .isPresent();
  }

  /**
   * Records that the original identity document was checked.
   *
   * @throws IllegalStateException before the offer was accepted (R16)
   */
  public void recordIdentityCheck(String caseReference, LocalDate checkedOn, String recorder) {
    requireAcceptedOffer(caseReference);
    identityChecks.save(new IdentityCheck(null, caseReference, checkedOn, recorder));
  }

  /**
   * Records the BSN.
   *
   * @param bsn nine digits that pass the eleven test
   * @throws IllegalStateException before the offer was accepted (R16)
   */
  public void registerBsn(String caseReference, String bsn, String recorder) {
    requireAcceptedOffer(caseReference);
    bsnRegistrations.save(new BsnRegistration(null, caseReference, bsn, recorder, clock.today()));
  }

  /**
   * Records what Justis answered to the request for a certificate of conduct (VOG).
   *
   * @param outcome received or refused
   * @param receivedOn null when refused
   */
  public void recordConductCertificate(
      String caseReference, String outcome, LocalDate receivedOn, String recorder) {
    conductCertificates.save(
        new ConductCertificate(null, caseReference, outcome, receivedOn, recorder, clock.today()));
  }

  /**
   * Records that the workplace is there, and which account is the official's.
   *
   * @param officialUser user id of the official
   */
  public void arrangeWorkplace(String caseReference, String officialUser, String recorder) {
    workplaces.save(new Workplace(null, caseReference, officialUser, recorder, clock.today()));
  }

  /** Whether the contract holds the notice of its end, so that none need be sent (7:668 BW). */
  @Transactional(readOnly = true)
  public boolean endNoticeInContract(String caseReference) {
    return contracts
        .findFirstByCaseReferenceOrderByIdDesc(caseReference)
        .map(Contract::endNoticeInContract)
        .orElse(false);
  }

  /** The length of the trial period in months, once the contract is drawn up; 0 for none. */
  @Transactional(readOnly = true)
  public Optional<Integer> trialPeriodMonths(String caseReference) {
    return contracts
        .findFirstByCaseReferenceOrderByIdDesc(caseReference)
        .map(Contract::trialPeriodMonths);
  }

  /** The day on which the second of both signatures was put. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> bothSignaturesOn(String caseReference) {
    return signatures
        .findFirstByCaseReferenceOrderByIdDesc(caseReference)
        .map(
            signed ->
                signed.signedByOfficialOn().isAfter(signed.signedByMunicipalityOn())
                    ? signed.signedByOfficialOn()
                    : signed.signedByMunicipalityOn());
  }

  /** The day on which the identity document was checked. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> identityCheckedOn(String caseReference) {
    return identityChecks
        .findFirstByCaseReferenceOrderByIdDesc(caseReference)
        .map(IdentityCheck::checkedOn);
  }

  /** Whether the BSN is known to HR. The number itself is not given out. */
  @Transactional(readOnly = true)
  public boolean isBsnRegistered(String caseReference) {
    return bsnRegistrations.findFirstByCaseReferenceOrderByIdDesc(caseReference).isPresent();
  }

  /** The day on which the certificate of conduct (VOG) came in. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> conductCertificateReceivedOn(String caseReference) {
    return conductCertificates
        .findFirstByCaseReferenceOrderByIdDesc(caseReference)
        .map(ConductCertificate::receivedOn);
  }

  /** The user id of the official of a case. */
  @Transactional(readOnly = true)
  public Optional<String> officialUser(String caseReference) {
    return workplaces
        .findFirstByCaseReferenceOrderByIdDesc(caseReference)
        .map(Workplace::officialUser);
  }

  /** The cases, running or past, in which a user is the official. */
  @Transactional(readOnly = true)
  public List<String> casesOf(String officialUser) {
    return workplaces.findByOfficialUser(officialUser).stream()
        .map(Workplace::caseReference)
        .distinct()
        .filter(reference -> officialUser(reference).filter(officialUser::equals).isPresent())
        .toList();
  }

  private void requireAcceptedOffer(String caseReference) {
    if (!appointments.isOfferAccepted(caseReference)) {
      throw new IllegalStateException("Case " + caseReference + " has no accepted offer");
    }
  }
}
