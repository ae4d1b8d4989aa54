package nl.posiv.onboarding.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.contracts.CaseEntries;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.contracts.StillOpen;
import nl.posiv.onboarding.employment.ContractTerms;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.righttowork.CollectedData;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What HR says of somebody who works already. Each method is one transaction, or part of the
 * caller's.
 */
@Service
@Transactional
public class Entries {

  private final CaseEntries entries;
  private final Contracts contracts;
  private final RightToWork rightToWork;
  private final Employments employments;
  private final Mentorships mentorships;
  private final Nominations nominations;

  Entries(
      CaseEntries entries,
      Contracts contracts,
      RightToWork rightToWork,
      Employments employments,
      Mentorships mentorships,
      Nominations nominations) {
    this.entries = entries;
    this.contracts = contracts;
    this.rightToWork = rightToWork;
    this.employments = employments;
    this.mentorships = mentorships;
    this.nominations = nominations;
  }

  /**
   * A contract of the person in another case that holds on a day of the one that runs: nobody has
   * two employers at once. The answer holds until the end of the transaction.
   *
   * @param lastDay null for a permanent one
   */
  public Optional<Contract> contractElsewhere(
      CaseReference caseReference, LocalDate firstDay, @Nullable LocalDate lastDay) {
    nominations.lockPerson(caseReference);
    return contracts.overlapping(caseReference, firstDay, lastDay);
  }

  /**
   * A contract of the person with this municipality that is known already and holds on a day of one
   * that is entered: each counts once in the chain.
   *
   * @param lastDay null for a permanent one
   */
  @Transactional(readOnly = true)
  public Optional<Contract> contractOnSameDays(
      CaseReference caseReference, LocalDate firstDay, @Nullable LocalDate lastDay) {
    return contracts.onSameDays(caseReference, firstDay, lastDay).stream().findFirst();
  }

  /** Enters the contracts before the one that runs. */
  public void addBefore(
      CaseReference caseReference, List<RunningContract.Earlier> before, UserId recorder) {
    MunicipalityId municipality = nominations.find(caseReference).municipality();
    before.forEach(
        earlier ->
            contracts.addEarlier(
                caseReference, municipality, earlier.firstDay(), earlier.lastDay(), recorder));
  }

  /**
   * Enters how it stands. Only what HR said is recorded, as what it is: the contracts, the proof
   * that was seen, who guides, the account; of everything else nothing is known here.
   *
   * @param stillOpen what is to be arranged yet
   * @param notification whether the work was notified to UWV
   */
  public void complete(
      CaseReference caseReference,
      RunningContract running,
      PeopleAtWork people,
      CollectedData proof,
      Set<StillOpen> stillOpen,
      Notification notification,
      UserId recorder) {
    MunicipalityId municipality = nominations.find(caseReference).municipality();
    Contract contract =
        contracts.addRunning(
            caseReference,
            municipality,
            running.firstDay(),
            running.lastDay(),
            running.hoursPerWeek(),
            recorder);
    entries.complete(caseReference, running.position(), stillOpen, notification.on(), recorder);
    rightToWork.enter(caseReference, running.firstDay(), running.lastDay(), proof, recorder);
    if (notification.isMissing()) {
      rightToWork.missNotification(caseReference);
    }
    employments.recordContract(
        contract,
        new ContractTerms(0, running.earlyNoticeClause(), running.endNoticeInContract()),
        recorder);
    employments.arrangeWorkplace(caseReference, people.official(), recorder);
    mentorships.guidesAlready(
        caseReference, municipality, people.mentor(), people.deputyMentor(), recorder);
  }

  /** Ends the case of somebody who does not work there. */
  public void refuse(CaseReference caseReference, String reason, UserId recorder) {
    entries.refuse(caseReference, reason, recorder);
    nominations.close(caseReference);
  }
}
