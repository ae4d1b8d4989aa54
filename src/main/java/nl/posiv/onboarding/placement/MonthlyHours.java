package nl.posiv.onboarding.placement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.records.CaseRecords;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.righttowork.TimesWithoutProof;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The hours of each month of a contract, and what follows from how they are split. Each method is
 * one transaction, or part of the caller's.
 */
@Service
@Transactional
public class MonthlyHours {

  private final LoggedHoursStore store;
  private final CaseRecords<SplitTalk> splitTalks;
  private final SplitAgreementStore agreements;
  private final Placements placements;
  private final TimesWithoutProof standstills;
  private final Rules rules;
  private final ProgrammeClock clock;

  MonthlyHours(
      LoggedHoursStore store,
      CaseRecords<SplitTalk> splitTalks,
      SplitAgreementStore agreements,
      Placements placements,
      TimesWithoutProof standstills,
      Rules rules,
      ProgrammeClock clock) {
    this.store = store;
    this.splitTalks = splitTalks;
    this.agreements = agreements;
    this.placements = placements;
    this.standstills = standstills;
    this.rules = rules;
    this.clock = clock;
  }

  /** Records the hours of a month. */
  public LoggedHours log(Contract contract, WorkMonth month, HoursEntry entry, UserId logger) {
    return correct(contract, month, entry, null, logger);
  }

  /**
   * Records other hours of a month than before, or the same ones with an explanation.
   *
   * @param explanation for those who confirm them; null without one
   */
  public LoggedHours correct(
      Contract contract,
      WorkMonth month,
      HoursEntry entry,
      @Nullable String explanation,
      UserId logger) {
    return store.save(
        new LoggedHours(
            null,
            contract.caseReference(),
            contract.storedId(),
            month.from(),
            month.until(),
            entry.hoursLocal(),
            entry.hoursUkraine(),
            entry.themes(),
            entry.projectLocal(),
            entry.projectUkraine(),
            explanation,
            logger,
            clock.today()));
  }

  /**
   * Whether the time split is to be discussed now; the reason is then remembered, and gives no
   * second talk. Hours that come late or are corrected can give a reason for a month before.
   */
  public boolean openTalkIfNeeded(Contract contract) {
    List<MonthOfHours> months = ofContract(contract);
    Optional<LocalDate> talked =
        splitTalks.ofContract(contract.storedId()).map(SplitTalk::monthFrom);
    Optional<LocalDate> reason =
        TimeSplit.of(rules).talks(months.stream().map(MonthOfHours::hours).toList()).stream()
            .map(month -> months.get(month).asked().month().from())
            .filter(month -> talked.isEmpty() || month.isAfter(talked.get()))
            .reduce((before, last) -> last);
    reason.ifPresent(
        month ->
            splitTalks.save(
                new SplitTalk(
                    null, contract.caseReference(), contract.storedId(), month, clock.today())));
    return reason.isPresent();
  }

  /** Records what was agreed about the time split. */
  public void agreeOnSplit(Contract contract, String plan, UserId agreer) {
    agreements.save(
        new SplitAgreement(
            null, contract.caseReference(), contract.storedId(), plan, agreer, clock.today()));
  }

  /** What was agreed about the time split under a contract, in order. */
  @Transactional(readOnly = true)
  public List<SplitAgreement> agreements(Contract contract) {
    return agreements.findByContractIdOrderById(contract.storedId());
  }

  /** The months of a contract about which the official was asked so far, the oldest first. */
  @Transactional(readOnly = true)
  public List<MonthOfHours> ofContract(Contract contract) {
    Map<LocalDate, List<LoggedHours>> logged =
        store.findByContractIdOrderById(contract.storedId()).stream()
            .collect(Collectors.groupingBy(LoggedHours::monthFrom));
    return placements.asked(contract, logged::containsKey).stream()
        .map(
            asked ->
                monthOf(
                    contract.caseReference(),
                    asked,
                    logged.getOrDefault(asked.month().from(), List.of())))
        .toList();
  }

  private MonthOfHours monthOf(
      CaseReference caseReference, AskedMonth asked, List<LoggedHours> versions) {
    WorkMonth month = asked.month();
    return new MonthOfHours(
        asked,
        versions,
        versions.isEmpty() && standstills.cover(caseReference, month.from(), month.until()));
  }

  /** Whether the hours of a contract can be corrected today. */
  @Transactional(readOnly = true)
  public boolean canBeCorrected(Contract contract) {
    return HoursCorrection.of(rules).isOpen(contract, clock.today());
  }

  /** The hours over which the time split is taken now. */
  @Transactional(readOnly = true)
  public Hours recent(Contract contract) {
    return TimeSplit.of(rules)
        .rolling(ofContract(contract).stream().map(MonthOfHours::hours).toList());
  }

  /** The most hours that a month of a contract can have. */
  @Transactional(readOnly = true)
  public BigDecimal most(Contract contract, WorkMonth month, LocalDate on) {
    return HoursLimit.of(rules, on).of(month, contract.hoursPerWeek());
  }
}
