package nl.posiv.onboarding.contracts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What HR enters about contracts outside the steps of a case: those from before the programme,
 * which count in the chain, and the end of a permanent one that the programme no longer guides.
 */
@Service
@Transactional
public class EnteredContracts {

  private static final String FIRST_DAY = "firstDay";
  private static final String LAST_DAY = "lastDay";

  private final Contracts contracts;
  private final Nominations nominations;
  private final ProgrammeClock clock;
  private final ApplicationEventPublisher events;

  EnteredContracts(
      Contracts contracts,
      Nominations nominations,
      ProgrammeClock clock,
      ApplicationEventPublisher events) {
    this.contracts = contracts;
    this.nominations = nominations;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Enters a contract from before the programme with the municipality of the case.
   *
   * @param firstDay null if no day was given
   * @param lastDay null if no day was given
   * @throws ContractRefusedException when these days cannot be
   */
  public void addEarlier(
      CaseReference caseReference,
      @Nullable LocalDate firstDay,
      @Nullable LocalDate lastDay,
      UserId recorder) {
    nominations.lockPerson(caseReference);
    LocalDate first = given(firstDay, FIRST_DAY);
    LocalDate last = given(lastDay, LAST_DAY);
    refuseUnless(!last.isBefore(first), LAST_DAY, "contracts.last-before-first", null);
    firstDayInProgramme(caseReference)
        .filter(before -> !last.isBefore(before))
        .ifPresent(
            before -> {
              throw new ContractRefusedException(LAST_DAY, "contracts.not-before", before);
            });
    MunicipalityId municipality = nominations.find(caseReference).municipality();
    contracts.onSameDays(caseReference, first, last).stream()
        .findFirst()
        .ifPresent(
            other -> {
              throw new ContractRefusedException(FIRST_DAY, "contracts.overlaps", other.firstDay());
            });
    contracts.addEarlier(caseReference, municipality, first, last, recorder);
  }

  /** Takes back a contract of the person from before the programme with the municipality. */
  public void removeEarlier(CaseReference caseReference, long id) {
    nominations.lockPerson(caseReference);
    MunicipalityId municipality = nominations.find(caseReference).municipality();
    contracts.ofPerson(caseReference).stream()
        .filter(contract -> contract.municipality().equals(municipality))
        .filter(contract -> contract.storedId() == id)
        .forEach(contract -> contracts.removeEarlier(id));
  }

  /**
   * Enters the end of a permanent contract after the time in which it is guided. The case goes on
   * with what comes with leaving.
   *
   * @param lastDay null if no day was given
   * @throws ContractRefusedException when it cannot have ended then
   */
  public void end(CaseReference caseReference, ContractEnd by, @Nullable LocalDate lastDay) {
    nominations.lockPerson(caseReference);
    Optional<Contract> contract = contracts.underWay(caseReference);
    refuseUnless(contract.isPresent(), LAST_DAY, "contracts.none-under-way", null);
    LocalDate last = given(lastDay, LAST_DAY);
    LocalDate first = contract.get().firstDay();
    refuseUnless(!last.isBefore(first), LAST_DAY, "contracts.before-its-first", first);
    refuseUnless(!last.isAfter(clock.today()), LAST_DAY, "contracts.ends-later", null);
    contracts.endEarly(caseReference, by, last);
    events.publishEvent(new PermanentContractEnded(caseReference));
  }

  /**
   * What can end a contract that has no last day. A death is reported as a change, which also sees
   * to it that nobody writes to the person any more.
   */
  public static List<ContractEnd> waysToEnd() {
    return List.of(
        ContractEnd.OFFICIAL_RESIGNED,
        ContractEnd.MUTUAL_CONSENT,
        ContractEnd.MUNICIPALITY_LEFT,
        ContractEnd.RIGHT_TO_WORK_LOST);
  }

  /** The first day of the first contract through the programme, once one is planned. */
  private Optional<LocalDate> firstDayInProgramme(CaseReference caseReference) {
    return contracts.ofProgramme(caseReference).stream()
        .map(Contract::firstDay)
        .min(Comparator.naturalOrder());
  }

  private static LocalDate given(@Nullable LocalDate day, String field) {
    if (day == null) {
      throw new ContractRefusedException(field, "contracts.day-needed", null);
    }
    return day;
  }

  private static void refuseUnless(
      boolean possible, String field, String reason, @Nullable LocalDate day) {
    if (!possible) {
      throw new ContractRefusedException(field, reason, day);
    }
  }
}
