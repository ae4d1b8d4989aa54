package nl.posiv.onboarding.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contracts of everybody. Each method is one transaction, or part of the caller's. */
@Service
@Transactional
public class Contracts {

  private static final Comparator<Contract> PRESENT_LAST =
      Comparator.comparing(Contract::isUnderWay)
          .thenComparing(Contract::isPlanned)
          .thenComparing(Contract::hasBegun)
          .thenComparing(Contract::storedId);

  private final ContractStore store;
  private final Nominations nominations;
  private final ProgrammeClock clock;
  private final ApplicationEventPublisher events;

  Contracts(
      ContractStore store,
      Nominations nominations,
      ProgrammeClock clock,
      ApplicationEventPublisher events) {
    this.events = events;
    this.nominations = nominations;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Plans a contract.
   *
   * @param lastDay null for a permanent one
   */
  public Contract plan(
      CaseReference caseReference,
      MunicipalityId municipality,
      ContractKind kind,
      LocalDate firstDay,
      @Nullable LocalDate lastDay,
      @Nullable BigDecimal hoursPerWeek,
      UserId recorder) {
    return store.save(
        Contract.planned(
            caseReference,
            municipality,
            kind,
            firstDay,
            lastDay,
            hoursPerWeek,
            recorder,
            clock.today()));
  }

  /** Moves the dates of the contract that is planned in a case, if there is one. */
  public void move(CaseReference caseReference, LocalDate firstDay, LocalDate lastDay) {
    planned(caseReference).map(it -> it.moved(firstDay, lastDay)).ifPresent(store::save);
  }

  /** Agrees on other terms of the contract that is planned in a case, if there is one. */
  public void agree(
      CaseReference caseReference, LocalDate firstDay, LocalDate lastDay, BigDecimal hours) {
    planned(caseReference).map(it -> it.agreed(firstDay, lastDay, hours)).ifPresent(store::save);
  }

  /** Says that the work under a planned contract has begun. */
  public void begin(long id, LocalDate day) {
    Contract begun = store.save(of(id).begun(day));
    events.publishEvent(new NoLongerPlanned(begun.caseReference()));
  }

  /** Says that a contract has come to its last day. One that is over already stays as it is. */
  public void complete(long id) {
    Contract contract = of(id);
    if (contract.isUnderWay()) {
      contract
          .lastDay()
          .map(day -> contract.ended(day, ContractEnd.LAST_DAY))
          .ifPresent(store::save);
    }
  }

  /**
   * Ends what there is in a case before its time: a contract under way on a day, and a planned one
   * without having begun.
   *
   * @param lastDay the last day of work
   */
  public void endEarly(CaseReference caseReference, ContractEnd by, LocalDate lastDay) {
    store.findByCaseReferenceOrderById(caseReference).stream()
        .filter(Contract::isUnderWay)
        .map(
            contract ->
                lastDay.isBefore(contract.firstDay())
                    ? contract.givenUp()
                    : contract.ended(lastDay, by))
        .forEach(store::save);
    giveUp(caseReference);
  }

  /** Says that nobody begins under the contract that is planned in a case, if there is one. */
  public void giveUp(CaseReference caseReference) {
    planned(caseReference).map(Contract::givenUp).ifPresent(store::save);
    events.publishEvent(new NoLongerPlanned(caseReference));
  }

  /** The contract that was to follow another one in a case and was given up last. */
  @Transactional(readOnly = true)
  public Optional<Contract> givenUp(CaseReference caseReference) {
    return ofProgramme(caseReference).stream()
        .max(Comparator.comparing(Contract::storedId))
        .filter(contract -> !contract.isFirst() && contract.isOver() && !contract.hasBegun());
  }

  /** Plans a contract that was given up by mistake, as it was. */
  public Contract planAgain(Contract givenUp) {
    return store.save(givenUp.plannedAgain());
  }

  /** Enters a contract from before the programme with the municipality of the case. */
  public Contract addEarlier(
      CaseReference caseReference,
      MunicipalityId municipality,
      LocalDate firstDay,
      LocalDate lastDay,
      UserId recorder) {
    return store.save(
        Contract.earlier(caseReference, municipality, firstDay, lastDay, recorder, clock.today()));
  }

  /**
   * Enters the contract under which somebody works already when the case is entered.
   *
   * @param lastDay null for a permanent one
   */
  public Contract addRunning(
      CaseReference caseReference,
      MunicipalityId municipality,
      LocalDate firstDay,
      @Nullable LocalDate lastDay,
      BigDecimal hoursPerWeek,
      UserId recorder) {
    Contract planned =
        Contract.planned(
            caseReference,
            municipality,
            ContractKind.ENTERED,
            firstDay,
            lastDay,
            hoursPerWeek,
            recorder,
            clock.today());
    return store.save(planned.begun(firstDay));
  }

  /** Whether the case was entered where it stood, with a contract that ran already. */
  @Transactional(readOnly = true)
  public boolean wasEntered(CaseReference caseReference) {
    return find(caseReference, Contract::isEntered).isPresent();
  }

  /** The first day of work under the contracts of a case; empty while nobody has begun. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> begunOn(CaseReference caseReference) {
    return ofProgramme(caseReference).stream()
        .filter(Contract::hasBegun)
        .map(Contract::firstDay)
        .min(Comparator.naturalOrder());
  }

  /** Takes back a contract from before the programme that was entered by mistake. */
  public void removeEarlier(long id) {
    store.findById(id).filter(it -> !it.isOfProgramme()).ifPresent(store::delete);
  }

  /** The contract with an id. */
  @Transactional(readOnly = true)
  public Contract of(long id) {
    return store.findById(id).orElseThrow();
  }

  /**
   * What people call a contract: the text {@code contracts.kind} with this at its end. The first
   * one of somebody who came back is told apart.
   */
  @Transactional(readOnly = true)
  public String toldKind(Contract contract) {
    return store.toldKind(contract.storedId());
  }

  /**
   * The last day of a contract as far as it is known: as it was, or while somebody works under it,
   * as it is planned, or announced before that. Empty if it is permanent.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> lastDay(Contract contract) {
    return Stream.concat(contract.lastDay().stream(), announcedLastDay(contract).stream())
        .min(Comparator.naturalOrder());
  }

  /** The last day of work before an end that is announced; empty if none is. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> announcedLastDay(Contract contract) {
    return Optional.of(contract)
        .filter(Contract::isUnderWay)
        .map(it -> store.announcedEnd(it.caseReference()))
        .map(day -> day.minusDays(1));
  }

  /**
   * All contracts of a case in the order in which they were made, among them those from before the
   * programme. Whoever asks what happens under a contract asks {@link #ofProgramme}.
   */
  @Transactional(readOnly = true)
  public List<Contract> ofCase(CaseReference caseReference) {
    return store.findByCaseReferenceOrderById(caseReference);
  }

  /**
   * The contracts of a case under which the programme guides, in the order in which they were made;
   * none from before it, whenever that was entered.
   */
  @Transactional(readOnly = true)
  public List<Contract> ofProgramme(CaseReference caseReference) {
    return ofCase(caseReference).stream().filter(Contract::isOfProgramme).toList();
  }

  /** All contracts of the person of a case, in order of their first day. */
  @Transactional(readOnly = true)
  public List<Contract> ofPerson(CaseReference caseReference) {
    return store.findOfSamePerson(caseReference);
  }

  /** The contract that is planned in a case and that nobody works under yet. */
  @Transactional(readOnly = true)
  public Optional<Contract> planned(CaseReference caseReference) {
    return find(caseReference, Contract::isPlanned);
  }

  /** The contract under which the official of a case works. */
  @Transactional(readOnly = true)
  public Optional<Contract> underWay(CaseReference caseReference) {
    return find(caseReference, Contract::isUnderWay);
  }

  /** The work that has stopped between two contracts of a case. */
  @Transactional(readOnly = true)
  public Optional<StoppedWork> stopped(CaseReference caseReference) {
    return planned(caseReference).flatMap(this::stopped);
  }

  /** All work that has stopped between two contracts. */
  @Transactional(readOnly = true)
  public List<StoppedWork> stopped() {
    return store.findWaitedFor(clock.today()).stream()
        .map(this::stopped)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<StoppedWork> stopped(Contract next) {
    if (next.isFirst()
        || next.plannedFirstDay().isAfter(clock.today())
        || underWay(next.caseReference()).isPresent()) {
      return Optional.empty();
    }
    return lastDayUntilNow(next.caseReference()).map(lastDay -> new StoppedWork(next, lastDay));
  }

  /** The last day of work under the contracts of a case that are over; empty if none is. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> lastDayUntilNow(CaseReference caseReference) {
    return ofProgramme(caseReference).stream()
        .filter(it -> it.hasBegun() && it.isOver())
        .flatMap(it -> it.lastDay().stream())
        .max(Comparator.naturalOrder());
  }

  /**
   * The contract that a case is about now: the one under way, else the one that is planned, else
   * the last that there was. Empty before an offer was accepted.
   */
  @Transactional(readOnly = true)
  public Optional<Contract> present(CaseReference caseReference) {
    return Optional.ofNullable(present(List.of(caseReference)).get(caseReference));
  }

  /** The same of many cases, without those that are about none. */
  @Transactional(readOnly = true)
  public Map<CaseReference, Contract> present(Collection<CaseReference> references) {
    return store.findByCaseReferenceIn(references).stream()
        .filter(Contract::isOfProgramme)
        .collect(
            Collectors.toMap(
                Contract::caseReference, Function.identity(), BinaryOperator.maxBy(PRESENT_LAST)));
  }

  /** Whether somebody works under a contract of this case, or is to. */
  @Transactional(readOnly = true)
  public boolean isOpen(CaseReference caseReference) {
    return find(caseReference, contract -> !contract.isOver()).isPresent();
  }

  /** Whether somebody ever worked under a contract of this case. */
  @Transactional(readOnly = true)
  public boolean hasBegun(CaseReference caseReference) {
    return find(caseReference, it -> it.isOfProgramme() && it.hasBegun()).isPresent();
  }

  /**
   * A contract of the same person in another case that holds on a day of an employment.
   *
   * @param last last day of that employment; null if it has none
   */
  @Transactional(readOnly = true)
  public Optional<Contract> overlapping(
      CaseReference caseReference, LocalDate first, @Nullable LocalDate last) {
    return store.findOfSamePerson(caseReference).stream()
        .filter(other -> !other.caseReference().equals(caseReference))
        .filter(Contract::isOfProgramme)
        .filter(other -> other.isPlanned() || other.hasBegun())
        .filter(other -> other.overlaps(first, last))
        .findFirst();
  }

  /**
   * The contracts of the person of a case with its municipality that hold on a day of another one
   * with it. Each day of work counts once in the chain.
   *
   * @param last last day of that other one; null if it has none
   */
  @Transactional(readOnly = true)
  public List<Contract> onSameDays(
      CaseReference caseReference, LocalDate first, @Nullable LocalDate last) {
    MunicipalityId municipality = nominations.find(caseReference).municipality();
    return ofPerson(caseReference).stream()
        .filter(other -> other.municipality().equals(municipality))
        .filter(other -> other.isPlanned() || other.hasBegun())
        .filter(other -> other.overlaps(first, last))
        .toList();
  }

  /**
   * Whether the person of a case worked for the same municipality before, in another case or before
   * the programme.
   */
  @Transactional(readOnly = true)
  public boolean followsAnother(CaseReference caseReference) {
    MunicipalityId municipality = nominations.find(caseReference).municipality();
    return ofPerson(caseReference).stream()
        .filter(contract -> contract.municipality().equals(municipality))
        .filter(Contract::hasBegun)
        .anyMatch(
            contract ->
                !contract.isOfProgramme() || !contract.caseReference().equals(caseReference));
  }

  /** The cases in which somebody works for a municipality, or did. */
  @Transactional(readOnly = true)
  public List<CaseReference> casesWithWork(MunicipalityId municipality) {
    return begunWith(municipality).stream().map(Contract::caseReference).distinct().toList();
  }

  /** The contracts of the programme under which somebody works for a municipality, or did. */
  @Transactional(readOnly = true)
  public List<Contract> begunWith(MunicipalityId municipality) {
    return with(municipality).stream().filter(Contract::hasBegun).toList();
  }

  /** The contracts of the programme with a municipality, in the order in which they were made. */
  @Transactional(readOnly = true)
  public List<Contract> with(MunicipalityId municipality) {
    return store.findByMunicipalityOrderById(municipality).stream()
        .filter(Contract::isOfProgramme)
        .toList();
  }

  /** How many people work for a municipality through the programme, or will. */
  @Transactional(readOnly = true)
  public int officials(MunicipalityId municipality) {
    return store.countPeople(municipality);
  }

  private Optional<Contract> find(CaseReference caseReference, Predicate<Contract> wanted) {
    return store.findByCaseReferenceOrderById(caseReference).stream().filter(wanted).findFirst();
  }
}
