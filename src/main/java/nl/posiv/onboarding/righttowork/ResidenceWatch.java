package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The watch over the proof of the right to work, as long as there is a contract: when new proof is
 * asked for, and what HR was shown. By law nobody works without the right to (Wet arbeid
 * vreemdelingen, article 2); when HR is reminded is a choice of the programme.
 */
// Not named after the class: "residenceWatch" is the bean of the diagram.
@Service("residenceWatchRecords")
@Transactional
public class ResidenceWatch {

  private static final List<Rule> REMINDERS =
      List.of(
          Rule.DOCUMENT_END_REMINDER,
          Rule.DOCUMENT_END_REMINDER_SECOND,
          Rule.DOCUMENT_END_REMINDER_THIRD,
          Rule.DOCUMENT_END_REMINDER_LAST);

  private final RightToWork rightToWork;
  private final Rounds rounds;
  private final ResidenceProofStore proofs;
  private final Contracts contracts;
  private final Rules rules;
  private final ProgrammeClock clock;

  ResidenceWatch(
      RightToWork rightToWork,
      Rounds rounds,
      ResidenceProofStore proofs,
      Contracts contracts,
      Rules rules,
      ProgrammeClock clock) {
    this.rightToWork = rightToWork;
    this.rounds = rounds;
    this.proofs = proofs;
    this.contracts = contracts;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * The proof with its status. Where HR did not name one, it is the same as before; but a document
   * that outlives temporary protection is the transition document that follows it.
   */
  @Transactional(readOnly = true)
  public NewProof withStatus(CaseReference caseReference, NewProof proof) {
    if (proof.residenceStatus() != null) {
      return proof;
    }
    boolean follows =
        isUnderProtection(caseReference) && proof.documentValidUntil().isAfter(protectionEnd());
    return new NewProof(
        follows ? ResidenceStatus.TRANSITION_DOCUMENT : present(caseReference).status(),
        proof.documentNumber(),
        proof.documentValidUntil());
  }

  /** Records that HR saw new proof, with its status. */
  public void recordProof(CaseReference caseReference, NewProof proof, UserId recorder) {
    proofs.save(ResidenceProof.valid(present(caseReference), proof, recorder, clock.today()));
  }

  /** Records that new proof is not there yet, or never will be. */
  public void recordNoProof(CaseReference caseReference, ProofOutcome outcome, UserId recorder) {
    proofs.save(ResidenceProof.missing(present(caseReference), outcome, recorder, clock.today()));
  }

  /** The last day that this proof would hold: temporary protection ends for everybody at once. */
  @Transactional(readOnly = true)
  public LocalDate endOf(NewProof proof) {
    LocalDate protectionEnd = protectionEnd();
    return proof.residenceStatus() == ResidenceStatus.TEMPORARY_PROTECTION
            && proof.documentValidUntil().isAfter(protectionEnd)
        ? protectionEnd
        : proof.documentValidUntil();
  }

  /** The last day of the proof. */
  @Transactional(readOnly = true)
  public LocalDate proofEnd(CaseReference caseReference) {
    return rightToWork.proofEnd(caseReference).orElseThrow();
  }

  /** The last day of temporary protection, as it is known today (R06). */
  @Transactional(readOnly = true)
  public LocalDate protectionEnd() {
    return rules.date(Rule.TEMPORARY_PROTECTION_END);
  }

  /** Whether new proof is to be asked for now. */
  @Transactional(readOnly = true)
  public boolean isNewProofNeeded(CaseReference caseReference) {
    return of(caseReference).isNewProofNeeded(clock.today());
  }

  /** The next day on which something is to be done, while no new proof is asked for. */
  @Transactional(readOnly = true)
  public LocalDate nextLook(CaseReference caseReference) {
    return of(caseReference).nextLook();
  }

  /** The next day on which people are reminded, or the first day without proof. */
  @Transactional(readOnly = true)
  public LocalDate nextReminder(CaseReference caseReference) {
    return of(caseReference).nextReminder(clock.today());
  }

  /** The next day on which people are reminded that still lies ahead; empty if none does. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> reminderAhead(CaseReference caseReference) {
    return rightToWork
        .proofEnd(caseReference)
        .flatMap(end -> of(caseReference).reminderAhead(clock.today()));
  }

  /** Whether the last day of the proof has passed. */
  @Transactional(readOnly = true)
  public boolean isProofOver(CaseReference caseReference) {
    return of(caseReference).isProofOver(clock.today());
  }

  /** The first day without work, if there is a contract today and its proof is over. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> withoutProofSince(CaseReference caseReference) {
    return contracts
        .underWay(caseReference)
        .filter(contract -> rightToWork.proofEnd(caseReference).isPresent())
        .flatMap(
            contract -> of(caseReference).withoutProofSince(clock.today(), contract.firstDay()));
  }

  /**
   * The first day without work, if there is a contract today and what HR saw last asks for a permit
   * that is not there.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> withoutPermitSince(CaseReference caseReference) {
    return contracts
        .underWay(caseReference)
        .filter(contract -> !isContractOver(caseReference))
        .flatMap(
            contract ->
                rounds
                    .permitMissingSince(caseReference, clock.today())
                    .map(day -> day.isBefore(contract.firstDay()) ? contract.firstDay() : day));
  }

  /** Whether somebody has a contract today. */
  @Transactional(readOnly = true)
  public boolean isWorkGoingOn(CaseReference caseReference) {
    return contracts.underWay(caseReference).isPresent() && !isContractOver(caseReference);
  }

  /** The first day without a contract. */
  @Transactional(readOnly = true)
  public LocalDate contractOver(CaseReference caseReference) {
    return of(caseReference).contractOver();
  }

  /** Whether the last day of the contract has passed. */
  @Transactional(readOnly = true)
  public boolean isContractOver(CaseReference caseReference) {
    return of(caseReference).isContractOver(clock.today());
  }

  /** Whether the person works by a permit, which a document of residence does not lengthen. */
  @Transactional(readOnly = true)
  public boolean isByPermit(CaseReference caseReference) {
    return rightToWork.routeOf(caseReference).filter(Route::isPermit).isPresent();
  }

  /** Whether UWV is to be told of another status than the one that was collected last. */
  @Transactional(readOnly = true)
  public boolean isOtherStatusNotified(CaseReference caseReference) {
    return rightToWork.isOtherStatusNotified(caseReference);
  }

  /** Whether the person is under temporary protection, as far as HR has seen. */
  @Transactional(readOnly = true)
  public boolean isUnderProtection(CaseReference caseReference) {
    return rightToWork
        .dataOf(caseReference)
        .filter(data -> data.status() == ResidenceStatus.TEMPORARY_PROTECTION)
        .isPresent();
  }

  /** The cases of all who work under temporary protection, or will, as far as HR has seen. */
  @Transactional(readOnly = true)
  public List<CaseReference> underProtection() {
    return rounds.withContractAnd(ResidenceStatus.TEMPORARY_PROTECTION);
  }

  /** Whether somebody was under temporary protection before, and has another status now. */
  @Transactional(readOnly = true)
  public boolean hasLeftProtection(CaseReference caseReference) {
    String protection = ResidenceStatus.TEMPORARY_PROTECTION.id();
    return !isUnderProtection(caseReference)
        && Stream.concat(
                rounds.collected(caseReference).map(RightToWorkData::residenceStatus),
                proofs.findByCaseReferenceOrderById(caseReference).stream()
                    .map(ResidenceProof::residenceStatus))
            .anyMatch(protection::equals);
  }

  private ProofWatch of(CaseReference caseReference) {
    LocalDate proofEnd = proofEnd(caseReference);
    return new ProofWatch(
        proofEnd,
        contractEnd(caseReference),
        REMINDERS.stream().map(rule -> rules.before(rule, proofEnd)).sorted().toList());
  }

  /** The last day for which a right to work is needed: nobody needs it after an announced end. */
  private @Nullable LocalDate contractEnd(CaseReference caseReference) {
    return Stream.of(
            Optional.ofNullable(rightToWork.period(caseReference).endsOn()),
            contracts.underWay(caseReference).flatMap(contracts::announcedLastDay),
            // The contract that the period is about was given up.
            contracts.isOpen(caseReference)
                ? Optional.<LocalDate>empty()
                : contracts.lastDayUntilNow(caseReference))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private RightToWorkData present(CaseReference caseReference) {
    return rightToWork.dataOf(caseReference).orElseThrow();
  }
}
