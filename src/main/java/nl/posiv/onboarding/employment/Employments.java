package nl.posiv.onboarding.employment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.CaseEntries;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.contracts.StillOpen;
import nl.posiv.onboarding.records.CaseRecords;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is arranged for the employment of an official between the accepted offer and the start. */
@Service
@Transactional
public class Employments {

  private final CaseRecords<DraftedContract> drafts;
  private final CaseRecords<ContractSignatures> signatures;
  private final CaseRecords<IdentityCheck> identityChecks;
  private final BsnRegister bsns;
  private final CaseRecords<ConductCertificate> conductCertificates;
  private final CaseRecords<ConductDecision> conductDecisions;
  private final GivenTermsStore givenTerms;
  private final WorkplaceStore workplaces;
  private final FreeAccounts accounts;
  private final Contracts contracts;
  private final CaseEntries entries;
  private final Appointments appointments;
  private final RightToWork rightToWork;
  private final TrialPeriod trialPeriod;
  private final ProgrammeClock clock;

  Employments(
      CaseRecords<DraftedContract> drafts,
      CaseRecords<ContractSignatures> signatures,
      CaseRecords<IdentityCheck> identityChecks,
      BsnRegister bsns,
      CaseRecords<ConductCertificate> conductCertificates,
      CaseRecords<ConductDecision> conductDecisions,
      GivenTermsStore givenTerms,
      WorkplaceStore workplaces,
      FreeAccounts accounts,
      Contracts contracts,
      CaseEntries entries,
      Appointments appointments,
      RightToWork rightToWork,
      TrialPeriod trialPeriod,
      ProgrammeClock clock) {
    this.drafts = drafts;
    this.signatures = signatures;
    this.identityChecks = identityChecks;
    this.bsns = bsns;
    this.conductCertificates = conductCertificates;
    this.conductDecisions = conductDecisions;
    this.givenTerms = givenTerms;
    this.workplaces = workplaces;
    this.accounts = accounts;
    this.contracts = contracts;
    this.entries = entries;
    this.appointments = appointments;
    this.rightToWork = rightToWork;
    this.trialPeriod = trialPeriod;
    this.clock = clock;
  }

  /** Records what a contract says. */
  public void recordContract(Contract contract, ContractTerms terms, UserId recorder) {
    drafts.save(
        new DraftedContract(
            null,
            contract.caseReference(),
            contract.storedId(),
            terms.trialPeriodMonths(),
            terms.earlyNoticeClause(),
            terms.endNoticeInContract(),
            recorder,
            clock.today()));
  }

  /** The longest trial period in months that the law allows in this case's contract. */
  @Transactional(readOnly = true)
  public int longestTrialPeriod(CaseReference caseReference) {
    Offer offer = appointments.offerOf(caseReference);
    return trialPeriod.longestMonths(
        rightToWork.plannedStart(caseReference), offer.endDate(), follows(caseReference));
  }

  /** Whether the contract follows another with this employer for the same kind of work. */
  @Transactional(readOnly = true)
  public boolean isForTheSameWork(CaseReference caseReference) {
    return follows(caseReference) == TrialPeriod.Follows.SAME_WORK;
  }

  /**
   * Whether the trial period that was drawn up is longer than the law allows in the contract as it
   * is now: its days have moved since, or another contract before it has become known (R10).
   */
  @Transactional(readOnly = true)
  public boolean isTrialPeriodVoid(Contract contract) {
    return drafts
        .ofContract(contract.storedId())
        .map(DraftedContract::trialPeriodMonths)
        .filter(months -> months > 0)
        .filter(months -> months > longestTrialPeriod(contract))
        .isPresent();
  }

  private int longestTrialPeriod(Contract contract) {
    return trialPeriod.longestMonths(
        contract.plannedFirstDay(), contract.plannedLastDay(), follows(contract.caseReference()));
  }

  /** Records that both sides agreed on a contract without the trial period that is void in it. */
  public void dropVoidTrialPeriod(Contract contract, UserId recorder) {
    if (isTrialPeriodVoid(contract)) {
      ContractTerms drafted = terms(contract).orElseThrow();
      recordContract(
          contract,
          new ContractTerms(
              longestTrialPeriod(contract),
              drafted.earlyNoticeClause(),
              drafted.endNoticeInContract()),
          recorder);
    }
  }

  private TrialPeriod.Follows follows(CaseReference caseReference) {
    if (!contracts.followsAnother(caseReference)) {
      return TrialPeriod.Follows.NO_CONTRACT;
    }
    return appointments.asksOtherSkills(caseReference)
        ? TrialPeriod.Follows.OTHER_WORK
        : TrialPeriod.Follows.SAME_WORK;
  }

  /** Records when both sides signed a contract, or an addendum, with the dates agreed now. */
  public void recordSignatures(
      Contract contract, LocalDate byOfficialOn, LocalDate byMunicipalityOn, UserId recorder) {
    signatures.save(
        ContractSignatures.under(
            contract,
            byOfficialOn,
            byMunicipalityOn,
            recorder,
            clock.today(),
            contract.isFirst()
                ? appointments.findOffer(contract.caseReference()).map(Offer::id).orElse(null)
                : null));
  }

  /**
   * Whether the dates have moved, or the work has other terms, since both sides signed the contract
   * that the case is about now, so that they must sign again.
   */
  @Transactional(readOnly = true)
  public boolean isSignedOtherwise(CaseReference caseReference) {
    return contracts.present(caseReference).filter(this::isSignedOtherwise).isPresent();
  }

  /**
   * Whether both sides have to sign beside the preparation of a first contract: that one again if
   * its dates or terms are others, one that follows in any case.
   */
  @Transactional(readOnly = true)
  public boolean isToBeSigned(Contract contract) {
    return isSignedOtherwise(contract)
        || !contract.isFirst()
            && !contract.isEntered()
            && signatures.ofContract(contract.storedId()).isEmpty();
  }

  /** What a contract says on trial period and ending, once it is drawn up. */
  @Transactional(readOnly = true)
  public Optional<ContractTerms> draft(Contract contract) {
    return terms(contract);
  }

  /** Whether both sides signed a contract. */
  @Transactional(readOnly = true)
  public boolean isSigned(long contractId) {
    return signatures.ofContract(contractId).isPresent();
  }

  private boolean isSignedOtherwise(Contract contract) {
    return signatures
        .ofContract(contract.storedId())
        .filter(signed -> signed.areForOtherDatesThan(contract) || isForOtherWork(signed))
        .isPresent();
  }

  /**
   * Whether an addendum has anything to say: other dates or terms than those that were signed
   * first, or a contract that follows.
   */
  @Transactional(readOnly = true)
  public boolean isAddedTo(Contract contract) {
    return isSignedOtherwise(contract)
        || signatures.countOfContract(contract.storedId()) > 1
        || !contract.isFirst() && !contract.isEntered();
  }

  /** Whether the work has other terms than in the contract that both sides signed. */
  @Transactional(readOnly = true)
  public boolean isSignedForOtherWork(Contract contract) {
    return signatures.ofContract(contract.storedId()).filter(this::isForOtherWork).isPresent();
  }

  private boolean isForOtherWork(ContractSignatures signed) {
    return signed.offerId() != null
        && appointments.isOtherWorkThan(signed.offerId(), signed.caseReference());
  }

  /**
   * Records that the original identity document was checked.
   *
   * @throws IllegalStateException before the offer was accepted (R16)
   */
  public void recordIdentityCheck(
      CaseReference caseReference, LocalDate checkedOn, UserId recorder) {
    appointments.requireAcceptedOffer(caseReference);
    identityChecks.save(new IdentityCheck(null, caseReference, checkedOn, recorder));
  }

  /**
   * Records the BSN.
   *
   * @param bsn nine digits that pass the eleven test
   * @throws IllegalStateException before the offer was accepted (R16)
   */
  public void registerBsn(CaseReference caseReference, String bsn, UserId recorder) {
    appointments.requireAcceptedOffer(caseReference);
    bsns.register(caseReference, bsn, recorder);
  }

  /**
   * Records that the BSN is not there yet, but proof of the appointment at which it is given.
   *
   * @throws IllegalStateException before the offer was accepted (R16)
   */
  public void startWithProofOfBsn(
      CaseReference caseReference, LocalDate appointmentOn, UserId recorder) {
    appointments.requireAcceptedOffer(caseReference);
    bsns.startWithProof(caseReference, appointmentOn, recorder);
  }

  /**
   * Records that there is neither BSN nor proof, and that HR knows what the payroll then withholds.
   *
   * @throws IllegalStateException before the offer was accepted (R16)
   */
  public void startAtAnonymousRate(CaseReference caseReference, UserId recorder) {
    appointments.requireAcceptedOffer(caseReference);
    bsns.startAtAnonymousRate(caseReference, recorder);
  }

  /** Records that the payroll was asked to correct wage tax withheld at the anonymous rate. */
  public void recordWageTaxRepair(
      CaseReference caseReference, LocalDate payrollToldOn, UserId recorder) {
    bsns.repair(caseReference, payrollToldOn, recorder);
  }

  /**
   * Records what Justis answered to the request for a certificate of conduct (VOG).
   *
   * @param receivedOn null when refused
   */
  public void recordConductCertificate(
      CaseReference caseReference,
      CertificateOutcome outcome,
      @Nullable LocalDate receivedOn,
      UserId recorder) {
    conductCertificates.save(
        new ConductCertificate(
            null, caseReference, outcome.id(), receivedOn, recorder, clock.today()));
  }

  /**
   * Records what the manager decided after the certificate of conduct (VOG) was refused.
   *
   * @param goingOnBy null when it stops
   * @param reason null only when it stops
   */
  public void decideAfterRefusedCertificate(
      CaseReference caseReference,
      ConductOutcome outcome,
      @Nullable GoingOnBy goingOnBy,
      @Nullable String reason,
      UserId decider) {
    conductDecisions.save(
        new ConductDecision(
            null,
            caseReference,
            outcome.id(),
            goingOnBy == null ? null : goingOnBy.id(),
            reason,
            decider,
            clock.today()));
    if (outcome == ConductOutcome.STOP) {
      contracts.giveUp(caseReference);
    }
  }

  /** Records that the official has these terms of the employment in writing (R13). */
  public void recordGivenTerms(
      CaseReference caseReference, Terms terms, LocalDate givenOn, UserId recorder) {
    givenTerms.save(
        new GivenTerms(null, caseReference, terms.id(), givenOn, recorder, clock.today()));
  }

  /**
   * Records that the workplace is there, and which account is the official's.
   *
   * @param officialUser user id of the official
   * @throws IllegalStateException if the account belongs to another person
   */
  public void arrangeWorkplace(CaseReference caseReference, UserId officialUser, UserId recorder) {
    if (!accounts.take(officialUser, caseReference)) {
      throw new IllegalStateException("The account is another person's: " + caseReference);
    }
    workplaces.save(
        new Workplace(null, caseReference, officialUser, null, recorder, clock.today()));
  }

  /** Whether a contract holds the notice of its end, so that none need be sent (7:668 BW). */
  @Transactional(readOnly = true)
  public boolean endNoticeInContract(Contract contract) {
    return drafts
        .ofContract(contract.storedId())
        .map(DraftedContract::endNoticeInContract)
        .orElse(false);
  }

  /** What a contract says of trial period and ending, once it is drawn up. */
  @Transactional(readOnly = true)
  public Optional<ContractTerms> terms(Contract contract) {
    return drafts
        .ofContract(contract.storedId())
        .map(
            draft ->
                new ContractTerms(
                    trialPeriodMonths(contract, draft),
                    draft.earlyNoticeClause(),
                    draft.endNoticeInContract()));
  }

  /**
   * The length of the trial period in months, once a contract is drawn up; 0 for none. What was
   * drawn up for a longer contract is void in one that has become too short for it (R10).
   */
  @Transactional(readOnly = true)
  public Optional<Integer> trialPeriodMonths(Contract contract) {
    return terms(contract).map(ContractTerms::trialPeriodMonths);
  }

  private int trialPeriodMonths(Contract contract, DraftedContract draft) {
    return Math.min(
        draft.trialPeriodMonths(),
        trialPeriod.longestMonths(
            contract.plannedFirstDay(),
            contract.plannedLastDay(),
            // What it follows was judged when it was drawn up.
            TrialPeriod.Follows.NO_CONTRACT));
  }

  /** The day on which the second of both signatures was put. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> bothSignaturesOn(CaseReference caseReference) {
    return signatures.latest(caseReference).map(ContractSignatures::bothOn);
  }

  /** The day on which the identity document was checked. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> identityCheckedOn(CaseReference caseReference) {
    return identityChecks.latest(caseReference).map(IdentityCheck::checkedOn);
  }

  /** Whether the BSN is known to HR. The number itself is not given out. */
  @Transactional(readOnly = true)
  public boolean isBsnRegistered(CaseReference caseReference) {
    return bsnStatus(caseReference).filter(BsnStatus.REGISTERED::equals).isPresent();
  }

  /** What holds for the BSN; empty until HR has said so. */
  @Transactional(readOnly = true)
  public Optional<BsnStatus> bsnStatus(CaseReference caseReference) {
    return bsns.status(caseReference);
  }

  /**
   * Whether somebody works, or starts, whose BSN is not there; of who was entered at work, because
   * HR said so.
   */
  @Transactional(readOnly = true)
  public boolean isBsnMissing(CaseReference caseReference) {
    return bsnStatus(caseReference)
        .map(status -> status != BsnStatus.REGISTERED)
        .orElseGet(() -> entries.isLeftOpen(caseReference, StillOpen.BSN));
  }

  /** The day of the appointment at which the BSN is given, if there is proof of one. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> bsnAppointmentOn(CaseReference caseReference) {
    return bsns.appointmentOn(caseReference);
  }

  /** Whether the anonymous rate was chosen and the payroll has not been asked to correct it. */
  @Transactional(readOnly = true)
  public boolean isWageTaxToRepair(CaseReference caseReference) {
    return bsns.wasAnonymous(caseReference) && wageTaxRepairedOn(caseReference).isEmpty();
  }

  /** The day on which the payroll was asked to correct the wage tax. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> wageTaxRepairedOn(CaseReference caseReference) {
    return bsns.repairedOn(caseReference);
  }

  /** The day on which the official had these terms of the employment in writing. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> termsGivenOn(CaseReference caseReference, Terms terms) {
    return givenTerms
        .findFirstByCaseReferenceAndKindOrderByIdDesc(caseReference, terms.id())
        .map(GivenTerms::givenOn);
  }

  /**
   * Whether the official has these terms in writing; of who was entered at work, also from before
   * the programme's system.
   */
  @Transactional(readOnly = true)
  public boolean areTermsGiven(CaseReference caseReference, Terms terms) {
    return termsGivenOn(caseReference, terms).isPresent()
        || entries.isFromBefore(
            caseReference, terms == Terms.CORE ? StillOpen.CORE_TERMS : StillOpen.OTHER_TERMS);
  }

  /** Whether both sides signed the contract. */
  @Transactional(readOnly = true)
  public boolean isContractSigned(CaseReference caseReference) {
    return bothSignaturesOn(caseReference).isPresent();
  }

  /** Whether the official has an account. */
  @Transactional(readOnly = true)
  public boolean isAccountArranged(CaseReference caseReference) {
    return officialUser(caseReference).isPresent();
  }

  /** Whether Justis answered a request for a certificate of conduct (VOG), with yes or no. */
  @Transactional(readOnly = true)
  public boolean isConductCertificateAnswered(CaseReference caseReference) {
    return conductCertificates.latest(caseReference).isPresent();
  }

  /** What the manager decided after a refused certificate. */
  @Transactional(readOnly = true)
  public Optional<ConductOutcome> decisionAfterRefusedCertificate(CaseReference caseReference) {
    return conductDecisions.latest(caseReference).map(ConductDecision::decision);
  }

  /** The day on which the certificate of conduct (VOG) came in. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> conductCertificateReceivedOn(CaseReference caseReference) {
    return conductCertificates.latest(caseReference).map(ConductCertificate::receivedOn);
  }

  /** The user id of the official of a case. */
  @Transactional(readOnly = true)
  public Optional<UserId> officialUser(CaseReference caseReference) {
    return workplaces
        .findFirstByCaseReferenceOrderByIdDesc(caseReference)
        .map(Workplace::officialUser);
  }

  /** The cases, running or past, in which a user is the official. */
  @Transactional(readOnly = true)
  public List<CaseReference> casesOf(UserId officialUser) {
    return workplaces.findByOfficialUser(officialUser).stream()
        .map(Workplace::caseReference)
        .distinct()
        .filter(reference -> officialUser(reference).filter(officialUser::equals).isPresent())
        .toList();
  }
}
